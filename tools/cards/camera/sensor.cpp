#include "camera/sensor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "camera/develop.h"
#include "camera/fine_rows.h"

namespace cards {
namespace {

constexpr float brightest = 65535;  // counts

const std::array<float, 256>& counts_of_screen() {
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = white * from_screen(static_cast<float>(i) / 255);
        }
        return values;
    }();
    return table;
}

void add_mirror(float* counts, const uchar* gloss, const float* mirror, int columns) {
    for (int column = 0; column < columns; ++column) {
        const float add = mirror[column] * static_cast<float>(gloss[column]) * (white / 255.0F);
        if (add < 1) continue;
        for (int i = 3 * column; i < 3 * column + 3; ++i) {
            counts[i] = std::min(brightest, counts[i] + add);
        }
    }
}

/// What the sensor gets of each row, the first to the last in turn.
class Lighting {
  public:
    Lighting(const Canvas& canvas, const Lit& lit)
        : canvas_(canvas),
          light_(lit.diffuse, canvas.colour.cols),
          mirror_(lit.mirror, canvas.colour.cols),
          shines_(!lit.mirror.empty() && !canvas.gloss.empty()) {}

    void light(int row, float* to) {
        const std::array<float, 256>& table = counts_of_screen();
        const uchar* from = canvas_.colour[row][0].val;
        const float* factor = light_.row(row);
        const int values = 3 * canvas_.colour.cols;
        // Two loops: the second is done four at a time.
        for (int i = 0; i < values; ++i) to[i] = table[from[i]];
        for (int i = 0; i < values; ++i) to[i] = std::min(brightest, to[i] * factor[i]);
        if (shines_) add_mirror(to, canvas_.gloss[row], mirror_.row(row), canvas_.colour.cols);
    }

  private:
    const Canvas& canvas_;
    FineRows light_, mirror_;
    bool shines_;
};

/// Through the lens, a band of rows at a time.
Counts through_lens(const Canvas& canvas, const Lit& lit, double blur_px) {
    Lighting lighting(canvas, lit);
    const cv::Size size = canvas.colour.size();
    Counts counts(size);
    // At 0.75 the bell is nothing outside 5 x 5 pixels. Above, OpenCV takes four deviations.
    const int reach = blur_px < 0.75 ? 2 : cvCeil(4 * blur_px) + 1;
    const cv::Size kernel = blur_px < 0.75 ? cv::Size(5, 5) : cv::Size();
    Counts band(band_rows + 2 * reach, size.width);
    int lit_rows = 0;
    int first = 0;  // of the photo, in the band
    for (int row = 0; row < size.height; row += band_rows) {
        const int last = std::min(size.height, row + band_rows);
        const int from = std::max(0, row - reach);
        const int end = std::min(size.height, last + reach);
        // What the bands have in common is not lit twice.
        for (int kept = from; kept < lit_rows; ++kept) {
            std::copy_n(band[kept - first], size.width, band[kept - from]);
        }
        first = from;
        for (; lit_rows < end; ++lit_rows) lighting.light(lit_rows, band[lit_rows - first][0].val);
        // OpenCV blurs with the rows around a part, and below the photo there are none.
        const Counts around(end - first, size.width, band[0]);
        const Counts sharp = around.rowRange(row - first, last - first);
        Counts part = counts.rowRange(row, last);
        if (blur_px > 0) {
            cv::GaussianBlur(sharp, part, kernel, blur_px);
        } else {
            sharp.copyTo(part);
        }
    }
    return counts;
}

void shake(Counts& picture, double length, double turn) {
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

/// Out of focus a point is a disc, not a bell.
void defocus(Counts& picture, double radius) {
    const int reach = static_cast<int>(std::ceil(radius));
    cv::Mat1f kernel(2 * reach + 1, 2 * reach + 1);
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            kernel(y + reach, x + reach) =
                static_cast<float>(std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0));
        }
    }
    kernel /= cv::sum(kernel)[0];
    cv::filter2D(picture, picture, -1, kernel, {-1, -1}, 0, cv::BORDER_REPLICATE);
}

}  // namespace

cv::Mat3b expose(const Canvas& canvas, const Lit& lit, const Sensor& sensor, Chance& chance) {
    Counts counts = through_lens(canvas, lit, sensor.blur_px);
    if (sensor.defocus_px > 0.5) defocus(counts, sensor.defocus_px);
    if (sensor.motion_px > 1) shake(counts, sensor.motion_px, sensor.motion_turn);
    return developed(counts, sensor, chance);
}

}  // namespace cards
