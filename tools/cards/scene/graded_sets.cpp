// Sets to measure with. The conditions of `easy`, `medium` and `hard` were fixed by looking at what
// people's photographs of cards are like, before anything was measured on ours.

#include <array>
#include <utility>

#include "scene/kinds.h"

namespace cards {

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
        const std::string name = grade;
        sets.push_back(like(close_up(grounds), name + "-close", "the card fills the photograph"));
        sets.push_back(like(on_desk(grounds), name + "-desk", "a card on a grey desk"));
        sets.push_back(like(video_frame(grounds), name + "-frame", "a card in a small frame"));
        sets.push_back(like(cropped_scan(grounds), name + "-scan", "a scan cut to the card"));
        sets.push_back(like(small_scan(grounds), name + "-small", "a coarse scan of it"));
        sets.push_back(like(scanner_app(grounds), name + "-app", "out of a scanner app"));
    }
    // As often as they come among the photographs they are to resemble.
    const auto mixture = [](const std::string& name, const std::array<double, 6>& weights) {
        return Set{.name = name,
                   .purpose = "a balanced mixture that resembles people's own " + name + " ones",
                   .samples = 0,
                   .parts = {{name + "-close", weights[0]},
                             {name + "-desk", weights[1]},
                             {name + "-frame", weights[2]},
                             {name + "-scan", weights[3]},
                             {name + "-small", weights[4]},
                             {name + "-app", weights[5]}}};
    };
    sets.push_back(mixture("easy", {7, 5, 0, 5, 0, 7}));
    sets.push_back(mixture("medium", {14, 5, 4, 8, 7, 20}));
    sets.push_back(mixture("hard", {8, 2, 12, 1, 4, 0}));
    return sets;
}

}  // namespace cards
