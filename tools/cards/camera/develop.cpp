#include "camera/develop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "camera/fine_rows.h"

namespace cards {
namespace {

float brightness(const cv::Vec3f& pixel) {
    return (0.07F * pixel[0] + 0.72F * pixel[1] + 0.21F * pixel[2]) / white;
}

/// As phones meter: the brightest parts just below white, but a dark or colourful scene stays so.
double metered(const Counts& counts, double most_gain) {
    std::vector<float> sample;
    double sum = 0;
    const int step = std::max(3, counts.cols / 160);
    for (int row = 0; row < counts.rows; row += step) {
        for (int column = 0; column < counts.cols; column += step) {
            sample.push_back(brightness(counts(row, column)));
            sum += sample.back();
        }
    }
    const std::size_t rank = sample.size() * 97 / 100;
    std::nth_element(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(rank),
                     sample.end());
    const double mean = sum / static_cast<double>(sample.size());
    // A page that is nearly all white may be brighter on the average than a desk.
    return std::min({0.86 / std::max(0.05F, sample[rank]), 0.50 / std::max(0.02, mean), most_gain});
}

constexpr std::size_t grain_side = 1024;

/// A sheet of grain, made once: smoothed as by a phone's denoising, a little wider than a pixel. It
/// is laid on each photograph elsewhere.
const cv::Mat3f& grain() {
    static const cv::Mat3f sheet = [] {
        constexpr int side = grain_side;
        cv::RNG random(20240607);
        cv::Mat1f common(side, side);
        cv::Mat3f own(side, side);
        random.fill(common, cv::RNG::NORMAL, 0, 0.75);
        random.fill(own, cv::RNG::NORMAL, 0, 0.5);
        for (int i = 0; i < side * side; ++i) own(i) += cv::Vec3f::all(common(i));
        cv::GaussianBlur(own, own, {}, 0.55);
        return own;
    }();
    return sheet;
}

/// The phone's tone curve, sRGB with a gentle S, for counts from 0 to white.
std::vector<uchar> tone_curve(double contrast) {
    static const std::vector<float> screen = [] {
        std::vector<float> values(white + 1);
        for (int i = 0; i <= white; ++i) {
            values[static_cast<std::size_t>(i)] = to_screen(static_cast<float>(i) / white);
        }
        return values;
    }();
    std::vector<uchar> curve(screen.size());
    std::transform(screen.begin(), screen.end(), curve.begin(), [&](float value) {
        const float bent = value * value * (3 - 2 * value);
        const float toned = value + static_cast<float>(contrast) * (bent - value);
        return static_cast<uchar>(std::lround(255 * toned));
    });
    return curve;
}

/// HDR: how much each part of the picture is brightened, from its own brightness round about.
cv::Mat1f lifted(const Counts& counts, double gain, double strength) {
    cv::Mat3f small;
    const cv::Size size(counts.cols / light_step + 4, counts.rows / light_step + 4);
    cv::Mat around;
    cv::copyMakeBorder(counts, around, light_step, size.height * light_step - counts.rows,
                       light_step, size.width * light_step - counts.cols, cv::BORDER_REPLICATE);
    cv::resize(around, around, size, 0, 0, cv::INTER_AREA);
    around.convertTo(small, CV_32FC3, gain / white);
    cv::GaussianBlur(small, small, {}, size.width / 14.0);
    constexpr float aimed = 0.4F;
    cv::Mat1f factors(small.size());
    std::transform(small.begin(), small.end(), factors.begin(), [&](const cv::Vec3f& pixel) {
        const float level = std::max(0.02F, 0.07F * pixel[0] + 0.72F * pixel[1] + 0.21F * pixel[2]);
        return std::pow(aimed / level, 0.45F * static_cast<float>(strength));
    });
    return factors;
}

/// The deviation of the sensor's shot and read noise, by the count's high byte.
std::array<float, 257> deviations(double strength) {
    std::array<float, 257> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double level = static_cast<double>(i) * 256 / white;
        table[i] = static_cast<float>(white * strength * std::sqrt(0.0011 * level + 0.00001));
    }
    return table;
}

/// A row on its way from counts to the screen. What looks up in tables has loops of its own: the
/// others are done four values at a time.
struct Row {
    explicit Row(std::size_t size) : values(size), noise(size), steps(size) {}

    void add_grain(const std::array<float, 257>& deviation, const cv::Vec3f* sheet, int right) {
        constexpr float top = 65536;  // the noise grows no further
        for (std::size_t i = 0; i < values.size(); ++i) {
            steps[i] = static_cast<int>(std::min(top, values[i])) >> 8;
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            noise[i] = deviation[static_cast<std::size_t>(steps[i])];
        }
        const float* grains = sheet[0].val;
        for (std::size_t done = 0, first = 3 * static_cast<std::size_t>(right);
             done < values.size(); first = 0) {
            const std::size_t now = std::min(values.size() - done, 3 * grain_side - first);
            for (std::size_t i = 0; i < now; ++i) {
                const float noisy = values[done + i] + noise[done + i] * grains[first + i];
                steps[done + i] =
                    static_cast<int>(std::clamp(noisy, 0.0F, static_cast<float>(white)));
            }
            done += now;
        }
    }

    std::vector<float> values, noise;
    std::vector<int> steps;  ///< of the tone curve
};

/// Gain, grain and the tone curve in one pass.
cv::Mat3b toned(const Counts& counts, const Sensor& sensor, Chance& chance) {
    const double metering = sensor.metered ? metered(counts, sensor.most_gain) : sensor.most_gain;
    const double gain = sensor.exposure * metering;
    const cv::Mat3f gains(
        1, counts.cols,
        cv::Vec3f(static_cast<float>(gain * sensor.blue), static_cast<float>(gain),
                  static_cast<float>(gain * sensor.red)));
    const std::vector<uchar> curve = tone_curve(sensor.contrast);
    const std::array<float, 257> deviation = deviations(sensor.noise);
    const cv::Mat3f& noise = grain();
    const int right = chance.whole(0, noise.cols - 1);
    const int down = chance.whole(0, noise.rows - 1);
    const cv::Mat1f lift = sensor.hdr > 0 ? lifted(counts, gain, sensor.hdr) : cv::Mat1f();
    FineRows lifts(lift, counts.cols);
    Row line(3 * static_cast<std::size_t>(counts.cols));
    cv::Mat3b screen(counts.size());
    for (int row = 0; row < counts.rows; ++row) {
        const float* from = counts[row][0].val;
        const float* own = gains[0][0].val;
        if (lift.empty()) {
            for (std::size_t i = 0; i < line.values.size(); ++i) line.values[i] = from[i] * own[i];
        } else {
            const float* more = lifts.row(row);
            for (std::size_t i = 0; i < line.values.size(); ++i) {
                line.values[i] = from[i] * more[i / 3] * own[i];
            }
        }
        line.add_grain(deviation, noise[(row + down) % noise.rows], right);
        uchar* to = screen[row][0].val;
        for (const int step : line.steps) *to++ = curve[static_cast<std::size_t>(step)];
    }
    return screen;
}

void saturate(cv::Mat3b& picture, double factor) {
    const auto own = static_cast<float>(factor);
    const cv::Matx33f mix =
        cv::Matx33f::eye() * own +
        cv::Matx33f(0.11F, 0.59F, 0.3F, 0.11F, 0.59F, 0.3F, 0.11F, 0.59F, 0.3F) * (1 - own);
    cv::transform(picture, picture, mix);
}

/// Sharpened and with its colours, a band at a time as well.
cv::Mat3b finished(cv::Mat3b screen, const Sensor& sensor) {
    cv::Mat3b picture(screen.size());
    cv::Mat soft;
    for (int row = 0; row < screen.rows; row += band_rows) {
        const cv::Range rows(row, std::min(screen.rows, row + band_rows));
        cv::Mat3b part = picture.rowRange(rows);
        if (sensor.sharpening > 0) {
            // OpenCV blurs a part of a picture otherwise than a whole one.
            constexpr int reach = 2;
            const cv::Range around(std::max(0, rows.start - reach),
                                   std::min(screen.rows, rows.end + reach));
            const cv::Mat band(around.size(), screen.cols, CV_8UC3, screen[around.start]);
            cv::GaussianBlur(band, soft, {5, 5}, 1.2);
            cv::addWeighted(screen.rowRange(rows), 1 + sensor.sharpening,
                            soft.rowRange(rows.start - around.start, rows.end - around.start),
                            -sensor.sharpening, 0, part);
        } else {
            screen.rowRange(rows).copyTo(part);
        }
        if (sensor.saturation != 1) saturate(part, sensor.saturation);
    }
    return picture;
}

}  // namespace

cv::Mat3b developed(const Counts& counts, const Sensor& sensor, Chance& chance) {
    return finished(toned(counts, sensor, chance), sensor);
}

}  // namespace cards
