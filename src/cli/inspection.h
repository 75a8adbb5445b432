#pragma once
// What `read` keeps for somebody who looks inside: the stages' pictures in a folder,
// "0001-02-flat.jpg" for the second of the first photo, and how long each stage took, one JSON line
// a photo.

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "card/error.h"
#include "reader/trace.h"

namespace cardfile {

struct InspectionOptions {
    std::filesystem::path keep_steps;  ///< a folder; empty: no pictures are kept
    std::filesystem::path timings;     ///< a file; empty: no times are kept
};

class Inspection : public Trace {
  public:
    explicit Inspection(InspectionOptions options);

    [[nodiscard]] bool keeps() const override { return !options_.keep_steps.empty(); }

    void keep(std::string_view step, const cv::Mat& picture) override;
    void took(std::string_view stage, double cpu_ms, double wall_ms) override;
    /// Everything since the last call belonged to this photo.
    void photo_done(const std::string& path);

    /// The first thing that could not be written, if any.
    [[nodiscard]] const Result<void>& outcome() const { return outcome_; }

  private:
    struct Time {
        double cpu_ms = 0, wall_ms = 0;
    };

    InspectionOptions options_;
    int photo_ = 1;
    int step_ = 0;
    std::map<std::string, Time, std::less<>> times_;  ///< of a stage, summed over the photo's cards
    std::ofstream timings_;
    Result<void> outcome_;
};

}  // namespace cardfile
