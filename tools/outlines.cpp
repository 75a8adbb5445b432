// outlines: the corners of the cards in each photo, without reading them; one JSON line a photo, as
// `cardfile read` would begin it. For tools/bench find, which asks for hundreds.

#include <iostream>
#include <nlohmann/json.hpp>
#include <opencv2/core/utility.hpp>

#include "find/find_cards.h"
#include "photo/open.h"

// What could be thrown here needs memory, and where there is none there is nothing to tell either.
int main(int argc, char** argv) {  // NOLINT(bugprone-exception-escape)
    using namespace cardfile;
    cv::setNumThreads(1);
    for (int i = 1; i < argc; ++i) {
        nlohmann::json line{{"photo", argv[i]}, {"cards", nlohmann::json::array()}};
        const auto photo = open_photo(argv[i]);
        if (!photo) std::cerr << "outlines: " << sentence(photo.error()) << "\n";
        const auto cards = photo ? find_cards(*photo) : std::vector<Card>{};
        for (const Card& card : cards) {
            nlohmann::json corners = nlohmann::json::array();
            for (const Point& p : card.corners) {
                corners.push_back({p.x * photo->reduced, p.y * photo->reduced});
            }
            line["cards"].push_back({{"corners", corners}, {"confidence", card.confidence}});
        }
        std::cout << line.dump() << "\n";
    }
}
