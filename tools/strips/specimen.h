#pragma once
// Specimen: a sheet of lines in any face and size, of words that nobody knows, with drawings among
// them. Photographs of cards teach how print looks on cards; these keep the network from learning
// the cards' few faces and words by heart.

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "chance.h"
#include "told.h"

namespace strips {

/// What fontconfig calls the families; `display` ones set a line now and then.
struct Faces {
    std::vector<std::string> text, display;
};

struct Specimen {
    cv::Mat page;  ///< 8-bit BGR, as a flattened card
    std::vector<Written> lines;
};

bool installed(const std::string& family);

/// Of 110 x 70 millimetres, ten pixels each.
Specimen specimen(const Faces& faces, cards::Chance& chance);

}  // namespace strips
