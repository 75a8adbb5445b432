#include <iostream>

#include "commands/commands.h"
#include "print/layouts.h"
#include "scene/compose.h"
#include "scene/files.h"
#include "text/record.h"

namespace cards {
namespace {

namespace fs = std::filesystem;
using cardfile::Result;

std::string three_digits(int number) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// The picture first: a truth never stands without its picture.
Result<void> keep(const Shot& shot, const fs::path& folder, const std::string& photo) {
    const bool flat = fs::path(photo).extension() == ".png";
    const auto bytes = flat ? png_of(shot.picture) : jpeg_of(shot.picture, shot.jpeg_quality);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto kept = write_whole(folder / photo, *bytes); !kept) return kept;
    return write_whole((folder / photo).replace_extension(".json"),
                       answer_of(shot, photo).dump(1) + "\n");
}

/// A promise is made by people: one that stands is left alone.
Result<void> promise(const fs::path& folder) {
    const fs::path path = folder / "promise.txt";
    if (fs::exists(path)) return {};
    return write_whole(path, "# fields read right at least, fields wrong at most\n0 1000\n");
}

}  // namespace

Result<const Set*> wished_set(const Wish& wish) {
    const Set* set = find_set(wish.set);
    if (set != nullptr) return set;
    return cardfile::failure(cardfile::Error::Kind::usage, "", "no set is called " + wish.set,
                             "`cards sets` lists them");
}

Result<void> take_photos(const Wish& wish) {
    const auto found = wished_set(wish);
    if (!found) return tl::unexpected(found.error());
    const Set* set = *found;
    if (auto made = make_folder(wish.out); !made) return made;
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        Ticket ticket{wish.seed, number, wish.longest};
        if (wish.free) ticket.registry = Registry::free;
        const auto shot = compose(*set, ticket);
        if (!shot) return tl::unexpected(shot.error());
        if (auto kept = keep(*shot, wish.out, three_digits(number) + ".jpg"); !kept) return kept;
    }
    return settle(wish.out);
}

Result<void> print_cards(const Wish& wish) {
    if (auto made = make_folder(wish.out); !made) return made;
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        const auto shot = print_flat({.layouts = wish.layouts}, wish.locales, {wish.seed, number});
        if (!shot) return tl::unexpected(shot.error());
        if (auto kept = keep(*shot, wish.out, three_digits(number) + ".png"); !kept) return kept;
    }
    return settle(wish.out);
}

Result<void> make_samples(const Wish& wish) {
    for (const Set& set : sets()) {
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
    const TextWish text{wish.layouts, wish.locales, wish.noise};
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        const auto record = text_record(text, {wish.seed, number});
        if (!record) return tl::unexpected(record.error());
        std::cout << *record << "\n";
    }
    return {};
}

Result<void> list_sets(const Wish& /*wish*/) {
    for (const Set& set : sets()) {
        std::cout << set.name << ": " << set.purpose << "\n";
    }
    return {};
}

Result<void> list_layouts(const Wish& /*wish*/) {
    for (const Layout& layout : layouts()) {
        std::cout << layout.name << (layout.side == Side::front ? "" : " (back side)") << "\n";
    }
    return {};
}

}  // namespace cards
