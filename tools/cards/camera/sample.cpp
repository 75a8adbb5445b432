#include "camera/sample.h"

#include <array>
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

    [[nodiscard]] bool outside(const cv::Size& size) const {
        return column < -1 || row < -1 || column >= size.width || row >= size.height;
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

/// By how far a point lies beyond a pixel: what that one and the next have in it.
struct Shares {
    alignas(16) std::array<std::array<ushort, 8>, fraction> near, far;
    alignas(16) std::array<std::array<short, 8>, fraction> pairs;

    Shares() {
        for (std::size_t beyond = 0; beyond < fraction; ++beyond) {
            near[beyond].fill(static_cast<ushort>(fraction - beyond));
            far[beyond].fill(static_cast<ushort>(beyond));
            for (std::size_t i = 0; i < 8; ++i) {
                pairs[beyond][i] = static_cast<short>(i % 2 == 0 ? fraction - beyond : beyond);
            }
        }
    }
};

/// All channels of a point between four pixels of the picture.
template <int channels>
cv::v_int32x4 between(const uchar* upper, const uchar* lower, const int* beyond,
                      const Shares& shares) {
    using namespace cv;
    const auto right = static_cast<std::size_t>(beyond[0]);
    const auto down = static_cast<std::size_t>(beyond[1]);
    // Left and right pixel, side by side.
    const v_uint16x8 both =
        v_mul_wrap(v_load_expand(upper), v_load_aligned(shares.near[down].data())) +
        v_mul_wrap(v_load_expand(lower), v_load_aligned(shares.far[down].data()));
    v_uint16x8 pairs;
    v_uint16x8 rest;
    v_zip(both, v_rotate_right<channels>(both), pairs, rest);
    return v_shr<10>(
        v_dotprod(v_reinterpret_as_s16(pairs), v_load_aligned(shares.pairs[right].data())) +
        v_setall_s32(half));
}

template <int channels>
void sample_one(const cv::Mat& picture, const Spot& spot, uchar* to) {
    if (spot.outside(picture.size())) {
        std::memset(to, 0, channels);
        return;
    }
    for (int channel = 0; channel < channels; ++channel) {
        to[channel] = at_rim(picture, spot, channel);
    }
}

/// Two points at a time.
template <int channels>
void sample_all(const cv::Mat& picture, const Points& points, uchar* to) {
    using namespace cv;
    static const Shares shares;
    const auto step = static_cast<std::ptrdiff_t>(picture.step);
    const uchar* first = picture.data;
    // Eight bytes are read at once, of three channels two too many.
    const auto right_end =
        static_cast<unsigned>(std::max(0, picture.cols - (channels == 3 ? 2 : 1)));
    const auto bottom_end = static_cast<unsigned>(std::max(0, picture.rows - 1));
    const auto within = [&](const int* pixel) {
        return static_cast<unsigned>(pixel[0]) < right_end &&
               static_cast<unsigned>(pixel[1]) < bottom_end;
    };
    const float* at = points.first;
    int left = points.count;
    for (; left >= 2; left -= 2, at += 4, to += 2 * channels) {
        const v_int32x4 fine = v_round(v_load(at) * v_setall_f32(fraction));
        std::array<int, 4> pixel;
        std::array<int, 4> beyond;
        v_store(pixel.data(), v_shr<5>(fine));
        v_store(beyond.data(), fine & v_setall_s32(fraction - 1));
        if (!within(pixel.data()) || !within(pixel.data() + 2)) {
            sample_one<channels>(picture, {at[0], at[1]}, to);
            sample_one<channels>(picture, {at[2], at[3]}, to + channels);
            continue;
        }
        const uchar* one = first + pixel[1] * step + pixel[0] * channels;
        const uchar* other = first + pixel[3] * step + pixel[2] * channels;
        const v_int16x8 both =
            v_pack(between<channels>(one, one + step, beyond.data(), shares),
                   between<channels>(other, other + step, beyond.data() + 2, shares));
        const v_uint32x4 bytes = v_reinterpret_as_u32(v_pack_u(both, both));
        const unsigned head = bytes.get0();
        const unsigned tail = v_rotate_right<1>(bytes).get0();
        std::memcpy(to, &head, 4);
        std::memcpy(to + channels, &tail, channels);
    }
    if (left > 0) sample_one<channels>(picture, {at[0], at[1]}, to);
}

template <int channels>
void sample_channel(const cv::Mat& picture, const Points& points, uchar* to) {
    const auto step = static_cast<std::ptrdiff_t>(picture.step);
    const uchar* first = picture.data + channels - 1;
    for (int i = 0; i < points.count; ++i) {
        const Spot spot(points.first[2 * i], points.first[2 * i + 1]);
        if (static_cast<unsigned>(spot.column) >= static_cast<unsigned>(picture.cols - 1) ||
            static_cast<unsigned>(spot.row) >= static_cast<unsigned>(picture.rows - 1)) {
            to[i] = spot.outside(picture.size()) ? uchar{0} : at_rim(picture, spot, channels - 1);
            continue;
        }
        const uchar* upper = first + spot.row * step + spot.column * channels;
        const uchar* lower = upper + step;
        const int above = upper[0] * (fraction - spot.right) + upper[channels] * spot.right;
        const int below = lower[0] * (fraction - spot.right) + lower[channels] * spot.right;
        to[i] = static_cast<uchar>((above * (fraction - spot.down) + below * spot.down + half) /
                                   (2 * half));
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

void sample_last(const cv::Mat& picture, const Points& points, uchar* to) {
    picture.channels() == 4 ? sample_channel<4>(picture, points, to)
                            : sample_channel<1>(picture, points, to);
}

}  // namespace cards
