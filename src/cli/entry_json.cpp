#include "cli/entry_json.h"

#include <nlohmann/json.hpp>

#include "formats/json_values.h"

namespace cardfile {

std::string entry_json(const Entry& entry) {
    Json object{{"id", entry.id}};
    object.update(to_json(entry.contact));
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) object[key] = value;
    };
    put("met_on", entry.met.on);
    put("met_at", entry.met.event);
    put("follow_up", entry.follow_up.state);
    put("due", entry.follow_up.due);
    object["to_review"] = entry.to_review;
    object["cards"] = Json::array();
    for (const EntryCard& card : entry.cards) {
        Json& last = object["cards"].emplace_back(Json{{"photo", card.photo}});
        if (!card.picture.empty()) last["picture"] = card.picture;
    }
    return dump(object);
}

}  // namespace cardfile
