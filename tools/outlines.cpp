// outlines: the corners of the cards in each photo, without reading them; one JSON line a photo, as
// `cardfile read` would begin it, and the processor's milliseconds that it took to open the photo,
// to find the cards and to lay them flat. For tools/bench find, which asks for hundreds. With
// --candidates first: all that was considered, and what spoke for each (tools/train/confidence.py
// learns from it).

#include <ctime>
#include <iostream>
#include <nlohmann/json.hpp>
#include <opencv2/core/utility.hpp>
#include <string_view>

#include "find/candidates.h"
#include "find/find_cards.h"
#include "flatten/flatten.h"
#include "photo/open.h"

namespace {

using namespace cardfile;
using nlohmann::json;

double cpu_milliseconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

/// The line's cards, and the time that they took.
void add_found(CardNets& nets, const Photo& photo, json& line) {
    const double begun = cpu_milliseconds();
    const std::vector<Card> cards = find_cards(nets, photo);
    const double found = cpu_milliseconds();
    for (const Card& card : cards) {
        (void)flatten(photo, card);
        json corners = json::array();
        for (const Point& p : card.corners) {
            corners.push_back({p.x * photo.reduced, p.y * photo.reduced});
        }
        line["cards"].push_back({{"corners", corners}, {"confidence", card.confidence}});
    }
    line["cpu_ms"]["find"] = found - begun;
    line["cpu_ms"]["flatten"] = cpu_milliseconds() - found;
}

json considered(CardNets& nets, const Photo& photo) {
    json all = json::array();
    const Candidates candidates = candidates_in(nets, photo.image);
    const double enlarge = photo.reduced / candidates.scale;
    for (const Candidate& candidate : candidates.all) {
        json corners = json::array();
        for (const cv::Point2f& c : candidate.corners) {
            corners.push_back({(c.x + 0.5) * enlarge, (c.y + 0.5) * enlarge});
        }
        const Evidence& e = candidate.evidence;
        all.push_back({{"corners", corners},
                       {"evidence",
                        {e.edges, e.weakest, e.hidden, e.inside, e.inside_near, e.border, e.corners,
                         e.size, e.shape, e.closer}}});
    }
    return all;
}

}  // namespace

// What could be thrown here needs memory, and where there is none there is nothing to tell either.
int main(int argc, char** argv) {  // NOLINT(bugprone-exception-escape)
    cv::setNumThreads(1);
    CardNets nets;
    const bool all = argc > 1 && std::string_view(argv[1]) == "--candidates";
    for (int i = all ? 2 : 1; i < argc; ++i) {
        const double begun = cpu_milliseconds();
        const auto photo = open_photo(argv[i]);
        if (!photo) std::cerr << "outlines: " << sentence(photo.error()) << "\n";
        json line{{"photo", argv[i]}, {"cards", json::array()}};
        if (photo && all) line["cards"] = considered(nets, *photo);
        if (photo && !all) {
            line["cpu_ms"]["open"] = cpu_milliseconds() - begun;
            add_found(nets, *photo, line);
        }
        std::cout << line.dump() << "\n";
    }
}
