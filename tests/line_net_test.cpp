#include "net/line_net.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "net/product.h"
#include "text/best_path.h"
#include "text/charset.h"
#include "text/model.h"
#include "text/recogniser.h"

using namespace cardfile;

namespace {

std::string_view network() {
    static const Model model = Model::built_in();
    return model.entry(Model::Entry::network);
}

/// Black on white, as high as that recogniser wants it.
cv::Mat strip_of(const std::string& text, const Recogniser& recogniser) {
    cv::Mat strip(72, 30 * int(text.size()), CV_8U, cv::Scalar(255));
    cv::putText(strip, text, {12, 50}, cv::FONT_HERSHEY_COMPLEX, 1.2, cv::Scalar(0), 2,
                cv::LINE_AA);
    const StripOptions options = recogniser.strip_options(Cut::usual);
    const int height = options.line_height + 2 * options.margin;
    cv::resize(strip, strip, {strip.cols * height / strip.rows, height}, 0, 0, cv::INTER_AREA);
    return strip;
}

std::string text_of(const std::vector<StripWord>& words) {
    std::string text;
    for (const StripWord& word : words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

/// Places where that code is all but sure.
cv::Mat1f path(const std::vector<int>& codes, float sure = 0.97F) {
    cv::Mat1f probabilities(int(codes.size()), 5, (1 - sure) / 4);
    for (int i = 0; i < probabilities.rows; ++i) probabilities(i, codes[std::size_t(i)]) = sure;
    return probabilities;
}

const Charset charset = {" ", "a", "b", "", ""};
constexpr int none = 4;

std::string best(const std::vector<int>& codes) {
    std::string text;
    for (const PathWord& word : best_path(path(codes), charset, none))
        text += "[" + word.text + "]";
    return text;
}

}  // namespace

TEST_CASE("a product is what the sums say, for any number of rows and columns") {
    for (const int rows : {1, 2, 3, 4, 9}) {
        for (const int columns : {128, 70}) {
            cv::Mat1f a(rows, 7), b(7, columns);
            cv::randu(a, -1, 1);
            cv::randu(b, -1, 1);
            const Panels panels(b);
            REQUIRE(panels.columns() == 128);
            cv::Mat1f c(rows, panels.columns());
            cv::randu(c, -1, 1);
            cv::Mat1f expected = c.clone();
            for (int i = 0; i < rows; ++i) {
                for (int j = 0; j < columns; ++j) {
                    for (int k = 0; k < a.cols; ++k) expected(i, j) += a(i, k) * b(k, j);
                }
            }
            add_product(a, panels, c);
            CHECK(cv::norm(c, expected, cv::NORM_INF) < 1e-5);
        }
    }
}

TEST_CASE("of each place along a strip the probabilities of all codes come to one") {
    const auto net = LineNet::create(network());
    REQUIRE(net.has_value());
    const cv::Mat white(net->height(), 100, CV_8U, cv::Scalar(255));
    const cv::Mat1f places = net->probabilities(white);
    REQUIRE(places.rows == 33);
    CHECK(net->no_code() < places.cols);
    for (int i = 0; i < places.rows; ++i) CHECK(cv::sum(places.row(i))[0] == doctest::Approx(1));
    CHECK(net->probabilities(white.colRange(0, 2)).empty());
}

TEST_CASE("a network that is cut short or of another shape is refused") {
    for (std::size_t size = 0; size < network().size(); size += size < 600 ? 7 : 9973) {
        CHECK_FALSE(LineNet::create(network().substr(0, size)).has_value());
    }
    std::string other(network());
    other.replace(other.find("Maxpool"), 7, "Reconfi");
    CHECK_FALSE(LineNet::create(other).has_value());
}

TEST_CASE("what may be a sign is one, but for a stroke beside the line") {
    const Charset letters = {" ", "a", "-", "", ""};
    const auto read = [&](int doubtful) {
        cv::Mat1f probabilities = path({1, none, none, none, 1}, 0.96F);
        probabilities.row(doubtful).setTo(0);
        probabilities(doubtful, none) = 0.6F;
        probabilities(doubtful, 2) = 0.4F;
        std::string text;
        for (const PathWord& word : best_path(probabilities, letters, none)) text += word.text;
        return text;
    };
    CHECK(read(2) == "a-a");
    CHECK(read(0) == "a");
    CHECK(read(4) == "a");
}

TEST_CASE("the built-in model reads what Tesseract reads") {
    const auto ours = create_recogniser(built_in_model), theirs = create_recogniser("eng");
    REQUIRE(ours.has_value());
    REQUIRE(theirs.has_value());
    for (const std::string text :
         {"jane.doe@example.com", "Tel +44 7700 900123", "Sales Director"}) {
        CHECK(text_of((*ours)->read(strip_of(text, **ours))) == text);
        CHECK(text_of((*theirs)->read(strip_of(text, **theirs))) == text);
    }
}

TEST_CASE("a word's box lies where the word stands") {
    const auto reader = create_recogniser(built_in_model);
    REQUIRE(reader.has_value());
    const cv::Mat strip = strip_of("Sales Director", **reader);
    const std::vector<StripWord> words = (*reader)->read(strip);
    REQUIRE(words.size() == 2);
    cv::Mat ink, columns;
    cv::compare(strip, 128, ink, cv::CMP_LT);
    for (const StripWord& word : words) {
        const cv::Rect all({0, 0}, strip.size());
        CHECK((word.box & all) == word.box);
        CHECK(cv::countNonZero(ink(word.box)) > 100);
    }
    const cv::Rect between(words[0].box.br().x, 0, words[1].box.x - words[0].box.br().x,
                           strip.rows);
    CHECK(between.width > 0);
    CHECK(cv::countNonZero(ink(between)) * 20 < between.area());
}

TEST_CASE("the best path: repeated codes are one sign, two signs have none between them") {
    CHECK(best({none, 1, 1, none, 2, none}) == "[ab]");
    CHECK(best({1, none, 1}) == "[aa]");
    CHECK(best({0, 1, 0, 0, none, 2, 0}) == "[a][b]");
    CHECK(best({none, none}).empty());
    CHECK(best({3, 1, 3}) == "[a]");  // a code that stands for no sign
}

TEST_CASE("in an address only ASCII stands, and no colon in its host") {
    const Charset signs = {"ö", "o", "@", "x", ".", ":", ""};
    constexpr int o = 1, at = 2, x = 3, dot = 4, colon = 5, nothing = 6;
    const auto read = [&](const std::vector<int>& codes) {
        cv::Mat1f places(int(codes.size()), int(signs.size()), 0.01F);
        for (int i = 0; i < places.rows; ++i) {
            places(i, codes[std::size_t(i)]) = 0.9F;
            if (codes[std::size_t(i)] == 0) places(i, o) = 0.05F;
        }
        std::string text;
        for (const PathWord& word : best_path(places, signs, nothing)) text += word.text;
        return text;
    };
    CHECK(read({0, x}) == "öx");
    CHECK(read({0, x, at, x, dot, x, o}) == "ox@x.xo");
    CHECK(read({x, colon, x, at, x, colon, x, o}) == "x:x@x.xo");
    CHECK(read({x, colon, x}) == "x:x");
}

TEST_CASE("a word is as sure as its least sure sign, and lies where its signs do") {
    cv::Mat1f probabilities = path({1, none, none, none, 2, none});
    const auto sure = best_path(probabilities, charset, none);
    REQUIRE(sure.size() == 1);
    CHECK(sure[0].confidence > 0.95);
    CHECK(sure[0].from == 0);
    CHECK(sure[0].to == 6);
    probabilities(4, 2) = 0.4F;
    CHECK(best_path(probabilities, charset, none)[0].confidence < 0.75);
}

TEST_CASE("a damaged list of signs is refused") {
    const Model model = Model::built_in();
    const std::string_view signs = model.entry(Model::Entry::unicharset),
                           codes = model.entry(Model::Entry::recoder);
    const auto whole = charset_of(signs, codes);
    REQUIRE(whole.has_value());
    CHECK((*whole)[0] == " ");
    CHECK(std::find(whole->begin(), whole->end(), "ğ") != whole->end());
    CHECK_FALSE(charset_of(signs, codes.substr(0, codes.size() - 1)).has_value());
    CHECK_FALSE(charset_of(signs.substr(0, 200), codes).has_value());
    CHECK_FALSE(charset_of("", "").has_value());
}
