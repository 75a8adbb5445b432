#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "drawing.h"
#include "flatten/flatten.h"
#include "text/find_lines.h"
#include "text/line_map.h"
#include "text/model.h"
#include "text/model_package.h"
#include "text/reading_order.h"
#include "text/strip.h"
#include "text/text_reader.h"
#include "text/vote.h"

using namespace cardfile;

namespace {

const std::vector<drawing::Print> print = {{"Ana Example", {100, 150}, 2.2},
                                           {"Sales Director", {100, 230}, 1.2},
                                           {"+44 7700 900123", {100, 420}, 1.2},
                                           {"ana@example.com", {100, 490}, 1.2}};

Page page_of(const cv::Mat& image) {
    const Photo photo{{}, image};
    return flatten(photo, whole_frame(photo));
}

bool has(const Text& text, const std::string& line) {
    return std::any_of(text.lines.begin(), text.lines.end(),
                       [&](const Line& l) { return l.text == line; });
}

std::string all(const Text& text) {
    std::string lines;
    for (const Line& line : text.lines) lines += line.text + "\n";
    return lines;
}

Net& net() {
    static Net warm(Net::Model::lines);
    return warm;
}

TextReader& reader() {
    static TextReader warm = std::move(*TextReader::create());
    return warm;
}

}  // namespace

TEST_CASE("every printed line is one region that holds it") {
    const cv::Mat card = drawing::card({1100, 660}, {235, 235, 235}, print);
    const LineFinding found = find_lines(net(), card);
    CHECK_FALSE(found.sideways);
    REQUIRE(found.lines.size() == print.size());
    for (const drawing::Print& p : print) {
        const auto on =
            std::count_if(found.lines.begin(), found.lines.end(), [&](const LineRegion& l) {
                return l.box[0].y < p.at.y - 10 * p.size && l.box[3].y > p.at.y &&
                       l.box[0].x <= p.at.x + 4;
            });
        CHECK(on == 1);
    }
}

TEST_CASE("light print on a dark card is found, and its strips are dark on light") {
    std::vector<drawing::Print> light = print;
    for (auto& p : light) p.ink = {230, 230, 230};
    const cv::Mat card = drawing::card({1100, 660}, {40, 30, 30}, light);
    const LineFinding found = find_lines(net(), card);
    REQUIRE(found.lines.size() == print.size());
    for (const LineRegion& line : found.lines) {
        const Strip strip = cut_strip(card, line);
        CHECK(int(strip.grey.at<std::uint8_t>(0, 0)) > 200);
        CHECK(cv::mean(strip.grey)[0] > 128);
    }
}

TEST_CASE("a plain card's text is read, whichever way the card lies") {
    const cv::Mat card = drawing::card({1100, 660}, {235, 235, 235}, print);
    for (const int turn : {0, 90, 180, 270}) {
        cv::Mat lying = card.clone();  // turned so that `turn` clockwise brings it upright
        if (turn == 90) cv::rotate(card, lying, cv::ROTATE_90_COUNTERCLOCKWISE);
        if (turn == 180) cv::rotate(card, lying, cv::ROTATE_180);
        if (turn == 270) cv::rotate(card, lying, cv::ROTATE_90_CLOCKWISE);
        const Text text = reader().read(page_of(lying));
        CAPTURE(turn);
        CAPTURE(all(text));
        CHECK(text.turn == turn);
        CHECK(has(text, "Ana Example"));
        CHECK(has(text, "+44 7700 900123"));
        CHECK(has(text, "ana@example.com"));
        REQUIRE(text.lines.size() == print.size());
        CHECK(text.lines[0].box[0].x == doctest::Approx(90).epsilon(0.2));
        CHECK(text.lines[0].box[0].y < 150);
        CHECK(text.lines[0].box[3].y > 150);
        CHECK(text.lines[0].words.size() == 2);
    }
}

TEST_CASE("cores of a map become boxes twice as high, a slanted one too") {
    constexpr int stride = 4;
    cv::Mat1f map(100, 160, 0.0F);
    // Cores 6 map pixels thick: lines 12 high. One lies, one slants by 10 degrees.
    cv::rectangle(map, cv::Rect(20, 20, 100, 6), cv::Scalar(0.9), cv::FILLED);
    const cv::RotatedRect slanted({70, 60}, {80, 6}, 10);
    std::array<cv::Point2f, 4> corners;
    slanted.points(corners.data());
    std::vector<cv::Point> polygon(corners.begin(), corners.end());
    cv::fillConvexPoly(map, polygon, cv::Scalar(0.9));
    const auto lines = lines_of_map(map, stride);
    REQUIRE(lines.size() == 2);
    CHECK(height(lines[0].box) == doctest::Approx(12 * stride).epsilon(0.15));
    CHECK(width(lines[0].box) == doctest::Approx(100 * stride).epsilon(0.05));
    CHECK(lines[0].box[0].y == doctest::Approx(17 * stride).epsilon(0.05));
    CHECK(height(lines[1].box) == doctest::Approx(12 * stride).epsilon(0.2));
    const Quad& box = lines[1].box;
    const double angle = std::atan2(box[1].y - box[0].y, box[1].x - box[0].x) * 180 / CV_PI;
    CHECK(angle == doctest::Approx(10).epsilon(0.1));
}

TEST_CASE("a card that is nearly all figures is read the right way up, by our own model too") {
    // 6, 8, 9 and 0 are figures upside down as well.
    const cv::Mat card = drawing::card({1100, 660}, {235, 235, 235},
                                       {{"0689 908 668 990 68 90", {100, 150}, 1.2},
                                        {"0968 669 806 890 86 09", {100, 230}, 1.2},
                                        {"Ana Example", {100, 420}, 1.2}});
    for (const std::string lang : {"Latin", "cards"}) {
        auto own = TextReader::create({.lang = lang});
        REQUIRE(own.has_value());
        for (const int turn : {0, 180}) {
            cv::Mat lying = card.clone();
            if (turn == 180) cv::rotate(card, lying, cv::ROTATE_180);
            const Text text = own->read(page_of(lying));
            CAPTURE(lang);
            CAPTURE(turn);
            CAPTURE(all(text));
            CHECK(text.turn == turn);
            CHECK(has(text, "Ana Example"));
        }
    }
}

TEST_CASE("print under the pale mark of a scanner's program is read") {
    cv::Mat card = drawing::card({1100, 660}, {245, 245, 245}, print);
    for (const auto& [text, at] : {std::pair{"Scanned with", cv::Point{120, 424}},
                                   std::pair{"PaperScan", cv::Point{110, 494}}}) {
        cv::Mat mark(card.size(), CV_8UC3, cv::Scalar::all(255));
        cv::putText(mark, text, at, cv::FONT_HERSHEY_SIMPLEX, 1.3, cv::Scalar::all(175), 4,
                    cv::LINE_AA);
        cv::min(card, mark, card);
    }
    const Text text = reader().read(page_of(card));
    CAPTURE(all(text));
    CHECK(has(text, "+44 7700 900123"));
    CHECK(has(text, "ana@example.com"));
}

TEST_CASE("a picture without print has no lines") {
    cv::Mat plain(600, 1000, CV_8UC3, cv::Scalar(150, 160, 170));
    drawing::add_noise(plain, 3);
    CHECK(reader().read(page_of(plain)).lines.empty());
}

TEST_CASE("two columns are read one after the other") {
    const auto line = [](const char* text, double x, double y) {
        return Line{text, 1, rectangle(x, y, 200, 20), {}};
    };
    const Lines ordered = in_reading_order(
        {line("c", 600, 10), line("b", 0, 45), line("d", 600, 45), line("a", 0, 10)});
    REQUIRE(ordered.size() == 4);
    CHECK(ordered[0].text == "a");
    CHECK(ordered[1].text == "b");
    CHECK(ordered[2].text == "c");
    CHECK(ordered[3].text == "d");
}

TEST_CASE("a model that is not installed is an error that names its package") {
    const auto none = TextReader::create({.lang = "xyz"});
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().what.find("xyz") != std::string::npos);
    CHECK(none.error().hint.find("tesseract-ocr-xyz") != std::string::npos);
    CHECK(model_package("chi_sim") == "tesseract-ocr-chi-sim");
    CHECK(model_package("Greek") == "tesseract-ocr-script-grek");
    CHECK(model_package("Klingon").empty());
}

TEST_CASE("a file that is no model is refused") {
    const auto file = std::filesystem::temp_directory_path() / "cardfile-not-a-model.traineddata";
    std::ofstream(file) << "not a model, but long enough to hold a count and offsets";
    CHECK_FALSE(Model::without_words(file).has_value());
    std::filesystem::remove(file);
}

namespace {

bool any(const std::string& character) {
    return !character.empty();
}

Vote vote_of(const std::vector<std::string>& readings) {
    return voted(readings, any);
}

std::string joined(const Vote& vote) {
    std::string text;
    for (const VotedCharacter& character : vote.text) text += character.utf8;
    return text;
}

}  // namespace

TEST_CASE("two readings outvote the first, one does not") {
    CHECK(joined(vote_of({"+1 555 0199", "+1 555 0100", "+1 555 0100"})) == "+1 555 0100");
    CHECK(joined(vote_of({"+1 555 0199", "+1 555 0100", "+1 555 0198"})) == "+1 555 0199");
    CHECK(joined(vote_of({"ana@example.com", "ana@exarnple.com"})) == "ana@example.com");
    CHECK(joined(vote_of({"alone"})) == "alone");
}

TEST_CASE("characters too many and too few are voted on as well") {
    CHECK(joined(vote_of({"5055 01 60", "555 01 60", "555 01 60"})) == "555 01 60");
    CHECK(joined(vote_of({"Example Ld", "Example Ltd", "Example Ltd"})) == "Example Ltd");
    CHECK(joined(vote_of({"xample", "Example", "Example"})) == "Example");
    CHECK(joined(vote_of({"", "a", "a"})) == "a");
    CHECK(joined(vote_of({"GÜL", "GUL", "GÜL", "GIL"})) == "GÜL");
}

TEST_CASE("a voted character knows which of the first reading's it stands for") {
    const Vote vote = vote_of({"ab d", "abcd", "abcd"});
    REQUIRE(joined(vote) == "abcd");
    CHECK(vote.text[2].from == 2);
    CHECK(vote.text[3].from == 3);
}

TEST_CASE("agreement is the share of readings behind the most disputed character") {
    CHECK(vote_of({"0100", "0100"}).agreement == doctest::Approx(1));
    CHECK(vote_of({"alone"}).agreement == doctest::Approx(1));
    CHECK(vote_of({"0190", "0100", "0100"}).agreement == doctest::Approx(2.0 / 3));
    CHECK(vote_of({"0190", "0180", "0100"}).agreement == doctest::Approx(1.0 / 3));
    // a character more in two of three, and in one
    CHECK(vote_of({"ana.b", "anab", "ana.b"}).agreement == doctest::Approx(2.0 / 3));
    CHECK(vote_of({"anab", "anab", "ana.b"}).agreement == doctest::Approx(2.0 / 3));
    const auto digit = [](const std::string& c) { return c >= "0" && c <= "9"; };
    CHECK(voted({"Tel 01 00", "Tel 0100", "Te1 01 00"}, digit).agreement ==
          doctest::Approx(2.0 / 3));
    CHECK(voted({"Tel 01 00", "Tel 0100", "Tef 01 00"}, digit).agreement == doctest::Approx(1));
}
