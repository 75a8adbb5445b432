#include "cli/options.h"

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

}  // namespace cardfile
