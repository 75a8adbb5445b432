#include "intake/watch.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/reading_options.h"
#include "cli/say.h"
#include "cli/watch_unit.h"
#include "formats/unicode.h"
#include "system/durable_write.h"
#include "system/interrupt.h"
#include "system/notify.h"
#include "system/paths.h"

namespace cardfile {
namespace {

struct WatchCommand {
    std::vector<std::string> folders;
    DatabaseOption db;
    ReadingOptions reading;
    WatchOptions watch;
    double quiet_s = 5;
    bool install = false;
    int look_s = 300, poll_s = 5, incomplete_s = 600;
};

/// One line for everything, as a journal wants it.
class Lines : public WatchListener {
  public:
    void ready(std::size_t files) override {
        std::cerr << "cardfile: watching; " << counted(static_cast<std::int64_t>(files), "photo")
                  << " there already\n";
        notify_service_manager("READY=1");
    }

    void photo_done(const Reading& reading, const Added& added, const Sighting& /*file*/) override {
        if (reading.status == Reading::Status::unreadable) {
            say({Error::Kind::unreadable, reading.photo, reading.reason});
        } else {
            std::cout << printable(reading.photo) << ": " << what_came_of(reading, added) << '\n'
                      << std::flush;
        }
    }

    void photo_passed(const std::string& path, Passed why, const Sighting& /*file*/) override {
        std::cout << printable(path) << ": " << to_string(why) << '\n' << std::flush;
    }

    void trouble(const Error& error) override { say(error); }

    void goes_on() override { std::cerr << "cardfile: it goes on\n"; }

    void tick() override {
        const auto now = std::chrono::steady_clock::now();
        constexpr auto between_signs_of_life = std::chrono::seconds(10);
        if (now - told_ < between_signs_of_life) return;
        told_ = now;
        notify_service_manager("WATCHDOG=1");
    }

  private:
    std::chrono::steady_clock::time_point told_;
};

Result<std::filesystem::path> folder_at(const std::string& given) {
    std::error_code error;
    const auto path = std::filesystem::canonical(given, error);
    if (error) return failure(Error::Kind::missing, given, "no such folder");
    if (!std::filesystem::is_directory(path, error)) {
        return failure(Error::Kind::usage, given, "is not a folder",
                       "cardfile scan reads single photos");
    }
    return path;
}

/// As it was started, without --install.
std::vector<std::string> own_words() {
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> words;
    for (std::string word; std::getline(file, word, '\0');) {
        if (word != "--install") words.push_back(word);
    }
    std::error_code ignored;
    words.at(0) = std::filesystem::read_symlink("/proc/self/exe", ignored).string();
    return words;
}

Result<WatchUnit> unit_for(const WatchCommand& command) {
    const auto database = command.db.path();
    if (!database) return tl::unexpected(database.error());
    std::error_code ignored;
    const auto list = std::filesystem::absolute(*database, ignored);
    // the service itself may make no folder in the home folder
    if (auto made = make_private_folder(list.parent_path()); !made) {
        return tl::unexpected(made.error());
    }
    WatchUnit unit{
        .command = own_words(),
        .folder = std::filesystem::current_path(ignored),
        .environment = {{"CARDFILE_DB", list.string()}},
        .watched = command.watch.folders,
        .written = {list.parent_path()},
        .runs_others = !command.watch.command.empty() || !command.reading.reader.empty()};
    if (const char* config = std::getenv("XDG_CONFIG_HOME")) {
        unit.environment.emplace_back("XDG_CONFIG_HOME", config);
    }
    if (!command.watch.move_to.empty()) {
        if (auto made = make_private_folder(command.watch.move_to); !made) {
            return tl::unexpected(made.error());
        }
        unit.written.push_back(command.watch.move_to);
        unit.written.insert(unit.written.end(), unit.watched.begin(), unit.watched.end());
    }
    return unit;
}

int install(const WatchCommand& command) {
    const auto config = config_file();
    if (!config) return fail(config.error());
    const auto file =
        config->parent_path().parent_path() / "systemd/user" / "cardfile-watch.service";
    const auto unit = unit_for(command);
    if (!unit) return fail(unit.error());
    auto written = make_private_folder(file.parent_path());
    if (written) written = durable_write(file, unit_text(*unit));
    if (!written) return fail(written.error());
    std::cout << "written: " << printable(file.string()) << '\n' << std::flush;
    for (const char* hint :
         {"systemctl --user daemon-reload && systemctl --user enable --now cardfile-watch starts "
          "it",
          "journalctl --user -u cardfile-watch shows what it does",
          "loginctl enable-linger lets it run while you are not logged in"}) {
        std::cerr << "cardfile: hint: " << hint << '\n';
    }
    return exit_status::done;
}

int run_watch(WatchCommand command) {
    WatchOptions& options = command.watch;
    auto scan = command.reading.complete();
    if (!scan) return fail(scan.error());
    options.scan = std::move(*scan);
    for (const std::string& given : command.folders) {
        const auto folder = folder_at(given);
        if (!folder) return fail(folder.error());
        options.folders.push_back(*folder);
    }
    std::error_code ignored;
    if (!options.move_to.empty()) {
        options.move_to = std::filesystem::weakly_canonical(
            std::filesystem::absolute(options.move_to, ignored), ignored);
    }
    options.quiet = std::chrono::milliseconds(static_cast<int>(command.quiet_s * 1000));
    options.between_looks = std::chrono::seconds(command.look_s);
    options.poll = std::chrono::seconds(command.poll_s);
    options.incomplete = std::chrono::seconds(command.incomplete_s);
    if (command.install) return install(command);
    catch_interrupts();
    const auto database = command.db.path();
    if (!database) return fail(database.error());
    auto store = Store::open(std::filesystem::absolute(*database, ignored));
    if (!store) return fail(store.error());
    Lines lines;
    const auto summary = watch(*store, options, lines);
    notify_service_manager("STOPPING=1");
    if (!summary) return fail(summary.error());
    std::cerr << "cardfile: stopped; " << counted(summary->photos, "photo") << " read, "
              << summary->unreadable << " unreadable\n";
    return exit_status::done;
}

}  // namespace

std::function<int()> define_watch(CLI::App& app) {
    auto command = std::make_shared<WatchCommand>();
    app.add_option("DIR", command->folders, "folders; those in them too")->required();
    app.add_option("--move-to", command->watch.move_to, "move photos there once they are saved")
        ->type_name("DIR");
    app.add_option("--run", command->watch.command,
                   "a command after each photo, which stands in $CARDFILE_PHOTO, what came of it "
                   "in $CARDFILE_STATUS; those not run 2 s after a stop are counted, not kept")
        ->type_name("COMMAND");
    app.add_flag("--install", command->install,
                 "do not watch now: write a systemd user unit that runs this very command");
    command->reading.add_to(app);
    app.add_option("--quiet", command->quiet_s,
                   "seconds a photo must be unchanged before it is read; else 5")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.1, 3600.0));
    app.add_option("--look", command->look_s, "seconds between two looks at everything; else 300")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 86400));
    app.add_option("--poll", command->poll_s, "the same where a folder tells of no changes; else 5")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 86400));
    app.add_option("--incomplete", command->incomplete_s,
                   "seconds after which a photo without its end is read all the same; else 600")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 86400));
    command->db.add_to(app);
    return [command] { return run_watch(*command); };
}

}  // namespace cardfile
