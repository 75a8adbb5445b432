// cards: prints and photographs invented business cards, with the truth beside each picture.

#include <malloc.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <opencv2/core/utility.hpp>

#include "print/layouts.h"
#include "scene/compose.h"
#include "scene/files.h"
#include "scene/sets.h"
#include "text/record.h"

namespace {

namespace fs = std::filesystem;
using cardfile::Result;

struct Wish {
    std::uint64_t seed = 1;
    int first = 1;
    int count = 1;
    std::string set = "any";
    std::vector<std::string> layouts, locales;
    fs::path out;
    double noise = 1;
};

std::string three_digits(int number) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// The picture first: a truth never stands without its picture.
Result<void> keep(const cards::Shot& shot, const fs::path& folder, const std::string& photo) {
    const bool flat = fs::path(photo).extension() == ".png";
    const auto bytes =
        flat ? cards::png_of(shot.picture) : cards::jpeg_of(shot.picture, shot.jpeg_quality);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto kept = cards::write_whole(folder / photo, *bytes); !kept) return kept;
    return cards::write_whole((folder / photo).replace_extension(".json"),
                              cards::answer_of(shot, photo).dump(1) + "\n");
}

Result<void> take_photos(const Wish& wish) {
    const cards::Set* set = cards::find_set(wish.set);
    if (set == nullptr) {
        return cardfile::failure(cardfile::Error::Kind::usage, "", "no set is called " + wish.set,
                                 "`cards sets` lists them");
    }
    if (auto made = cards::make_folder(wish.out); !made) return made;
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        const auto shot = cards::compose(*set, {wish.seed, number});
        if (!shot) return tl::unexpected(shot.error());
        if (auto kept = keep(*shot, wish.out, three_digits(number) + ".jpg"); !kept) return kept;
    }
    return cards::settle(wish.out);
}

Result<void> print_flat(const Wish& wish) {
    if (auto made = cards::make_folder(wish.out); !made) return made;
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        const auto shot =
            cards::print_flat({.layouts = wish.layouts}, wish.locales, {wish.seed, number});
        if (!shot) return tl::unexpected(shot.error());
        if (auto kept = keep(*shot, wish.out, three_digits(number) + ".png"); !kept) return kept;
    }
    return cards::settle(wish.out);
}

/// A promise is made by people: one that stands is left alone.
Result<void> promise(const fs::path& folder) {
    const fs::path path = folder / "promise.txt";
    if (fs::exists(path)) return {};
    return cards::write_whole(path, "# fields read right at least, fields wrong at most\n0 1000\n");
}

Result<void> make_samples(const Wish& wish) {
    for (const cards::Set& set : cards::sets()) {
        if (set.samples == 0) continue;
        Wish part = wish;
        part.set = set.name;
        part.count = set.samples;
        part.out = wish.out / set.name;
        if (auto taken = take_photos(part); !taken) return taken;
        if (auto promised = promise(part.out); !promised) return promised;
        std::cout << set.name << ": " << set.samples << " photographs\n";
    }
    return {};
}

/// Cards as a reader would read them, one line of JSON each, on standard output.
Result<void> tell_texts(const Wish& wish) {
    const cards::TextWish text{wish.layouts, wish.locales, wish.noise};
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        const auto record = cards::text_record(text, {wish.seed, number});
        if (!record) return tl::unexpected(record.error());
        std::cout << *record << "\n";
    }
    return {};
}

Result<void> list_sets() {
    for (const cards::Set& set : cards::sets()) {
        std::cout << set.name << ": " << set.purpose << "\n";
    }
    return {};
}

Result<void> list_layouts() {
    for (const cards::Layout& layout : cards::layouts()) {
        std::cout << layout.name << (layout.side == cards::Side::front ? "" : " (back side)")
                  << "\n";
    }
    return {};
}

int told(const Result<void>& result) {
    if (result) return 0;
    std::cerr << "cards: error: " << cardfile::sentence(result.error()) << "\n";
    if (!result.error().hint.empty()) std::cerr << "cards: hint: " << result.error().hint << "\n";
    return 1;
}

/// Photographs want the same large pieces of memory again and again: given back to the system each
/// time, they cost a tenth of the run.
void keep_memory() {
    constexpr int never = 1 << 30;  // bytes
    mallopt(M_MMAP_THRESHOLD, never);
    mallopt(M_TRIM_THRESHOLD, never);
}

void add_numbers(CLI::App* command, Wish& wish) {
    command->add_option("--seed", wish.seed, "the same seed gives the same bytes")
        ->capture_default_str();
    command->add_option("--first", wish.first, "number of the first one")
        ->check(CLI::Range(1, 1000000000))
        ->capture_default_str();
    command->add_option("--count", wish.count, "how many")
        ->check(CLI::Range(1, 1000000000))
        ->capture_default_str();
}

void add_series(CLI::App* command, Wish& wish) {
    add_numbers(command, wish);
    command->add_option("--out", wish.out, "folder to write to")->required();
}

}  // namespace

// What is left outside the catch needs memory, and where there is none there is nothing to tell
// either.
int main(int argc, char** argv) {  // NOLINT(bugprone-exception-escape)
    CLI::App app{
        "Prints and photographs invented business cards, with the truth beside each picture."};
    app.footer(
        "Examples:\n"
        "  cards photos --set tilted --seed 7 --count 20 --out tilted\n"
        "  cards print --layout side-panel --locale tr --count 5 --out flat\n"
        "  cards samples samples");
    app.require_subcommand(1);
    Wish wish;
    Result<void> (*run)(const Wish&) = nullptr;
    CLI::App* photos = app.add_subcommand("photos", "photographs NNN.jpg with NNN.json");
    add_series(photos, wish);
    photos->add_option("--set", wish.set, "which hardship; `cards sets` lists them")
        ->capture_default_str();
    photos->callback([&] { run = take_photos; });
    CLI::App* print = app.add_subcommand("print", "flat cards NNN.png with NNN.json, no camera");
    add_series(print, wish);
    print->add_option("--layout", wish.layouts, "only these; `cards layouts` lists them");
    print->add_option("--locale", wish.locales, "only these, as de or en-US");
    print->callback([&] { run = print_flat; });
    CLI::App* text = app.add_subcommand("text", "cards as read lines with the truth, JSON lines");
    add_numbers(text, wish);
    text->add_option("--noise", wish.noise,
                     "0: a perfect reader, 1: photographs as people take them")
        ->check(CLI::Range(0.0, 5.0))
        ->capture_default_str();
    text->add_option("--layout", wish.layouts, "only these; `cards layouts` lists them");
    text->add_option("--locale", wish.locales, "only these, as de or en-US");
    text->callback([&] { run = tell_texts; });
    CLI::App* samples = app.add_subcommand("samples", "all sample sets");
    samples->add_option("OUT", wish.out, "folder to write to")->required();
    samples->add_option("--seed", wish.seed)->capture_default_str();
    samples->callback([&] { run = make_samples; });
    app.add_subcommand("sets", "list the sets")->callback([&] {
        run = [](const Wish&) { return list_sets(); };
    });
    app.add_subcommand("layouts", "list the layouts")->callback([&] {
        run = [](const Wish&) { return list_layouts(); };
    });
    try {
        app.parse(argc, argv);
        cv::setNumThreads(1);
        keep_memory();
        return told(run(wish));
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        std::cerr << "cards: error: " << error.what()
                  << "\ncards: hint: `cards --help` shows how\n";
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "cards: error: " << error.what() << "\n";
        return 1;
    }
}
