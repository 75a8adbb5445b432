#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/record_text.h"
#include "cli/say.h"
#include "store/corrections.h"
#include "store/learned.h"
#include "system/descriptor.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

namespace fs = std::filesystem;

struct EditOptions {
    std::int64_t id = 0;
    std::vector<std::string> assignments;
    DatabaseOption db;
};

std::string text_to_edit(const Entry& entry, const Store& store) {
    std::string text = "# contact " + std::to_string(entry.id) + "\n";
    for (const EntryCard& card : entry.cards) {
        if (!card.picture.empty()) text += "# " + (store.pictures() / card.picture).string() + "\n";
    }
    return text +
           "# One value a line; a line taken out takes the value away. A ? marks what is "
           "doubtful:\n"
           "# take it away where the value is right. An empty file changes nothing.\n\n" +
           to_text(record_lines(entry));
}

/// The owner's editor, on this terminal; true when it ended well.
bool run_editor(const fs::path& file) {
    std::string shell = "sh", flag = "-c", name = file.string();
    std::string command = R"(eval "${VISUAL:-${EDITOR:-vi}} \"\$1\"")";
    std::array<char*, 6> words{shell.data(), flag.data(), command.data(),
                               shell.data(), name.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawnp(&child, "sh", nullptr, nullptr, words.data(), environ) != 0) return false;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Written beside the list, where nobody else may read; stays there when it could not be used.
Result<std::string> edited(const std::string& text, const fs::path& file) {
    std::error_code ignored;
    fs::remove(file, ignored);
    {
        const Descriptor made(::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
        if (!made.is_open()) return system_failure(file);
        if (::write(made.number(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
            return system_failure(file);
        }
    }
    if (!run_editor(file)) {
        fs::remove(file, ignored);
        return failure(Error::Kind::io, "", "the editor failed; nothing was changed",
                       "$VISUAL or $EDITOR names it");
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream back;
    back << stream.rdbuf();
    return back.str();
}

Result<std::vector<TextLine>> lines_from_editor(const Entry& entry, const Store& store,
                                                const fs::path& file) {
    const auto text = edited(text_to_edit(entry, store), file);
    if (!text) return tl::unexpected(text.error());
    auto lines = parse_text_lines(*text);
    if (lines && lines->empty()) return record_lines(entry);
    return lines;
}

Result<Entry> changed(const Entry& entry, const Store& store, const EditOptions& options) {
    if (!options.assignments.empty()) {
        return assigned(record_lines(entry), options.assignments).and_then([&](const auto& lines) {
            return entry_of(lines, entry);
        });
    }
    const fs::path file = store.text_in_editor(entry.id);
    auto result = lines_from_editor(entry, store, file).and_then([&](const auto& lines) {
        return entry_of(lines, entry);
    });
    if (!result && result.error().kind == Error::Kind::usage) {
        result.error().kind = Error::Kind::io;
        result.error().hint = "nothing was changed; what you wrote is in " + file.string();
        return result;
    }
    std::error_code ignored;
    fs::remove(file, ignored);
    return result;
}

int run_edit(const EditOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto entry = store->entry(options.id);
    if (!entry) return fail(entry.error());
    const auto after = changed(*entry, *store, options);
    if (!after) return fail(after.error());
    const std::string what = "edit " + std::to_string(options.id);
    const bool same = options.assignments.empty() &&
                      to_text(record_lines(*entry)) == to_text(record_lines(*after));
    if (!same) {
        if (auto done = put(*store, *after, what); !done) return fail(done.error());
    }
    if (auto kept = keep_rules(*store); !kept) return fail(kept.error());
    std::cout << (same ? "nothing changed\n"
                       : "contact " + std::to_string(options.id) + " changed\n");
    return exit_status::done;
}

}  // namespace

std::function<int()> define_edit(CLI::App& app) {
    auto options = std::make_shared<EditOptions>();
    app.add_option("ID", options->id, "the contact's number in cardfile list")->required();
    app.add_option(
        "FIELD=VALUE", options->assignments,
        "what to set; FIELD+= adds, an empty value takes away; without any, $EDITOR opens");
    options->db.add_to(app);
    return [options] { return run_edit(*options); };
}

}  // namespace cardfile
