#pragma once
// What was read on a card: lines of words, and codes.

#include <string>
#include <vector>

#include "card/geometry.h"

namespace cardfile {

struct Word {
    std::string text;       ///< UTF-8
    double confidence = 0;  ///< the engine's own, 0 to 1
    Quad box;               ///< in pixels of the upright picture
};

struct Line {
    std::string text;       ///< UTF-8, words joined by single spaces
    double confidence = 0;  ///< 0 to 1: mean over its characters, times how far readings agreed
    Quad box;               ///< in pixels of the upright picture, along the writing
    std::vector<Word> words;
};

/// Reading order: by block, then top to bottom, left to right. A line's number is its index.
using Lines = std::vector<Line>;

struct Code {
    std::string format;  ///< "QRCode", "DataMatrix", …
    std::string text;    ///< payload as read: hostile input
    Quad box = {};       ///< in pixels of the upright picture, from the code's own top left corner
};

}  // namespace cardfile
