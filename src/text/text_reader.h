#pragma once
// Text: Page -> lines and codes, the right way up.
//
// Finds the lines itself, straightens each to a strip of known height with dark print on a light
// ground, and has a recogniser read strips. Owns a warm engine: make one, use it for every photo.

#include <memory>
#include <string>
#include <vector>

#include "card/error.h"
#include "card/line.h"
#include "card/page.h"
#include "card/reading.h"
#include "text/find_lines.h"

namespace cardfile {

struct TextOptions {
    /// Ours, or any installed Tesseract model or combination, "Latin+Greek".
    std::string lang = built_in_model;
};

struct Text {
    int turn = 0;  ///< 0, 90, 180, 270: clockwise turn that makes the page readable
    Lines lines;   ///< boxes in pixels of the turned page
    std::vector<Code> codes;
};

class TextReader {
  public:
    [[nodiscard]] static Result<TextReader> create(const TextOptions& options = {});
    [[nodiscard]] Text read(const Page& page);
    /// About where print runs in any 8-bit BGR picture; nothing is read.
    [[nodiscard]] std::vector<LineRegion> lines_in(const cv::Mat& picture);

    TextReader(TextReader&&) noexcept;
    TextReader& operator=(TextReader&&) noexcept;
    ~TextReader();

  private:
    struct Engine;
    explicit TextReader(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

}  // namespace cardfile
