#pragma once
// Recogniser: strips -> words, by Tesseract's LSTM with a model held in memory.

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
    /// `lang` is any installed model or combination; the error names the package that is missing.
    [[nodiscard]] static Result<Recogniser> create(const std::string& lang);
    [[nodiscard]] std::vector<StripWord> read(const cv::Mat& strip);

    Recogniser(Recogniser&&) noexcept;
    Recogniser& operator=(Recogniser&&) noexcept;
    ~Recogniser();

  private:
    struct Engine;
    explicit Recogniser(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

}  // namespace cardfile
