#pragma once
// --keep-steps: the stages' pictures in a folder, "0001-2-flat.jpg" for the second of the first
// photo.

#include <filesystem>

#include "card/error.h"
#include "reader/trace.h"

namespace cardfile {

class KeepSteps : public Trace {
  public:
    explicit KeepSteps(std::filesystem::path folder) : folder_(std::move(folder)) {}

    void next_photo();
    void keep(std::string_view step, const cv::Mat& picture) override;

    /// The first picture that could not be written, if any.
    [[nodiscard]] const Result<void>& outcome() const { return outcome_; }

  private:
    std::filesystem::path folder_;
    int photo_ = 0;
    int step_ = 0;
    Result<void> outcome_;
};

}  // namespace cardfile
