#include "cli/options.h"

#include "system/clock.h"
#include "system/paths.h"

namespace cardfile {

CLI::Validator country_code() {
    const auto check = [](std::string& code) -> std::string {
        const std::string given = code;
        for (char& letter : code) {
            letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        }
        const bool fits = code.size() == 2 &&
                          code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
        return fits ? "" : "'" + given + "' is not a country's two letters, as DE or US";
    };
    return CLI::Validator(check, "");
}

void DatabaseOption::add_to(CLI::App& app) {
    app.add_option("--db", file, "the contact list; else $CARDFILE_DB, else the usual place")
        ->type_name("FILE");
}

Result<std::filesystem::path> DatabaseOption::path() const {
    return file.empty() ? default_database() : Result<std::filesystem::path>(file);
}

Result<Store> DatabaseOption::open_existing() const {
    return path().and_then([](const auto& place) { return Store::open_existing(place); });
}

void DayOption::add_to(CLI::App& app) {
    app.add_option("--on", text, "the day, as 2026-11-20; else today")->type_name("DATE");
}

Result<Date> DayOption::day() const {
    if (text.empty()) return today();
    if (const auto day = parse_date(text)) {
        if (*day <= today()) return *day;
        return failure(Error::Kind::usage, "", "--on " + text + ": that day is yet to come");
    }
    return failure(Error::Kind::usage, "", "--on " + text + ": not a date",
                   "write it as 2026-11-20");
}

void FilterOption::add_to(CLI::App& app) {
    app.add_option("--event", event, "only people met there; a part of its name will do")
        ->type_name("NAME");
    app.add_option("--tag", tag, "only contacts with this tag")->type_name("TAG");
    app.add_flag("--due", due, "only those to whom a mail is due by today");
}

Filter FilterOption::filter(const std::vector<std::string>& query) const {
    Filter filter{.event = event, .tag = tag, .due_by = due ? to_string(today()) : ""};
    for (const std::string& word : query) filter.query += word + " ";
    return filter;
}

}  // namespace cardfile
