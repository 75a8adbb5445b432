#include "cli/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <vector>

#include "followup/templates.h"
#include "formats/unicode.h"
#include "system/durable_write.h"
#include "system/paths.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

struct Setting {
    std::string_view section, key;
    /// False: the value is of another kind.
    std::function<bool(const toml::node&)> take;
};

template <class T>
auto into(T& place) {
    return [&place](const toml::node& node) {
        const auto value = node.value_exact<T>();
        if (value) place = *value;
        return value.has_value();
    };
}

/// Whole days from 0 to a year.
auto into_days(int& place) {
    return [&place](const toml::node& node) {
        const auto value = node.value_exact<std::int64_t>();
        const bool fits = value && *value >= 0 && *value <= 365;
        if (fits) place = static_cast<int>(*value);
        return fits;
    };
}

/// "~/templates" is meant as a shell means it.
auto into_folder(fs::path& place) {
    return [&place](const toml::node& node) {
        const auto value = node.value_exact<std::string>();
        if (!value) return false;
        const char* home = std::getenv("HOME");
        place =
            value->starts_with("~/") && home ? fs::path(home) / value->substr(2) : fs::path(*value);
        return true;
    };
}

std::vector<Setting> settings_of(Config& config) {
    return {{"owner", "name", into(config.owner.name)},
            {"owner", "email", into(config.owner.email)},
            {"owner", "signature", into(config.owner.signature)},
            {"owner", "language", into(config.language)},
            {"follow_up", "days", into_days(config.due.days)},
            {"follow_up", "weekends", into(config.due.weekends)},
            {"drafts", "templates", into_folder(config.templates)},
            {"drafts", "attach_card", into(config.attach_card)},
            {"imap", "server", into(config.imap.server)},
            {"imap", "user", into(config.imap.user)},
            {"imap", "folder", into(config.imap.folder)},
            {"imap", "authorities", into(config.imap.authorities)},
            {"imap", "password_command", into(config.password_command)}};
}

tl::unexpected<Error> wrong(const fs::path& file, const toml::node& node, const std::string& what) {
    return failure(Error::Kind::usage, file,
                   "line " + std::to_string(node.source().begin.line) + ": " + what);
}

/// A setting that is spelt wrong would be one that silently does nothing.
Result<Config> config_of(const toml::table& table, const fs::path& file) {
    Config config;
    const std::vector<Setting> settings = settings_of(config);
    for (const auto& [section, node] : table) {
        const std::string in(section.str());
        const toml::table* values = node.as_table();
        if (!values) return wrong(file, node, in + " stands in no [section]");
        for (const auto& [key, value] : *values) {
            const std::string name(key.str());
            const auto known = std::find_if(
                settings.begin(), settings.end(),
                [&](const Setting& one) { return one.section == in && one.key == name; });
            const char* fault = known == settings.end() ? " is no setting"
                                : known->take(value)    ? nullptr
                                                        : " is of another kind";
            if (fault) return wrong(file, value, fmt::format("[{}] {}{}", in, name, fault));
        }
    }
    return config;
}

/// `already` is what stands in the file, without an owner.
std::string file_text(const Config& config, const std::string& already) {
    const toml::table owner{{"name", config.owner.name},
                            {"email", config.owner.email},
                            {"signature", config.owner.signature},
                            {"language", config.language}};
    std::ostringstream text;
    text << "# cardfile: who writes the mails, and how\n\n"
         << toml::table{{"owner", owner}} << "\n\n";
    if (!already.empty()) return text.str() + already;
    text << "# [follow_up]\n# days = 2                                # after you met\n"
            "# weekends = false                        # true: a mail may be due on a Sunday\n\n"
            "# [drafts]\n# templates = \"/home/me/templates\"     # own ones, as de.mustache\n"
            "# attach_card = true                      # your name and address as a vCard\n\n"
            "# [imap]                                  # for cardfile draft --imap\n"
            "# server = \"imaps://mail.example.com\"\n# user = \"me@example.com\"\n"
            "# password_command = \"pass show mail\"   # it is asked each time, and stored "
            "nowhere\n";
    return text.str();
}

bool is_address(const std::string& text) {
    const auto at = text.find('@');
    return at != std::string::npos && at > 0 && at + 1 < text.size() &&
           text.find_first_of(" <>,;\"") == std::string::npos;
}

/// Asks until the answer fits or there is none.
template <class Fits>
std::optional<std::string> answer_that(const std::string& question, const Fits& fits) {
    for (;;) {
        auto answer = answer_to(question);
        if (!answer || fits(*answer)) return answer;
        std::cerr << "cardfile: '" << printable(*answer) << "' is none\n";
    }
}

}  // namespace

Result<Config> read_config() {
    const auto file = config_file();
    if (!file) return tl::unexpected(file.error());
    std::error_code ignored;
    if (!fs::exists(*file, ignored)) return Config{};
    try {
        return config_of(toml::parse_file(file->string()), *file);
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
    std::ifstream stream(*file, std::ios::binary);
    std::ostringstream already;
    if (stream) already << stream.rdbuf();
    auto read = read_config();
    if (!read) return read;
    Config config = std::move(*read);
    if (already.str().find("[owner]") != std::string::npos) {
        return failure(Error::Kind::usage, *file, "[owner] needs a name and an email");
    }
    std::cerr << "cardfile: asked once, kept in " << file->string() << '\n';
    const auto name = answer_to("your name, as it stands under a mail:");
    const auto email = name ? answer_that("your mail address:", is_address) : std::nullopt;
    if (!email || name->empty()) {
        return failure(Error::Kind::usage, "", "a draft needs your name and your mail address",
                       "answer, or write them into " + file->string());
    }
    config.owner = {*name, *email, *name};
    const auto below = answer_to("what stands below your name, as a company (may be empty):");
    if (below && !below->empty()) config.owner.signature += "\n" + *below;
    const auto language = answer_that(
        "your language, where a card suggests none: en de fr es pt tr (empty: en):",
        [](const std::string& answer) { return answer.empty() || !template_for(answer).empty(); });
    if (language && !language->empty()) config.language = *language;
    return make_private_folder(file->parent_path())
        .and_then([&] { return durable_write(*file, file_text(config, already.str())); })
        .map([&] { return config; });
}

}  // namespace cardfile
