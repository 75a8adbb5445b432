#include "camera/shrink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace cards {
namespace {

/// What of a row's or a column's pixels goes into one of the smaller picture: those from `first` to
/// before the next one's, each with its share.
struct Shares {
    struct Share {
        int from;
        float share;
    };

    Shares(int source, int size, const cv::Range& needed) {
        const double scale = 1.0 / (static_cast<double>(size) / source);
        constexpr double least = 1e-3;  // of a pixel
        for (int to = needed.start; to < needed.end; ++to) {
            first.push_back(all.size());
            const double begin = to * scale;
            const double end = begin + scale;
            const double cell = std::min(scale, source - begin);
            const int last = std::min(cvFloor(end), source - 1);
            const int from = std::min(cvCeil(begin), last);
            if (from - begin > least) {
                all.push_back({from - 1, static_cast<float>((from - begin) / cell)});
            }
            for (int i = from; i < last; ++i) all.push_back({i, static_cast<float>(1.0 / cell)});
            if (end - last > least) {
                const double rest = std::min(std::min(end - last, 1.0), cell);
                all.push_back({last, static_cast<float>(rest / cell)});
            }
        }
        first.push_back(all.size());
    }

    std::vector<Share> all;
    std::vector<std::size_t> first;
};

cv::v_float32x4 pixel_at(const cv::Mat& picture, const uchar* row, int column) {
    const int channels = picture.channels();
    const uchar* at = row + static_cast<std::ptrdiff_t>(column) * channels;
    std::array<uchar, 4> last{};
    if (channels == 3 && column == picture.cols - 1) {  // four bytes are read
        std::copy_n(at, 3, last.begin());
        at = last.data();
    }
    return cv::v_cvt_f32(cv::v_reinterpret_as_s32(cv::v_load_expand_q(at)));
}

/// A row of the picture, shrunk across.
void sum_across(const cv::Mat& picture, int row, const Shares& shares, std::vector<float>& sums) {
    const uchar* from = picture.ptr(row);
    for (std::size_t to = 0; to + 1 < shares.first.size(); ++to) {
        cv::v_float32x4 sum = cv::v_setzero_f32();
        for (std::size_t i = shares.first[to]; i < shares.first[to + 1]; ++i) {
            const Shares::Share& share = shares.all[i];
            sum = cv::v_muladd(pixel_at(picture, from, share.from), cv::v_setall_f32(share.share),
                               sum);
        }
        cv::v_store(&sums[4 * to], sum);
    }
}

void add_down(const std::vector<float>& row, float share, std::vector<float>& sums) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += share * row[i];
}

/// By areas, into that part of the smaller picture.
void shrink(const cv::Mat& picture, const cv::Rect& part, cv::Mat4b& small) {
    const Shares across(picture.cols, small.cols, {part.x, part.x + part.width});
    const Shares down(picture.rows, small.rows, {part.y, part.y + part.height});
    std::vector<float> row(4 * static_cast<std::size_t>(part.width));
    std::vector<float> sums(row.size());
    int summed = -1;  // the row of the picture in `row`
    for (int to = 0; to < part.height; ++to) {
        std::fill(sums.begin(), sums.end(), 0.0F);
        const auto at = static_cast<std::size_t>(to);
        for (std::size_t i = down.first[at]; i < down.first[at + 1]; ++i) {
            const Shares::Share& share = down.all[i];
            if (share.from != summed) sum_across(picture, share.from, across, row);
            summed = share.from;
            add_down(row, share.share, sums);
        }
        uchar* bytes = small.ptr(part.y + to) + static_cast<std::ptrdiff_t>(part.x) * 4;
        for (const float sum : sums) *bytes++ = cv::saturate_cast<uchar>(sum);
    }
}

/// With these colours, and opaque if the picture is.
void recolour(const cv::Mat1b& colours, bool opaque, cv::Mat4b part) {
    for (int row = 0; row < part.rows; ++row) {
        for (int column = 0; column < part.cols; ++column) {
            cv::Vec4b& pixel = part(row, column);
            if (!colours.empty()) {
                for (int i = 0; i < 3; ++i) pixel[i] = colours(pixel[i]);
            }
            if (opaque) pixel[3] = 255;
        }
    }
}

bool is_whole(double scale) {
    return std::abs(scale - std::round(scale)) < 1e-9;
}

}  // namespace

cv::Mat4b shrunk(const cv::Mat& picture, const Shrinking& how) {
    const bool opaque = picture.channels() == 3;
    cv::Mat4b small(how.size);
    // OpenCV has a way of its own for whole steps, with whole numbers.
    const bool whole = is_whole(static_cast<double>(picture.cols) / how.size.width) &&
                       is_whole(static_cast<double>(picture.rows) / how.size.height);
    if (whole) {
        cv::Mat same = picture;
        if (how.size != picture.size()) cv::resize(picture, same, how.size, 0, 0, cv::INTER_AREA);
        opaque ? cv::cvtColor(same, small, cv::COLOR_BGR2BGRA) : same.copyTo(small);
    } else {
        shrink(picture, how.part, small);
    }
    if (opaque || !how.colours.empty()) recolour(how.colours, opaque, small(how.part));
    return small;
}

}  // namespace cards
