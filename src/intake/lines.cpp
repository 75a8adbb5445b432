#include "intake/lines.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>

#include "formats/json_line.h"
#include "intake/inbox.h"
#include "intake/meeting.h"
#include "reader/picture_name.h"
#include "system/durable_write.h"
#include "system/paths.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

/// Folder by folder, "IMG_2" before "IMG_10", as gather() does it.
bool comes_first(const Reading& a, const Reading& b) {
    const fs::path one(a.photo), other(b.photo);
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                        [](const fs::path& x, const fs::path& y) {
                                            return ::strverscmp(x.c_str(), y.c_str()) < 0;
                                        });
}

/// Several answers for one page: the one that was read stands, else the first.
void keep_better(std::map<int, Reading>& pages, Reading reading) {
    const int page = reading.page;
    const auto [at, fresh] = pages.try_emplace(page, reading);
    const bool better = at->second.status == Reading::Status::unreadable &&
                        reading.status != Reading::Status::unreadable;
    if (!fresh && better) at->second = std::move(reading);
}

Result<void> take_picture(const fs::path& from, const fs::path& to) {
    std::error_code error;
    if (fs::exists(to, error)) return {};
    std::ifstream file(from, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file) return failure(Error::Kind::missing, from, "this card's picture cannot be read");
    return durable_write(to, bytes.str());
}

}  // namespace

Result<std::vector<Reading>> readings_of(std::string_view lines) {
    std::map<std::string, std::map<int, Reading>> files;
    for (int number = 1; !lines.empty(); ++number) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const auto wrong = [&](const std::string& why) {
            return failure(Error::Kind::unreadable, "",
                           "line " + std::to_string(number) + ": " + why);
        };
        auto reading = parse_json_line(line);
        if (!reading) return wrong(reading.error().what);
        if (reading->sha256.empty()) {
            if (reading->status == Reading::Status::unreadable) continue;  // there was no such file
            return wrong("a reading without the photo's sha256");
        }
        auto& pages = files[reading->sha256];  // before the reading is moved away
        keep_better(pages, std::move(*reading));
    }
    std::vector<Reading> readings;
    for (auto& [hash, pages] : files) {
        Reading file = std::move(pages.begin()->second);
        const auto complete = static_cast<int>(pages.size()) == file.pages;
        if (!complete) {
            return failure(Error::Kind::unreadable, file.photo,
                           std::to_string(pages.size()) + " of its " + std::to_string(file.pages) +
                               " pages are there",
                           "import all lines of a file at once");
        }
        for (auto page = std::next(pages.begin()); page != pages.end(); ++page) {
            add_page(file, std::move(page->second));
        }
        readings.push_back(std::move(file));
    }
    std::stable_sort(readings.begin(), readings.end(), comes_first);
    return readings;
}

Result<ScanSummary> save_readings(Store& store, std::vector<Reading> readings,
                                  const Introduction& given, const fs::path& pictures) {
    if (auto made = make_private_folder(store.pictures()); !made) {
        return tl::unexpected(made.error());
    }
    ScanSummary summary;
    for (Reading& reading : readings) {
        const auto state = sighted(store, reading.sha256, sighting_of(reading.photo));
        if (!state) return tl::unexpected(state.error());
        if (*state == PhotoState::done) {
            ++summary.seen;
            continue;
        }
        keep_own_pictures(reading);
        for (CardReading& card : reading.cards) {
            if (card.picture.empty()) continue;
            if (pictures.empty()) {
                card.picture.clear();
                continue;
            }
            auto taken = take_picture(pictures / card.picture, store.pictures() / card.picture);
            if (!taken) return tl::unexpected(taken.error());
        }
        const auto added = save_met(store, reading, given);
        if (!added) return tl::unexpected(added.error());
        count(reading, *added, summary);
    }
    return summary;
}

}  // namespace cardfile
