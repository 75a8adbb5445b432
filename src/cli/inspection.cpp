#include "cli/inspection.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "photo/encode.h"
#include "system/durable_write.h"
#include "system/system_error.h"

namespace cardfile {

Inspection::Inspection(InspectionOptions options) : options_(std::move(options)) {
    if (options_.timings.empty()) return;
    timings_.open(options_.timings);
    if (!timings_) outcome_ = system_failure(options_.timings);
}

void Inspection::keep(std::string_view step, const cv::Mat& picture) {
    if (options_.keep_steps.empty()) return;
    const std::string name = fmt::format("{:04}-{:02}-{}.jpg", photo_, ++step_, step);
    const auto written = encode_jpeg(picture).and_then([&](const auto& jpeg) {
        return durable_write(options_.keep_steps / name,
                             {reinterpret_cast<const char*>(jpeg.data()), jpeg.size()});
    });
    if (!written && outcome_) outcome_ = written;
}

void Inspection::took(std::string_view stage, double cpu_ms, double wall_ms) {
    Time& time = times_[std::string(stage)];
    time.cpu_ms += cpu_ms;
    time.wall_ms += wall_ms;
}

void Inspection::photo_done(const std::string& path) {
    if (timings_.is_open()) {
        nlohmann::json stages = nlohmann::json::object();
        for (const auto& [stage, time] : times_) {
            stages[stage] = {{"cpu_ms", time.cpu_ms}, {"wall_ms", time.wall_ms}};
        }
        const nlohmann::json line = {{"photo", path}, {"stages", stages}};
        // OCR is not in it, but a path may be any bytes
        timings_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n'
                 << std::flush;
        if (!timings_ && outcome_) outcome_ = system_failure(options_.timings);
    }
    ++photo_;
    step_ = 0;
    times_.clear();
}

}  // namespace cardfile
