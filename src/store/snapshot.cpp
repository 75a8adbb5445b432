#include "store/snapshot.h"

#include <array>
#include <nlohmann/json.hpp>

#include "formats/json_values.h"
#include "store/change.h"

namespace cardfile {
namespace {

constexpr std::array<const char*, 6> tables_of_contact{
    "contact_cards", "field_values", "follow_ups", "notes", "tags", "jobs"};

Json row_of(const Statement& row) {
    Json object = Json::object();
    for (int i = 0; i < row.columns(); ++i) {
        switch (row.kind(i)) {
            case Statement::Kind::null:
                object[row.name(i)] = nullptr;
                break;
            case Statement::Kind::number:
                object[row.name(i)] = row.number(i);
                break;
            case Statement::Kind::real:
                object[row.name(i)] = row.real(i);
                break;
            case Statement::Kind::text:
                object[row.name(i)] = row.text(i);
                break;
        }
    }
    return object;
}

Json rows_of(Database& database, const std::string& table, std::int64_t contact) {
    const std::string key = table == "contacts" ? "id" : "contact_id";
    Statement rows(database, "SELECT * FROM " + table + " WHERE " + key + " = ?");
    Json list = Json::array();
    for (rows.bind(contact); rows.next();) list.push_back(row_of(rows));
    return list;
}

void bind_json(Statement& statement, const Json& value) {
    if (value.is_null()) {
        statement.bind_null();
    } else if (value.is_number_integer()) {
        statement.bind(value.get<std::int64_t>());
    } else if (value.is_number()) {
        statement.bind(value.get<double>());
    } else {
        statement.bind(value.get<std::string>());
    }
}

void insert(Database& database, const std::string& table, const Json& row) {
    std::string names, marks;
    for (const auto& [name, value] : row.items()) {
        names += (names.empty() ? "" : ", ") + name;
        marks += marks.empty() ? "?" : ", ?";
    }
    Statement statement(database,
                        "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")");
    for (const auto& [name, value] : row.items()) bind_json(statement, value);
    statement.run();
}

}  // namespace

std::string snapshot(Database& database, std::int64_t contact) {
    Json all = Json::object();
    all["contacts"] = rows_of(database, "contacts", contact);
    for (const char* table : tables_of_contact) all[table] = rows_of(database, table, contact);
    return dump(all);
}

void restore(Database& database, std::int64_t contact, const std::string& kept) {
    const auto all = parse_json(kept);
    if (!all) return;
    Statement moved(database, "SELECT moved FROM follow_ups WHERE contact_id = ?");
    const std::int64_t times = moved.bind(contact).next() ? moved.number(0) : 0;
    for (const char* table : tables_of_contact) {
        Statement(database, std::string("DELETE FROM ") + table + " WHERE contact_id = ?")
            .bind(contact)
            .run();
        for (const Json& row : all->value(table, Json::array())) insert(database, table, row);
    }
    // going back moves it once more: calendars pass over what seems older than what they have
    Statement(database, "UPDATE follow_ups SET moved = ? WHERE contact_id = ?")
        .bind(times + 1)
        .bind(contact)
        .run();
    for (const Json& row : all->value("contacts", Json::array())) {
        Statement update(database,
                         "UPDATE contacts SET event_id = ?, met_on = ?, language = ?, source = ?, "
                         "gone = ?, merged_into = ?, stale = 1 WHERE id = ?");
        for (const char* column :
             {"event_id", "met_on", "language", "source", "gone", "merged_into"})
            bind_json(update, row.value(column, Json()));
        update.bind(contact).run();
    }
}

void restore_before(Database& database, std::int64_t change) {
    struct Before {
        std::int64_t contact;
        std::string kept;  ///< empty: it was not there
    };

    std::vector<Before> befores;
    {
        Statement rows(database, "SELECT contact_id, rows FROM befores WHERE change_id = ?");
        for (rows.bind(change); rows.next();) befores.push_back({rows.number(0), rows.text(1)});
    }
    for (const Before& before : befores) {
        if (before.kept.empty()) {
            take_off(database, before.contact, "dropped");
        } else {
            restore(database, before.contact, before.kept);
        }
    }
}

}  // namespace cardfile
