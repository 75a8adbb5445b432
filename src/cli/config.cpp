#include "cli/config.h"

#include <toml++/toml.h>

#include <iostream>
#include <sstream>

#include "system/durable_write.h"
#include "system/paths.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

std::string text_at(const toml::table& table, const char* section, const char* key) {
    return table[section][key].value_or(std::string());
}

Config config_of(const toml::table& table) {
    Config config;
    config.owner.name = text_at(table, "owner", "name");
    config.owner.email = text_at(table, "owner", "email");
    config.owner.signature = text_at(table, "owner", "signature");
    config.language = table["owner"]["language"].value_or(std::string("en"));
    config.templates = text_at(table, "drafts", "templates");
    config.attach_card = table["drafts"]["attach_card"].value_or(false);
    config.imap.server = text_at(table, "imap", "server");
    config.imap.user = text_at(table, "imap", "user");
    config.imap.folder = text_at(table, "imap", "folder");
    config.imap.authorities = text_at(table, "imap", "authorities");
    config.password_command = text_at(table, "imap", "password_command");
    return config;
}

std::string file_text(const Config& config) {
    const toml::table owner{{"name", config.owner.name},
                            {"email", config.owner.email},
                            {"signature", config.owner.signature},
                            {"language", config.language}};
    std::ostringstream text;
    text << "# cardfile: who writes the mails, and how\n\n"
         << toml::table{{"owner", owner}} << "\n\n";
    text << "# [drafts]\n# templates = \"/home/me/templates\"     # own ones, as de.mustache\n"
            "# attach_card = true                      # your name and address as a vCard\n\n"
            "# [imap]                                  # for cardfile draft --imap\n"
            "# server = \"imaps://mail.example.com\"\n# user = \"me@example.com\"\n"
            "# password_command = \"pass show mail\"   # it is asked each time, and stored "
            "nowhere\n";
    return text.str();
}

}  // namespace

Result<Config> read_config() {
    const auto file = config_file();
    if (!file) return tl::unexpected(file.error());
    std::error_code ignored;
    if (!fs::exists(*file, ignored)) return Config{};
    try {
        return config_of(toml::parse_file(file->string()));
    } catch (const toml::parse_error& error) {
        std::ostringstream what;
        what << "line " << error.source().begin.line << ": " << error.description();
        return failure(Error::Kind::usage, *file, what.str());
    }
}

std::optional<std::string> answer_to(const std::string& question) {
    std::cout.flush();
    std::cerr << question << ' ' << std::flush;
    std::string answer;
    if (!std::getline(std::cin, answer)) {
        std::cerr << '\n';
        return std::nullopt;
    }
    while (answer.ends_with(' ') || answer.ends_with('\r')) answer.pop_back();
    answer.erase(0, answer.find_first_not_of(' '));
    return answer;
}

Result<Config> ask_for_config() {
    const auto file = config_file();
    if (!file) return tl::unexpected(file.error());
    std::cerr << "cardfile: asked once, kept in " << file->string() << '\n';
    Config config;
    const auto name = answer_to("your name, as it stands under a mail:");
    const auto email = name ? answer_to("your mail address:") : std::nullopt;
    if (!email || name->empty() || email->find('@') == std::string::npos) {
        return failure(Error::Kind::usage, "", "a draft needs your name and your mail address",
                       "answer, or write them into " + file->string());
    }
    config.owner = {*name, *email, *name};
    if (const auto language =
            answer_to("your language, if a card suggests none (en de fr es pt tr):");
        language && !language->empty()) {
        config.language = *language;
    }
    return make_private_folder(file->parent_path())
        .and_then([&] { return durable_write(*file, file_text(config)); })
        .map([&] { return config; });
}

}  // namespace cardfile
