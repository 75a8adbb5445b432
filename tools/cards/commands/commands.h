#pragma once
// Commands: what the program can be asked to do.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "card/error.h"
#include "scene/sets.h"

namespace cards {

// NOLINTNEXTLINE(bugprone-exception-escape): paths and strings may throw when memory is out
struct Wish {
    std::uint64_t seed = 1;
    int first = 1;
    int count = 1;
    int longest = 0;    ///< pixels of a photograph's longer side at most; 0: as the set has it
    bool free = false;  ///< numbers and domains as people have them: not to be published
    std::string set = "any";
    std::string target = "cards";
    std::string size = "256x256";
    std::vector<std::string> layouts, locales;
    std::filesystem::path out;
    double noise = 1;  ///< of the reader that `text` plays
};

cardfile::Result<const Set*> wished_set(const Wish& wish);

cardfile::Result<void> take_photos(const Wish& wish);
cardfile::Result<void> print_cards(const Wish& wish);
cardfile::Result<void> make_samples(const Wish& wish);
cardfile::Result<void> tell_texts(const Wish& wish);
cardfile::Result<void> tell_people(const Wish& wish);
cardfile::Result<void> stream(const Wish& wish);
cardfile::Result<void> check_folder(const Wish& wish);
cardfile::Result<void> manifest(const Wish& wish);
cardfile::Result<void> list_sets(const Wish& wish);
cardfile::Result<void> list_layouts(const Wish& wish);

}  // namespace cards
