#include "cli/keep_steps.h"

#include <fmt/format.h>

#include "photo/encode.h"
#include "system/durable_write.h"

namespace cardfile {

void KeepSteps::next_photo() {
    ++photo_;
    step_ = 0;
}

void KeepSteps::keep(std::string_view step, const cv::Mat& picture) {
    const std::string name = fmt::format("{:04}-{}-{}.jpg", photo_, ++step_, step);
    const auto written = encode_jpeg(picture).and_then([&](const auto& jpeg) {
        return durable_write(folder_ / name,
                             {reinterpret_cast<const char*>(jpeg.data()), jpeg.size()});
    });
    if (!written && outcome_) outcome_ = written;
}

}  // namespace cardfile
