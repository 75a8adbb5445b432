#include "cli/entry_json.h"

#include <nlohmann/json.hpp>

#include "formats/json_values.h"

namespace cardfile {

std::string entry_json(const Entry& entry, const std::string& lane) {
    Json object{{"id", entry.id}};
    object.update(to_json(entry.contact));
    for (const HandSet& set : entry.by_hand) {
        object["by_hand"].push_back({{"field", set.kind}, {"value", set.value}});
    }
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) object[key] = value;
    };
    put("lane", lane);
    put("met_on", entry.met.on);
    put("met_at", entry.met.event);
    put("follow_up", entry.follow_up.state);
    put("due", entry.follow_up.due);
    if (entry.follow_up.every_days > 0) object["every_days"] = entry.follow_up.every_days;
    put("language", entry.language);
    put("source", entry.source);
    if (!entry.tags.empty()) object["tags"] = entry.tags;
    for (const Note& note : entry.notes) {
        object["notes"].push_back({{"kind", note.kind}, {"on", note.on}, {"text", note.text}});
    }
    for (const Job& job : entry.jobs) {
        object["jobs"].push_back({{"title", job.title},
                                  {"department", job.department},
                                  {"company", job.company},
                                  {"seen_on", job.seen_on}});
    }
    object["uid"] = entry.uid;
    object["to_review"] = entry.to_review;
    object["cards"] = Json::array();
    for (const EntryCard& card : entry.cards) {
        Json& last = object["cards"].emplace_back(Json{{"photo", card.photo}});
        if (!card.picture.empty()) last["picture"] = card.picture;
        const bool back = card.side == Side::back || card.side == Side::logo;
        if (back) last["side"] = to_string(card.side);
        if (!card.because.empty()) last["because"] = card.because;
    }
    return dump(object);
}

}  // namespace cardfile
