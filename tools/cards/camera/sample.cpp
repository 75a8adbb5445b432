#include "camera/sample.h"

#include <cstring>
#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>

namespace cards {
namespace {

/// cv::remap looks so many times between two pixels.
constexpr int fraction = 32;
constexpr int half = fraction * fraction / 2;

/// The pixel up and to the left of a point, and how far beyond it the point lies.
struct Spot {
    Spot(float x, float y) {
        const int fine_x = cvRound(x * fraction);
        const int fine_y = cvRound(y * fraction);
        column = fine_x >> 5;
        row = fine_y >> 5;
        right = fine_x & (fraction - 1);
        down = fine_y & (fraction - 1);
    }

    int column, row, right, down;
};

/// One channel, at the picture's rim or outside of it.
uchar at_rim(const cv::Mat& picture, const Spot& spot, int channel) {
    const auto value = [&](int row, int column) -> int {
        const bool outside = row < 0 || column < 0 || row >= picture.rows || column >= picture.cols;
        return outside ? 0 : picture.ptr(row, column)[channel];
    };
    const int upper = value(spot.row, spot.column) * (fraction - spot.right) +
                      value(spot.row, spot.column + 1) * spot.right;
    const int lower = value(spot.row + 1, spot.column) * (fraction - spot.right) +
                      value(spot.row + 1, spot.column + 1) * spot.right;
    return static_cast<uchar>((upper * (fraction - spot.down) + lower * spot.down + half) /
                              (2 * half));
}

/// All channels of a point between four pixels of the picture.
template <int channels>
int between(const uchar* upper, const uchar* lower, const Spot& spot) {
    using namespace cv;
    const v_uint16x8 down = v_setall_u16(static_cast<ushort>(spot.down));
    const v_uint16x8 up = v_setall_u16(static_cast<ushort>(fraction - spot.down));
    // Left and right pixel, side by side.
    const v_uint16x8 both =
        v_mul_wrap(v_load_expand(upper), up) + v_mul_wrap(v_load_expand(lower), down);
    v_uint16x8 pairs;
    v_uint16x8 rest;
    v_zip(both, v_rotate_right<channels>(both), pairs, rest);
    const v_int16x8 shares = v_reinterpret_as_s16(
        v_setall_u32(static_cast<unsigned>((spot.right << 16) | (fraction - spot.right))));
    const v_int32x4 sums =
        v_shr<10>(v_dotprod(v_reinterpret_as_s16(pairs), shares) + v_setall_s32(half));
    const v_int16x8 narrow = v_pack(sums, sums);
    return v_reinterpret_as_s32(v_pack_u(narrow, narrow)).get0();
}

template <int channels>
void sample_all(const cv::Mat& picture, const Points& points, uchar* to) {
    const auto step = static_cast<std::ptrdiff_t>(picture.step);
    // Eight bytes are read at once, of three channels two too many.
    const int right_end = picture.cols - (channels == 3 ? 2 : 1);
    for (int i = 0; i < points.count; ++i, to += channels) {
        const Spot spot(points.first[2 * i], points.first[2 * i + 1]);
        if (static_cast<unsigned>(spot.column) < static_cast<unsigned>(std::max(0, right_end)) &&
            static_cast<unsigned>(spot.row) < static_cast<unsigned>(picture.rows - 1)) {
            const uchar* upper = picture.data + spot.row * step + spot.column * channels;
            const int all = between<channels>(upper, upper + step, spot);
            std::memcpy(to, &all, channels);
            continue;
        }
        for (int channel = 0; channel < channels; ++channel) {
            to[channel] = at_rim(picture, spot, channel);
        }
    }
}

}  // namespace

FineRows map_of(const cv::Rect& part, const Back& back) {
    // One cell more on each side: there an interpolation would repeat the last value.
    cv::Mat2f coarse(part.height / coarse_step + 4, part.width / coarse_step + 4);
    for (int row = 0; row < coarse.rows; ++row) {
        for (int column = 0; column < coarse.cols; ++column) {
            const cardfile::Point at =
                back({part.x + (column - 0.5) * coarse_step, part.y + (row - 0.5) * coarse_step});
            coarse(row, column) = {static_cast<float>(at.x - 0.5), static_cast<float>(at.y - 0.5)};
        }
    }
    return {coarse, part.width};
}

void sample(const cv::Mat& picture, const Points& points, uchar* to) {
    picture.channels() == 4 ? sample_all<4>(picture, points, to)
                            : sample_all<3>(picture, points, to);
}

void sample_alpha(const cv::Mat4b& picture, const Points& points, uchar* to) {
    constexpr int alpha = 3;
    for (int i = 0; i < points.count; ++i) {
        const Spot spot(points.first[2 * i], points.first[2 * i + 1]);
        if (static_cast<unsigned>(spot.column) >= static_cast<unsigned>(picture.cols - 1) ||
            static_cast<unsigned>(spot.row) >= static_cast<unsigned>(picture.rows - 1)) {
            to[i] = at_rim(picture, spot, alpha);
            continue;
        }
        const cv::Vec4b* upper = picture[spot.row] + spot.column;
        const cv::Vec4b* lower = picture[spot.row + 1] + spot.column;
        const int above = upper[0][alpha] * (fraction - spot.right) + upper[1][alpha] * spot.right;
        const int below = lower[0][alpha] * (fraction - spot.right) + lower[1][alpha] * spot.right;
        to[i] = static_cast<uchar>((above * (fraction - spot.down) + below * spot.down + half) /
                                   (2 * half));
    }
}

}  // namespace cards
