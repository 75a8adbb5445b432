#pragma once
// Recogniser: strips -> words.
//
// By Tesseract with any model that is installed, or by the network that was trained for cards
// (models/cards.traineddata), run by LineNet.

#include <memory>
#include <string>
#include <vector>

#include "card/error.h"
#include "card/reading.h"
#include "text/strip.h"

namespace cardfile {

struct StripWord {
    std::string text;
    double confidence = 0;  ///< 0 to 1
    cv::Rect box;           ///< in the strip's pixels
};

/// With more or less of what is around the line, for further opinions on it.
enum class Cut { usual, roomier, tighter };

class Recogniser {
  public:
    virtual ~Recogniser() = default;
    [[nodiscard]] virtual std::vector<StripWord> read(const cv::Mat& strip) = 0;
    /// With more looks at it, each as it might have been photographed otherwise: dearer and surer.
    /// A recogniser that cannot gives what read() gives.
    [[nodiscard]] virtual std::vector<StripWord> read_closely(const cv::Mat& strip) = 0;
    /// How it wants strips cut.
    [[nodiscard]] virtual StripOptions strip_options(Cut cut) const = 0;
};

/// `lang` is built_in_model or any installed Tesseract model or combination; the error
/// names the package that is missing.
[[nodiscard]] Result<std::unique_ptr<Recogniser>> create_recogniser(const std::string& lang);

}  // namespace cardfile
