#include "intake/meeting.h"

#include "intake/inbox.h"
#include "intake/pile.h"
#include "system/clock.h"

namespace cardfile {
namespace fs = std::filesystem;

Meeting meeting_named_by(const fs::path& photo) {
    constexpr std::size_t date_length = 10;
    for (fs::path folder = photo.parent_path(); folder.has_filename();
         folder = folder.parent_path()) {
        const std::string name = folder.filename().string();
        if (name.size() < date_length + 2 || !parse_date(name.substr(0, date_length))) continue;
        const auto event = name.find_first_not_of(" _-", date_length);
        if (event == name.npos || event == date_length) continue;
        return {name.substr(event), name.substr(0, date_length)};
    }
    return {};
}

Result<Added> save_met(Store& store, const Reading& reading, const Introduction& given) {
    Meeting met = given.met;
    const Meeting named = meeting_named_by(sighting_of(reading.photo).path);
    if (met.event.empty() && met.on.empty()) met = named;
    if (met.on.empty() && parse_date(std::string_view(reading.taken).substr(0, 10))) {
        met.on = reading.taken.substr(0, 10);
    }
    const Date since = parse_date(met.on).value_or(today());
    return store.save(reading, met, to_string(due_after(since, given.due)));
}

void count(const Reading& reading, const Added& added, ScanSummary& summary) {
    if (reading.status == Reading::Status::unreadable) {
        ++summary.unreadable;
        return;
    }
    ++summary.photos;
    if (reading.status == Reading::Status::no_card) ++summary.no_card;
    summary.cards += added.cards;
    summary.contacts += added.contacts;
    summary.to_review += added.to_review;
}

}  // namespace cardfile
