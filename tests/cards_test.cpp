// The printer and the camera of tools/cards: their truth is true, and a seed is a promise.

#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <opencv2/imgproc.hpp>
#include <regex>
#include <set>

#include "camera/photograph.h"
#include "camera/stamp.h"
#include "formats/json_line.h"
#include "print/layouts.h"
#include "scene/compose.h"
#include "scene/files.h"
#include "temporary_folder.h"
#include "text/record.h"

using namespace cards;

namespace {

const Set& set_called(const std::string& name) {
    const Set* set = find_set(name);
    REQUIRE(set != nullptr);
    return *set;
}

cv::Rect upright(const cardfile::Quad& box) {
    std::vector<cv::Point2f> corners;
    for (const auto& corner : box) {
        corners.emplace_back(static_cast<float>(corner.x), static_cast<float>(corner.y));
    }
    return cv::boundingRect(corners);
}

/// The last four digits are the same in both ways of writing a number; a range goes on with two.
void check_digits(const Number& number) {
    std::string digits = std::regex_replace(number.printed, std::regex("[^0-9]"), "");
    if (!number.last.empty()) {
        CHECK(digits.substr(digits.size() - 2) == number.last.substr(number.last.size() - 2));
        digits.resize(digits.size() - 2);
    }
    CHECK(digits.substr(digits.size() - 4) == number.e164.substr(number.e164.size() - 4));
}

bool printed_in(const Printed& printed, const std::string& text) {
    return std::any_of(printed.lines.begin(), printed.lines.end(), [&](const PrintedLine& line) {
        return line.text.find(text) != std::string::npos;
    });
}

/// Words stand in their line, in order, and are all of its text; the baseline runs through it.
void check_words(const PrintedLine& line) {
    const cv::Rect box = upright(line.box);
    const cv::Rect wide(box.x - 1, box.y - 1, box.width + 2, box.height + 2);
    std::string joined;
    for (const PrintedWord& word : line.words) {
        CAPTURE(word.text);
        const cv::Rect inner = upright(word.box);
        CHECK((inner & wide) == inner);
        joined += word.text;
    }
    std::string text = line.text;
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    CHECK(joined == text);
    const double across = cardfile::distance(line.baseline[0], line.baseline[1]);
    CHECK(across == doctest::Approx(cardfile::width(line.box)));
}

/// The share of darkest to lightest in a part of the picture: ink leaves a trace.
double contrast(const cv::Mat& picture, const cv::Rect& part) {
    cv::Mat grey;
    cv::cvtColor(picture(part), grey, cv::COLOR_BGR2GRAY);
    double low = 0;
    double high = 0;
    cv::minMaxLoc(grey, &low, &high);
    return high - low;
}

/// What is put onto a finished card may lie over its print.
bool came_later(const PrintedLine& line) {
    return line.field == "handwriting" || line.field == "watermark";
}

void check_print(const PrintedCard& card) {
    const Printed& printed = card.printed;
    const cv::Rect whole({0, 0}, card.picture.size());
    for (std::size_t i = 0; i < printed.lines.size(); ++i) {
        const cv::Rect box = upright(printed.lines[i].box);
        CAPTURE(printed.lines[i].text);
        CAPTURE(printed.lines[i].field);
        REQUIRE((box & whole) == box);
        // Ground::faint is the least: 0.3 of the range, less what thin strokes lose.
        CHECK(contrast(card.picture, box) > 40);
        check_words(printed.lines[i]);
        for (std::size_t j = 0; j < i && !came_later(printed.lines[i]); ++j) {
            CAPTURE(printed.lines[j].text);
            // Set solid, a descender stands between the accents of the line below.
            CHECK((box & upright(printed.lines[j].box)).area() <= 0.2 * box.area());
        }
    }
    for (const Value& value : printed.values)
        CHECK((value.text.empty() ? !value.also.empty() : printed_in(printed, value.text)));
    const cv::Rect code_room = whole;
    for (const PrintedCode& code : printed.codes) {
        CHECK((upright(code.box) & code_room) == upright(code.box));
    }
}

}  // namespace

TEST_CASE("every layout keeps its lines on the card, apart from each other, and where the ink is") {
    constexpr int cards_each = 6;
    for (const Layout& layout : layouts()) {
        for (int number = 1; number <= cards_each; ++number) {
            CAPTURE(layout.name);
            CAPTURE(number);
            const auto shot = print_flat({.layouts = {layout.name},
                                          .dots_per_inch = 200,
                                          .handwriting = 0.1,
                                          .watermark = 0.05},
                                         {}, {77, number});
            REQUIRE_MESSAGE(shot, (shot ? "" : cardfile::sentence(shot.error())));
            check_print(shot->cards[0].card);
        }
    }
}

TEST_CASE("the same seed gives the same bytes, and each number stands alone") {
    const Set& set = set_called("busy-desk");
    const auto bytes = [&](const Ticket& ticket) {
        const auto shot = compose(set, ticket);
        REQUIRE(shot);
        return *jpeg_of(shot->picture, shot->jpeg_quality) + answer_of(*shot, "a.jpg").dump();
    };
    const std::string second = bytes({9, 2});
    CHECK(second == bytes({9, 2}));
    CHECK(second != bytes({9, 3}));
    CHECK(second != bytes({10, 2}));
}

TEST_CASE("a printed QR code holds what the truth says, accents too") {
    for (const char* layout : {"qr-website", "qr-vcard", "qr-mecard", "back-code"}) {
        for (const char* locale : {"tr", "en-US"}) {
            const auto shot = print_flat(
                {.layouts = {layout}, .dots_per_inch = 300, .handwriting = 0}, {locale}, {4, 1});
            REQUIRE(shot);
            cv::Mat grey;
            cv::cvtColor(shot->picture, grey, cv::COLOR_BGR2GRAY);
            const ZXing::Result result =
                ZXing::ReadBarcode({grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum});
            REQUIRE(result.isValid());
            const auto bytes = ZXing::TextUtfEncoding::ToUtf8(result.text());
            REQUIRE(shot->cards[0].card.printed.codes.size() == 1);
            CHECK(bytes == shot->cards[0].card.printed.codes[0].text);
        }
    }
}

TEST_CASE("a turn is told clockwise") {
    const cardfile::Quad upright_quad = cardfile::rectangle(0, 0, 85, 55);
    CHECK(turn_of(upright_quad) == 0);
    // Read downwards: the photo must go a quarter back, which is three quarters clockwise.
    CHECK(turn_of({{{50, 0}, {50, 85}, {0, 85}, {0, 0}}}) == 270);
    CHECK(turn_of({{{85, 55}, {0, 55}, {0, 0}, {85, 0}}}) == 180);
    CHECK(turn_of({{{0, 85}, {0, 0}, {50, 0}, {50, 85}}}) == 90);
}

TEST_CASE("nobody has these numbers, and nobody owns these domains") {
    const std::regex reserved(
        "\\+1\\d{3}55501\\d\\d|\\+442079460\\d{3}|\\+441134960\\d{3}|\\+447700900\\d{3}|"
        "\\+493023125\\d{3}|\\+498999998\\d{3}|\\+4917139200\\d\\d|\\+3319900\\d{4}|"
        "\\+3346571\\d{4}|\\+3363998\\d{4}|\\+468465004\\d\\d|\\+463139006\\d\\d|\\+4670174064\\d");
    const std::regex domain("([a-z]+\\.)*example\\.(com|net|org)");
    Chance chance(3);
    for (int i = 0; i < 500; ++i) {
        const Person person = invent(chance, {});
        for (const Number& number : person.numbers) {
            CAPTURE(number.printed);
            CHECK(std::regex_match(number.e164, reserved));
            check_digits(number);
        }
        CAPTURE(person.mail);
        CHECK(std::regex_match(person.mail.substr(person.mail.find('@') + 1), domain));
    }
}

TEST_CASE("cards that only train have numbers and domains of their own country") {
    Chance chance(11);
    for (const Locale& locale : locales()) {
        for (int i = 0; i < 200; ++i) {
            const Person person = invent(chance, {locale.code}, Registry::free);
            CAPTURE(person.mail);
            CHECK(person.mail.find("example") == std::string::npos);
            CHECK(std::count(person.mail.begin(), person.mail.end(), '@') == 1);
            CHECK(person.mail.find('@') > 0);
            for (const Number& number : person.numbers) {
                CAPTURE(number.printed);
                check_digits(number);
            }
        }
    }
}

TEST_CASE("an app's mark stands upon the picture, and its words lie in its box") {
    Chance chance(21);
    for (int i = 0; i < 20; ++i) {
        cv::Mat picture(600, 1000, CV_8UC3, cv::Scalar::all(250));
        const Stamped stamped = stamp_mark(picture, chance);
        REQUIRE(stamped.lines.size() == 1);
        const cv::Rect line = upright(stamped.lines[0].box);
        CAPTURE(stamped.lines[0].text);
        CHECK((line & stamped.box) == line);
        CHECK(contrast(picture, line) > 40);
        CHECK(picture.at<cv::Vec3b>(0, 500) == cv::Vec3b(250, 250, 250));
    }
}

TEST_CASE("a card told as text is read by the understanding's own reader, and the same each time") {
    for (const double noise : {0.0, 1.0, 3.0}) {
        for (int number = 1; number <= 60; ++number) {
            const auto record = text_record({.noise = noise}, {8, number});
            REQUIRE(record);
            CHECK(*record == *text_record({.noise = noise}, {8, number}));
            const auto reading = cardfile::parse_json_line(*record);
            REQUIRE_MESSAGE(reading, (reading ? "" : cardfile::sentence(reading.error())));
            const auto truth = nlohmann::json::parse(*record)["truth"];
            const auto count = static_cast<int>(reading->cards[0].lines.size());
            for (const auto& line : truth["lines"]) {
                CAPTURE(line["text"]);
                CHECK(line["read"].get<int>() < count);
                if (noise == 0) CHECK(line["read"].get<int>() >= 0);
            }
        }
    }
}

TEST_CASE("without noise every printed word is in the line it went into") {
    for (int number = 1; number <= 100; ++number) {
        const auto record = text_record({.noise = 0}, {9, number});
        REQUIRE(record);
        const auto json = nlohmann::json::parse(*record);
        for (const auto& line : json["truth"]["lines"]) {
            const std::string read =
                json["cards"][0]["lines"][line["read"].get<std::size_t>()]["text"];
            for (const auto& word : line["words"]) {
                CHECK(read.find(word[0].get<std::string>()) != std::string::npos);
            }
        }
    }
}

TEST_CASE("a font that is not there is a fault, not another font") {
    Sheet sheet(40, 20, 10);
    sheet.write({"Hello"}, {"Nowhere Grotesk"}, {5, 10, 0});
    REQUIRE(sheet.fault());
    CHECK(sheet.fault()->what.find("Nowhere Grotesk") != std::string::npos);
}

TEST_CASE("a place that cannot be written is said, and nothing is left there") {
    const cardfile::TemporaryFolder folder;
    cardfile::write_file(folder / "file", "");
    CHECK_FALSE(write_whole(folder / "file" / "001.json", "{}"));
    CHECK_FALSE(make_folder(folder / "file" / "below"));
    REQUIRE(write_whole(folder / "001.json", "{}"));
    CHECK(cardfile::file_text(folder / "001.json") == "{}");
    CHECK_FALSE(std::filesystem::exists(folder / "001.json.part"));
}
