#include "camera/stock.h"

#include <algorithm>

#include "camera/texture.h"

namespace cards {

cv::Mat3b on_stock(const cv::Mat3b& print, double pixels_per_mm, Chance& chance) {
    const Swatch swatch{std::max(print.cols, print.rows), pixels_per_mm,
                        static_cast<std::uint32_t>(chance.whole(1, 1000000))};
    const double thread_mm = chance.uniform(0.3, 0.6);
    cv::Mat1f relief;
    if (chance.likely(0.5)) {  // linen
        relief = 0.5 * (patches(swatch, {thread_mm, 4}, 1) + patches(swatch, {4, thread_mm}, 2));
    } else {  // laid
        relief = patches(swatch, {9, thread_mm}, 1);
    }
    const auto depth = static_cast<float>(chance.uniform(0.03, 0.1));
    cv::Mat3b picture(print.size());
    for (int row = 0; row < print.rows; ++row) {
        for (int column = 0; column < print.cols; ++column) {
            const float light = 1 + depth * (relief(row, column) - 0.6F);
            for (int channel = 0; channel < 3; ++channel) {
                picture(row, column)[channel] = static_cast<uchar>(
                    std::min(255.0F, static_cast<float>(print(row, column)[channel]) * light));
            }
        }
    }
    return picture;
}

}  // namespace cards
