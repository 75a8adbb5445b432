// Sets to measure with. The conditions of `easy`, `medium` and `hard` were fixed by looking at what
// people's photographs of cards are like (frames, compression, languages), not by what is read in
// ours.

#include <algorithm>
#include <array>
#include <utility>

#include "scene/kinds.h"

namespace cards {

namespace {

/// A way in which people took their pictures: what is alike in all pictures of one such collection.
struct Manner {
    const char* part;
    const char* purpose;
    Set (*kind)(const std::vector<Ground>& grounds);
    Range jpeg;
    std::vector<std::string> locales;
};

const std::vector<Manner>& manners() {
    static const std::vector<std::string> english = {"en-US", "en-GB", "en-IN"};
    static const std::vector<Manner> all = {
        {"close", "the card fills the photograph", close_up, {73, 80}, {"tr"}},
        {"desk", "a card on a grey desk", on_desk, {90, 94}, english},
        {"frame", "a card in a small frame", video_frame, {78, 84}, {"pt-BR"}},
        {"upright", "a card across a small upright frame", video_frame, {78, 84}, {"pt-BR"}},
        {"scan",
         "a scan cut to the card",
         cropped_scan,
         {94, 98},
         {"en-US", "en-US", "en-GB", "fr"}},
        {"small", "a coarse scan of it", small_scan, {94, 98}, {"en-US", "en-US", "en-GB", "fr"}},
        {"app", "out of a scanner app", scanner_app, {73, 80}, {"en-IN"}}};
    return all;
}

/// What a person calls easy at a glance: all print dark and plain upon light paper, the picture
/// straight, sharp and evenly lit. (README.md has it in words; the conditions are those of the
/// photographs that people called easy.)
Set eased(Set set) {
    set.plain = true;
    set.odds = {.motion = 0, .stock = 0.05};
    set.tilt.high = std::min(set.tilt.high, 4.0);
    set.roll = {std::max(set.roll.low, -1.5), std::min(set.roll.high, 1.5)};
    set.shade.high = std::min(set.shade.high, 0.2);
    set.exposure.low = std::max(set.exposure.low, 0.85);
    set.blur.high = std::min(set.blur.high, 0.8);
    return set;
}

}  // namespace

std::vector<Set> graded_sets() {
    const std::vector<Ground> light = {Ground::light};
    const std::vector<Ground> mixed = {Ground::light,    Ground::light,     Ground::light,
                                       Ground::coloured, Ground::patterned, Ground::gradient};
    const std::vector<Ground> hard = {Ground::dark,     Ground::dark,      Ground::coloured,
                                      Ground::gradient, Ground::patterned, Ground::photographic,
                                      Ground::faint};
    std::vector<Set> sets;
    for (const auto& [grade, grounds] :
         {std::pair{"easy", light}, std::pair{"medium", mixed}, std::pair{"hard", hard}}) {
        for (const Manner& manner : manners()) {
            Set set =
                like(manner.kind(grounds), std::string(grade) + "-" + manner.part, manner.purpose);
            set.jpeg = manner.jpeg;
            set.odds.small = 0;
            set.odds.stock = 0.1;
            set.locales = manner.locales;
            if (grade == std::string("hard") && manner.kind == on_desk) {  // far off, and turned
                set.fill = {0.35, 0.75};
                set.quarters = {0, 270};
            }
            if (manner.part == std::string("frame")) {
                set.frames = {{1280, 720}};
                set.fill = {0.75, 0.82};
            }
            if (manner.part == std::string("upright")) {
                set.frames = {{720, 1280}};
                set.fill = {0.94, 1.02};
            }
            if (grade == std::string("easy")) set = eased(std::move(set));
            sets.push_back(std::move(set));
        }
    }
    // As often as they come among the photographs they are to resemble.
    const auto mixture = [](const std::string& name, const std::array<double, 7>& weights) {
        return Set{.name = name,
                   .purpose = "a balanced mixture that resembles people's own " + name + " ones",
                   .samples = 0,
                   .parts = {{name + "-close", weights[0]},
                             {name + "-desk", weights[1]},
                             {name + "-frame", weights[2]},
                             {name + "-upright", weights[3]},
                             {name + "-scan", weights[4]},
                             {name + "-small", weights[5]},
                             {name + "-app", weights[6]}}};
    };
    sets.push_back(mixture("easy", {7, 5, 0, 0, 5, 0, 7}));
    sets.push_back(mixture("medium", {14, 5, 3, 1, 8, 7, 20}));
    sets.push_back(mixture("hard", {8, 2, 6, 6, 1, 4, 0}));
    return sets;
}

}  // namespace cards
