#pragma once
// Looking inside: where the stages' intermediate pictures go, and how long each stage took. The
// default keeps nothing.

#include <opencv2/core/mat.hpp>
#include <string_view>

namespace cardfile {

class Trace {
  public:
    virtual ~Trace() = default;

    /// Whether pictures are kept at all: drawing some takes time.
    [[nodiscard]] virtual bool keeps() const { return false; }

    /// A picture between two stages; `step` says what it is, "flat", "even".
    virtual void keep(std::string_view step, const cv::Mat& picture) { (void)step, (void)picture; }

    /// CPU and wall milliseconds a stage took.
    virtual void took(std::string_view stage, double cpu_ms, double wall_ms) {
        (void)stage, (void)cpu_ms, (void)wall_ms;
    }
};

}  // namespace cardfile
