#pragma once
// Candidates: a picture -> quads that might be cards, each with what speaks for it.
//
// Proposed by outlines of regions and by the card network's map, moved onto the edges nearby, and
// moved once more to where a closer look has the card's corners.

#include <array>
#include <opencv2/core/mat.hpp>
#include <vector>

#include "find/outline.h"
#include "net/net.h"

namespace cardfile {

/// What is seen of one outline. Shares are 0 to 1; higher is better unless it says otherwise.
struct Evidence {
    double edges = 0;        ///< share of the sides that lie on an edge of the picture
    double weakest = 0;      ///< the same for the side with the least
    double hidden = 0;       ///< share of the sides that run along the frame, where no edge is
    double inside = 0;       ///< how well the network's map of insides agrees
    double inside_near = 0;  ///< the same in the closer look, where there was one
    double border = 0;       ///< the network sees a border along the sides
    double corners = 0;      ///< the network sees a corner at each corner
    double size = 0;         ///< binary logarithm of its share of the frame: 0 or less
    double shape = 0;        ///< how far its sides' ratio is from a card's, by their logarithms
    double closer = 0;       ///< the outline network takes it for a card's
};

struct Candidate {
    Corners corners;  ///< clockwise, in pixels of the picture at `scale`
    Evidence evidence;
};

/// The networks that find cards, warm.
struct CardNets {
    Net cards{Net::Model::cards};
    Net outline{Net::Model::outline};
};

struct Candidates {
    std::vector<Candidate> all;
    double scale = 1;  ///< pixels of the corners for one of the picture, at most 1
};

[[nodiscard]] bool fills_the_frame(const Evidence& evidence);

/// `picture` is 8-bit BGR.
[[nodiscard]] Candidates candidates_in(CardNets& nets, const cv::Mat& picture);

}  // namespace cardfile
