#pragma once
// Recogniser: strips -> words.
//
// By Tesseract with any model that is installed, or by the network that was trained for cards
// (models/cards.traineddata), run by LineNet.

#include <memory>
#include <string>
#include <vector>

#include "card/error.h"
#include "text/strip.h"

namespace cardfile {

struct StripWord {
    std::string text;
    double confidence = 0;  ///< 0 to 1
    cv::Rect box;           ///< in the strip's pixels
};

class Recogniser {
  public:
    virtual ~Recogniser() = default;
    [[nodiscard]] virtual std::vector<StripWord> read(const cv::Mat& strip) = 0;
    /// How it wants strips cut; `otherwise`: for a second look at the same line.
    [[nodiscard]] virtual StripOptions strip_options(bool otherwise) const = 0;
};

inline constexpr const char* built_in_model = "cards";

/// `lang` is the built-in model or any installed Tesseract model or combination; the error
/// names the package that is missing.
[[nodiscard]] Result<std::unique_ptr<Recogniser>> create_recogniser(const std::string& lang);

}  // namespace cardfile
