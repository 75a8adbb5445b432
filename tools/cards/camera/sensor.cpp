#include "camera/sensor.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace cards {
namespace {

float brightness(const cv::Vec3f& pixel) {
    return 0.07F * pixel[0] + 0.72F * pixel[1] + 0.21F * pixel[2];
}

/// As phones meter: the brightest parts just below white, but a dark or colourful scene stays so.
double metered(const Linear& light) {
    std::vector<float> sample;
    double sum = 0;
    constexpr int step = 7;
    for (int row = 0; row < light.rows; row += step) {
        for (int column = 0; column < light.cols; column += step) {
            sample.push_back(brightness(light(row, column)));
            sum += sample.back();
        }
    }
    const std::size_t rank = sample.size() * 97 / 100;
    std::nth_element(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(rank),
                     sample.end());
    const double mean = sum / static_cast<double>(sample.size());
    constexpr double most_gain = 1.3;
    return std::min({0.80 / std::max(0.05F, sample[rank]), 0.34 / std::max(0.02, mean), most_gain});
}

void shake(Linear& picture, double length, double turn) {
    const int size = 2 * static_cast<int>(std::ceil(length / 2)) + 1;
    const int middle = size / 2;
    cv::Mat1f kernel(size, size, 0.0F);
    const double angle = turn * 3.14159265358979 / 180;
    constexpr int steps = 64;
    for (int i = 0; i < steps; ++i) {
        const double along = (i / (steps - 1.0) - 0.5) * (length - 1);
        const int x = static_cast<int>(std::lround(middle + along * std::cos(angle)));
        const int y = static_cast<int>(std::lround(middle + along * std::sin(angle)));
        kernel(y, x) += 1.0F / steps;
    }
    cv::filter2D(picture, picture, -1, kernel, {-1, -1}, 0, cv::BORDER_REPLICATE);
}

/// Sums of three uniform draws are near enough to normal, and a million of them take no time.
class Grain {
  public:
    explicit Grain(Chance& chance)
        : state_(static_cast<std::uint64_t>(chance.whole(1, 2000000000)) | 1U) {}

    float next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        const auto part = [this](int shift) {
            return static_cast<float>((state_ >> shift) & 0xFFFF);
        };
        return (part(0) + part(16) + part(32)) / 32768.0F - 3.0F;  // deviation 1
    }

  private:
    std::uint64_t state_;
};

/// Shot and read noise, smoothed as by a phone's denoising: grain a little wider than a pixel.
void add_noise(Linear& picture, double amount, Chance& chance) {
    Grain grain(chance);
    Linear noise(picture.size());
    for (int row = 0; row < noise.rows; ++row) {
        for (int column = 0; column < noise.cols; ++column) {
            const float common = grain.next();
            for (int channel = 0; channel < 3; ++channel) {
                noise(row, column)[channel] = 0.75F * common + 0.5F * grain.next();
            }
        }
    }
    cv::GaussianBlur(noise, noise, {}, 0.55);
    for (int row = 0; row < noise.rows; ++row) {
        for (int column = 0; column < noise.cols; ++column) {
            cv::Vec3f& pixel = picture(row, column);
            const float level = std::max(0.0F, brightness(pixel));
            const auto deviation = static_cast<float>(amount * std::sqrt(0.0011 * level + 0.00001));
            pixel += noise(row, column) * deviation;
        }
    }
}

/// The phone's tone curve: sRGB with a gentle S.
float toned(float linear) {
    const float screen = to_screen(linear);
    const float bent = screen * screen * (3 - 2 * screen);
    return screen + 0.22F * (bent - screen);
}

cv::Mat developed(const Linear& picture) {
    constexpr int steps = 4096;
    static const std::vector<float> curve = [] {
        std::vector<float> values(steps + 1);
        for (int i = 0; i <= steps; ++i) {
            // Square spacing: the curve is steep near black.
            const float t = static_cast<float>(i) / steps;
            values[static_cast<std::size_t>(i)] = toned(t * t);
        }
        return values;
    }();
    cv::Mat3f screen(picture.size());
    for (int row = 0; row < picture.rows; ++row) {
        for (int column = 0; column < picture.cols; ++column) {
            for (int channel = 0; channel < 3; ++channel) {
                const float value = std::clamp(picture(row, column)[channel], 0.0F, 1.0F);
                screen(row, column)[channel] =
                    curve[static_cast<std::size_t>(std::sqrt(value) * steps)];
            }
        }
    }
    return screen;
}

}  // namespace

cv::Mat expose(const Linear& light, const Sensor& sensor, Chance& chance) {
    const auto gain = static_cast<float>(sensor.exposure * metered(light));
    Linear picture = light.clone();
    const cv::Vec3f gains(gain * static_cast<float>(sensor.blue), gain,
                          gain * static_cast<float>(sensor.red));
    for (cv::Vec3f& pixel : picture) pixel = pixel.mul(gains);
    if (sensor.blur_px > 0) cv::GaussianBlur(picture, picture, {}, sensor.blur_px);
    if (sensor.motion_px > 1) shake(picture, sensor.motion_px, sensor.motion_turn);
    add_noise(picture, sensor.noise, chance);
    cv::Mat screen = developed(picture);
    if (sensor.sharpening > 0) {
        cv::Mat soft;
        cv::GaussianBlur(screen, soft, {}, 1.3);
        cv::addWeighted(screen, 1 + sensor.sharpening, soft, -sensor.sharpening, 0, screen);
    }
    cv::Mat bytes;
    screen.convertTo(bytes, CV_8UC3, 255);
    return bytes;
}

}  // namespace cards
