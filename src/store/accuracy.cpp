#include "store/accuracy.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "formats/json_values.h"

namespace cardfile {
namespace {

/// A value of a contact: its kind, and what it is compared by.
using Value = std::pair<std::string, std::string>;

/// What the reader gave a contact that was changed since, from the oldest of what changes kept.
std::multiset<Value> read_once(const std::string& kept) {
    std::multiset<Value> values;
    const Json rows = Json::parse(kept, nullptr, false);
    if (!rows.is_object() || !rows.contains("field_values")) return values;
    for (const Json& row : rows["field_values"]) {
        const bool by_hand = row.value("set_by_hand", std::int64_t{0}) != 0;
        if (!by_hand && row.contains("card_id") && !row["card_id"].is_null())
            values.emplace(row.value("kind", ""), row.value("folded", ""));
    }
    return values;
}

/// What stands there now; true when a person put it there. One that was read and that only another
/// card of a merged contact has is neither right nor typed.
std::multimap<Value, bool> standing(Database& database, std::int64_t contact) {
    Statement rows(database,
                   "SELECT kind, folded, set_by_hand FROM field_values WHERE contact_id = ? "
                   "ORDER BY set_by_hand");
    std::multimap<Value, bool> values;
    for (rows.bind(contact); rows.next();) {
        values.emplace(Value(rows.text(0), rows.text(1)), rows.number(2) != 0);
    }
    return values;
}

void count(const std::multiset<Value>& read, std::multimap<Value, bool> now,
           std::vector<Accuracy>& kinds) {
    const auto of = [&](const std::string& kind) {
        return std::find_if(kinds.begin(), kinds.end(),
                            [&](const Accuracy& accuracy) { return accuracy.kind == kind; });
    };
    for (const Value& value : read) {
        const auto accuracy = of(value.first);
        if (accuracy == kinds.end()) continue;
        ++accuracy->read;
        const auto stands = now.find(value);
        if (stands == now.end()) continue;
        ++accuracy->right;
        now.erase(stands);
    }
    for (Accuracy& accuracy : kinds) {
        const auto is_kind = [&](const auto& value) {
            return value.first.first == accuracy.kind && value.second;
        };
        accuracy.typed += static_cast<int>(std::count_if(now.begin(), now.end(), is_kind));
    }
}

}  // namespace

Result<Accuracies> accuracies(Store& store) {
    Database& database = store.database();
    Accuracies all;
    for (const char* kind : {"name", "title", "company", "email", "phone", "website", "address"})
        all.kinds.push_back({kind, 0, 0, 0});
    Statement rows(database,
                   "SELECT contact_id, rows FROM befores b WHERE rows IS NOT NULL AND change_id = "
                   "(SELECT min(change_id) FROM befores WHERE contact_id = b.contact_id) AND "
                   "EXISTS (SELECT 1 FROM befores e JOIN changes c ON c.id = e.change_id WHERE "
                   "e.contact_id = b.contact_id AND c.what LIKE 'edit %')");
    std::vector<std::pair<std::int64_t, std::string>> changed;
    while (rows.next()) changed.emplace_back(rows.number(0), rows.text(1));
    for (const auto& [contact, kept] : changed) {
        const std::multiset<Value> read = read_once(kept);
        if (read.empty()) continue;
        ++all.contacts;
        count(read, standing(database, contact), all.kinds);
    }
    if (auto well = database.check(); !well) return tl::unexpected(well.error());
    return all;
}

}  // namespace cardfile
