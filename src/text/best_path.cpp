#include "text/best_path.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

#include "text/like.h"

namespace cardfile {
namespace {

struct Sign {
    int code = 0;
    double probability = 0;  // where it is likeliest
    double place = 0;
};

std::vector<Sign> signs_along(const cv::Mat1f& probabilities, int no_code) {
    std::vector<Sign> signs;
    int last = no_code;
    for (int place = 0; place < probabilities.rows; ++place) {
        const float* row = probabilities.ptr<float>(place);
        const int code = int(std::max_element(row, row + probabilities.cols) - row);
        const double probability = double(row[code]);
        if (code != no_code && code != last) signs.push_back({code, 0, 0});
        if (code != no_code && probability > signs.back().probability) {
            signs.back().probability = probability;
            signs.back().place = place + 0.5;
        }
        last = code;
    }
    return signs;
}

/// Tesseract's scale, which the reader's bars were set on: 0.75 where half of it is certain.
double confidence_of(double probability) {
    constexpr double by = 0.35;
    return std::clamp(1 + by * std::log(std::max(probability, 1e-6)), 0.0, 1.0);
}

std::vector<PathWord> words_along(const cv::Mat1f& probabilities, const Charset& charset,
                                  int no_code) {
    const std::vector<Sign> signs = signs_along(probabilities, no_code);
    std::vector<PathWord> words;
    bool within = false;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const auto code = std::size_t(signs[i].code);
        const std::string text = code < charset.size() ? charset[code] : "";
        // A sign reaches half way to its neighbours, at the ends as far as on its other side.
        const double here = signs[i].place;
        const bool first = i == 0, last = i + 1 == signs.size();
        const double left = first ? 0 : (here - signs[i - 1].place) / 2;
        const double right = last ? 0 : (signs[i + 1].place - here) / 2;
        if (text == " ") within = false;
        if (text.empty() || text == " ") continue;
        if (!within) words.push_back({"", 1, here - (first ? right : left), here});
        within = true;
        PathWord& word = words.back();
        word.text += text;
        word.to = here + (last ? left : right);
        word.confidence = std::min(word.confidence, confidence_of(signs[i].probability));
    }
    for (PathWord& word : words) {
        word.from = std::max(word.from, 0.0);
        word.to = std::min(word.to, double(probabilities.rows));
    }
    return words;
}

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// With the signs that stand in an address, and no blank.
std::string as_ascii(const cv::Mat1f& probabilities, const Charset& charset, int no_code) {
    cv::Mat1f possible = probabilities.clone();
    for (int code = 0; code < possible.cols; ++code) {
        const auto sign = std::size_t(code) < charset.size() ? charset[std::size_t(code)] : "";
        const bool stands = code == no_code || (!sign.empty() && sign != " " && is_ascii(sign));
        if (!stands) possible.col(code).setTo(0);
    }
    std::string text;
    for (const PathWord& word : words_along(possible, charset, no_code)) text += word.text;
    return text;
}

/// Of a host no colon is part: it is a dot, and something of the ground above it.
std::string with_dots(std::string text) {
    const std::size_t at = text.find('@'), www = text.find("www");
    const std::size_t host = std::min(at, www);
    if (host == std::string::npos) return text;
    std::replace(text.begin() + std::ptrdiff_t(host), text.end() - 1, ':', '.');
    return text;
}

}  // namespace

std::vector<PathWord> best_path(const cv::Mat& probabilities, const Charset& charset, int no_code) {
    std::vector<PathWord> words = words_along(probabilities, charset, no_code);
    for (PathWord& word : words) {
        if (!like_an_address(word.text)) continue;
        const cv::Range places(int(word.from), int(std::ceil(word.to)));
        if (!is_ascii(word.text))
            word.text = as_ascii(probabilities.rowRange(places), charset, no_code);
        word.text = with_dots(std::move(word.text));
    }
    return words;
}

}  // namespace cardfile
