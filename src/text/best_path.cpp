#include "text/best_path.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <opencv2/core.hpp>

#include "text/like.h"

namespace cardfile {
namespace {

struct Sign {
    int code = 0;
    double probability = 0;  // where it is likeliest
    double none = 0;         // there
    double place = 0;
};

/// Taught with print that nobody can read, a network says "no sign" too readily: of what remains of
/// a letter it would make nothing.
constexpr float weight_of_none = 0.5F;

int likeliest(const cv::Mat1f& probabilities, int place, int no_code) {
    const float* row = probabilities.ptr<float>(place);
    int best = no_code;
    float most = weight_of_none * row[no_code];
    for (int code = 0; code < probabilities.cols; ++code) {
        if (code != no_code && row[code] > most) most = row[code], best = code;
    }
    return best;
}

std::vector<Sign> signs_along(const cv::Mat1f& probabilities, int no_code) {
    std::vector<Sign> signs;
    int last = no_code;
    for (int place = 0; place < probabilities.rows; ++place) {
        const int code = likeliest(probabilities, place, no_code);
        const auto probability = double(probabilities(place, code));
        if (code != no_code && code != last) signs.push_back({.code = code});
        if (code != no_code && probability > signs.back().probability) {
            signs.back() = {code, probability, double(probabilities(place, no_code)), place + 0.5};
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

/// A dash or a stroke at either end is what stands beside the line, unless it is likelier than
/// none.
void without_strokes_at_ends(std::vector<Sign>& signs, const Charset& charset) {
    const auto beside = [&](const Sign& sign) {
        const auto code = std::size_t(sign.code);
        const std::string text = code < charset.size() ? charset[code] : "";
        const bool mark =
            text.size() == 1 && std::ispunct(static_cast<unsigned char>(text[0])) != 0;
        return text == " " || (mark && sign.probability < sign.none);
    };
    while (!signs.empty() && beside(signs.back())) signs.pop_back();
    signs.erase(signs.begin(), std::find_if_not(signs.begin(), signs.end(), beside));
}

std::vector<PathWord> words_along(const cv::Mat1f& probabilities, const Charset& charset,
                                  int no_code) {
    std::vector<Sign> signs = signs_along(probabilities, no_code);
    without_strokes_at_ends(signs, charset);
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
