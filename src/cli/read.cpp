#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/explain.h"
#include "cli/inspection.h"
#include "cli/options.h"
#include "cli/say.h"
#include "formats/json_line.h"
#include "formats/unicode.h"
#include "intake/gather.h"
#include "reader/confined.h"
#include "reader/reader.h"
#include "store/learned.h"
#include "system/paths.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

struct ReadCommand {
    std::vector<std::string> paths;
    std::string from;
    bool null = false;
    bool confined = false;
    bool explain = false;
    std::string rules;
    InspectionOptions look;
    ReaderOptions reader;
};

/// Tesseract's OpenMP looks at OMP_THREAD_LIMIT once, before main: setting it now would do nothing.
/// With more than one thread a strip of text is no faster, and two readers side by side are 2.5
/// times slower.
void with_one_thread() {
    if (std::getenv("OMP_THREAD_LIMIT")) return;
    ::setenv("OMP_THREAD_LIMIT", "1", 1);
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> words;
    for (std::string word; std::getline(file, word, '\0');) words.push_back(word);
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    if (!words.empty()) ::execv("/proc/self/exe", pointers.data());
    // only slower when that fails
}

/// The options of one run, without what cannot be had confined.
Result<int> read_confined(const ReadCommand& command, const ReaderOptions& with) {
    const bool listed = command.from == "-" && command.null && command.paths.empty();
    if (!listed || !command.look.keep_steps.empty() || !command.look.timings.empty()) {
        return failure(Error::Kind::usage, "", "--confined goes with --from - --null alone",
                       "it is how scan and watch start their readers");
    }
    return serve_confined(with);
}

class PhotoReader {
  public:
    using Print = std::function<void(const Reading&)>;

    PhotoReader(Reader reader, Inspection& inspection, Print print)
        : reader_(std::move(reader)), inspection_(inspection), print_(std::move(print)) {}

    void read(const std::string& path) {
        reader_.read(path, inspection_, [this](const Reading& reading) {
            print_(reading);
            std::cout << std::flush;  // one by one: whoever asked for it waits
            some_unreadable_ = some_unreadable_ || reading.status == Reading::Status::unreadable;
        });
        inspection_.photo_done(path);
    }

    [[nodiscard]] bool some_unreadable() const { return some_unreadable_; }

  private:
    Reader reader_;
    Inspection& inspection_;
    Print print_;
    bool some_unreadable_ = false;
};

void print_explained(const Reading& reading, const UnderstandOptions& options) {
    std::cout << printable(reading.photo);
    if (reading.pages > 1) std::cout << ", page " << reading.page;
    if (reading.status == Reading::Status::read)
        std::cout << ": " << counted(std::ssize(reading.cards), "card") << '\n';
    else
        std::cout << ": " << printable(reading.reason) << '\n';
    for (const CardReading& card : reading.cards) std::cout << '\n' << explained(card, options);
}

/// Reads each path as it comes, so that a worker can be asked one at a time.
Result<void> for_each_listed(const ReadCommand& command, const auto& read) {
    std::ifstream file;
    if (command.from != "-") {
        file.open(command.from, std::ios::binary);
        if (!file) return system_failure(command.from);
    }
    std::istream& list = command.from == "-" ? std::cin : file;
    for (std::string path; std::cout && std::getline(list, path, command.null ? '\0' : '\n');) {
        if (!path.empty()) read(path);
    }
    return {};
}

int read_all(const ReadCommand& command, PhotoReader& reader) {
    const auto read = [&](const std::string& path) { reader.read(path); };
    const Gathered gathered = gather(command.paths);
    for (const Error& problem : gathered.problems) say(problem);
    for (const Found& photo : gathered.photos) {
        if (!std::cout) break;  // nobody listens any more, or the disk is full
        read(photo.path);
    }
    if (!command.from.empty()) {
        if (auto listed = for_each_listed(command, read); !listed) return fail(listed.error());
    }
    if (gathered.photos.empty() && !gathered.problems.empty()) return exit_status::failed;
    const bool all_well = !reader.some_unreadable() && gathered.problems.empty();
    return all_well ? exit_status::done : exit_status::some_unreadable;
}

int run_read(const ReadCommand& command) {
    if (command.paths.empty() && command.from.empty()) {
        return fail({Error::Kind::usage, "", "no photo is named", "cardfile read --help"});
    }
    with_one_thread();
    for (const auto& folder : {command.reader.pictures, command.look.keep_steps}) {
        if (auto made = make_private_folder(folder); !made) return fail(made.error());
    }
    ReaderOptions with = command.reader;
    if (!command.rules.empty()) {
        auto rules = read_rules(command.rules);
        if (!rules) return fail(rules.error());
        with.rules = std::move(*rules);
    }
    if (command.confined) {
        const auto status = read_confined(command, with);
        return status ? *status : fail(status.error());
    }
    auto reader = Reader::create(with);
    if (!reader) return fail(reader.error());
    Inspection inspection(command.look);
    if (!inspection.outcome()) return fail(inspection.outcome().error());
    const UnderstandOptions options{.country = with.country, .rules = with.rules};
    const PhotoReader::Print print = [&](const Reading& reading) {
        if (command.explain) return print_explained(reading, options);
        std::cout << json_line(reading) << '\n';
    };
    PhotoReader photos(std::move(*reader), inspection, print);
    const int status = read_all(command, photos);
    return inspection.outcome() ? status : fail(inspection.outcome().error());
}

}  // namespace

std::function<int()> define_read(CLI::App& app) {
    auto command = std::make_shared<ReadCommand>();
    app.add_option("PHOTO", command->paths, "photos, and folders of them");
    app.add_option("--from", command->from,
                   "a file that lists photos, one a line; - is standard input")
        ->type_name("FILE");
    app.add_flag("--null", command->null,
                 "in that file, names end with a NUL instead of a line feed");
    app.add_flag("--confined", command->confined,
                 "read where no file can be opened and no program started, as scan does");
    app.add_option("--pictures", command->reader.pictures, "keep the upright card pictures there")
        ->type_name("DIR");
    app.add_option("--country", command->reader.country,
                   "of phone numbers without a dialling code, as DE")
        ->type_name("CC")
        ->transform(country_code());
    app.add_option("--rules", command->rules,
                   "what was learned from corrections, as scan keeps it beside the list")
        ->type_name("FILE");
    app.add_option("--lang", command->reader.text.lang,
                   "Tesseract model or models, as Latin+Greek; else our own, cards")
        ->type_name("MODEL");
    app.add_flag("--explain", command->explain,
                 "tell a person what was read and why, instead of JSON");
    app.add_option("--keep-steps", command->look.keep_steps,
                   "keep the pictures between the stages there")
        ->type_name("DIR");
    app.add_option("--timings", command->look.timings,
                   "write there how long each stage took, one JSON line a photo")
        ->type_name("FILE");
    return [command] { return run_read(*command); };
}

}  // namespace cardfile
