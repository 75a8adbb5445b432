// outlines: the corners of the cards in each photo, without reading them; one JSON line a photo, as
// `cardfile read` would begin it. For tools/bench find, which asks for hundreds. With --candidates
// first: all that was considered, and what spoke for each (tools/train/confidence.py learns from
// it).

#include <iostream>
#include <nlohmann/json.hpp>
#include <opencv2/core/utility.hpp>
#include <string_view>

#include "find/candidates.h"
#include "find/find_cards.h"
#include "photo/open.h"

namespace {

using namespace cardfile;
using nlohmann::json;

json found(Net& net, const Photo& photo) {
    json cards = json::array();
    for (const Card& card : find_cards(net, photo)) {
        json corners = json::array();
        for (const Point& p : card.corners) {
            corners.push_back({p.x * photo.reduced, p.y * photo.reduced});
        }
        cards.push_back({{"corners", corners}, {"confidence", card.confidence}});
    }
    return cards;
}

json considered(Net& net, const Photo& photo) {
    json all = json::array();
    const Candidates candidates = candidates_in(net, photo.image);
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
                         e.size, e.shape}}});
    }
    return all;
}

}  // namespace

// What could be thrown here needs memory, and where there is none there is nothing to tell either.
int main(int argc, char** argv) {  // NOLINT(bugprone-exception-escape)
    cv::setNumThreads(1);
    Net net(Net::Model::cards);
    const bool all = argc > 1 && std::string_view(argv[1]) == "--candidates";
    for (int i = all ? 2 : 1; i < argc; ++i) {
        const auto photo = open_photo(argv[i]);
        if (!photo) std::cerr << "outlines: " << sentence(photo.error()) << "\n";
        json line{{"photo", argv[i]}, {"cards", json::array()}};
        if (photo) line["cards"] = all ? considered(net, *photo) : found(net, *photo);
        std::cout << line.dump() << "\n";
    }
}
