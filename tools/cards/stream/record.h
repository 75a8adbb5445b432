#pragma once
// Record: one picture to train on, with its target planes, as raw bytes.
//
// All numbers are little-endian:
//   8 bytes   "CARDREC1"
//   6 x u32   kind (1 cards, 2 lines), number, width, height, planes, quads
//   height x width x 3 bytes     the picture, BGR, row after row
//   planes x height x width bytes
//   quads x 9 x f32              x and y of the four corners in this picture's pixels, then a label
// Records follow each other without a gap.

#include <cstdint>
#include <cstdio>
#include <opencv2/core/mat.hpp>
#include <vector>

#include "card/error.h"
#include "card/geometry.h"

namespace cards {

struct LabelledQuad {
    cardfile::Quad quad;
    double label = 0;
};

struct Record {
    std::uint32_t kind = 1;
    std::uint32_t number = 0;
    cv::Mat3b picture;
    std::vector<cv::Mat1b> planes;
    std::vector<LabelledQuad> quads;
};

cardfile::Result<void> write_record(std::FILE* out, const Record& record);

}  // namespace cards
