#include "text/text_reader.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "text/codes.h"
#include "text/find_lines.h"
#include "text/reading_order.h"
#include "text/recogniser.h"
#include "text/strip.h"
#include "text/vote.h"

namespace cardfile {

struct TextReader::Engine {
    Net lines{Net::Model::lines};
    Recogniser recogniser;
    std::optional<Recogniser>
        ascii;  ///< second opinion on mail and web lines; absent when not installed

    [[nodiscard]] Line read(const cv::Mat& page, const LineRegion& region, bool reversed);
};

TextReader::TextReader(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

TextReader::TextReader(TextReader&&) noexcept = default;
TextReader& TextReader::operator=(TextReader&&) noexcept = default;
TextReader::~TextReader() = default;

Result<TextReader> TextReader::create(const TextOptions& options) {
    auto recogniser = Recogniser::create(options.lang);
    if (!recogniser) return tl::unexpected(recogniser.error());
    auto engine =
        std::make_unique<Engine>(Engine{.recogniser = std::move(*recogniser), .ascii = {}});
    if (auto ascii = Recogniser::create("eng"); ascii && options.lang != "eng") {
        engine->ascii = std::move(*ascii);
    }
    return TextReader(std::move(engine));
}

namespace {

// Below these a strip showed a logo, a texture or a photograph. Short answers must be surer: two
// strokes of a drawing are easily a letter.
constexpr double least_confidence = 0.35;
constexpr double least_confidence_short = 0.6;

Point mapped(const cv::Matx33d& m, double x, double y) {
    const cv::Vec3d p = m * cv::Vec3d(x, y, 1);
    return {p[0] / p[2], p[1] / p[2]};
}

Quad mapped(const cv::Matx33d& m, const cv::Rect& r) {
    const double x0 = r.x, y0 = r.y, x1 = r.x + r.width, y1 = r.y + r.height;
    return {{mapped(m, x0, y0), mapped(m, x1, y0), mapped(m, x1, y1), mapped(m, x0, y1)}};
}

std::size_t characters(const std::string& utf8) {
    return std::size_t(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

Line line_of(const std::vector<StripWord>& words, const Strip& strip, const Quad& box) {
    Line line;
    line.box = box;
    double sum = 0;
    std::size_t count = 0;
    for (const StripWord& word : words) {
        line.words.push_back({word.text, word.confidence, mapped(strip.to_page, word.box)});
        line.text += (line.text.empty() ? "" : " ") + word.text;
        sum += word.confidence * double(characters(word.text));
        count += characters(word.text);
    }
    line.confidence = count == 0 ? 0 : sum / double(count);
    return line;
}

bool likely_text(const Line& line) {
    const std::size_t n = characters(line.text);
    if (n == 0) return false;
    return line.confidence >= (n < 4 ? least_confidence_short : least_confidence);
}

Quad box_as_read(Quad box, bool reversed) {
    if (reversed) std::rotate(box.begin(), box.begin() + 2, box.end());
    return box;
}

Line read_strip(Recogniser& recogniser, const Strip& strip, const Quad& box) {
    return line_of(recogniser.read(strip.grey), strip, box);
}

Line read_line(Recogniser& recogniser, const cv::Mat& page, const LineRegion& region,
               bool reversed) {
    const Strip strip = cut_strip(page, region, {.reversed = reversed});
    return read_strip(recogniser, strip, box_as_read(region.box, reversed));
}

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A dot within a word and two to four letters after it, such as an address's end.
bool ends_like_a_domain(const std::string& text) {
    for (std::size_t dot = text.find('.', 1); dot != text.npos; dot = text.find('.', dot + 1)) {
        std::size_t end = dot + 1;
        while (end < text.size() && letter(text[end])) ++end;
        const std::size_t letters = end - dot - 1;
        const bool word_before =
            letter(text[dot - 1]) || (text[dot - 1] >= '0' && text[dot - 1] <= '9');
        const bool word_ends = end == text.size() || text[end] == ' ' || text[end] == '/';
        if (word_before && word_ends && letters >= 2 && letters <= 4) return true;
    }
    return false;
}

/// Mail and web addresses are ASCII, and there the English model knows better than the Latin one,
/// which reads an accent into them; of `@` both make many things.
bool like_an_address(const std::string& text) {
    return text.find('@') != text.npos || text.find("www") != text.npos ||
           text.find("http") != text.npos || ends_like_a_domain(text);
}

bool weak(const Line& line) {
    return line.confidence < 0.75;
}

/// A telephone number, where each figure counts and no word helps.
bool like_a_number(const std::string& text) {
    constexpr auto least = 7;
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           least;
}

/// The number of the word each of the line's characters belongs to; a space goes with the word
/// before it.
std::vector<std::size_t> words_by_character(const Line& line) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        numbers.insert(numbers.end(), characters(line.words[i].text) + 1, i);
    }
    return numbers;
}

/// The line with the characters that the readings settled on; words keep their places.
Line rewritten(const Line& line, const std::vector<VotedCharacter>& text) {
    const std::vector<std::size_t> word_of = words_by_character(line);
    Line result = line;
    result.text.clear();
    result.words.clear();
    for (const VotedCharacter& character : text) {
        if (character.utf8 == " ") continue;
        const bool starts = &character == text.data() || (&character)[-1].utf8 == " ";
        const Word& word = line.words[word_of[std::size_t(character.from)]];
        if (starts) {
            result.words.push_back({"", word.confidence, word.box});
        } else {  // two words of the first reading may have become one
            result.words.back().box[1] = word.box[1];
            result.words.back().box[2] = word.box[2];
        }
        result.words.back().text += character.utf8;
    }
    for (const Word& word : result.words) {
        result.text += (result.text.empty() ? "" : " ") + word.text;
    }
    return result;
}

bool sure(const Line& line) {
    return line.confidence > 0.88;
}

double weight(const Line& line) {
    return line.confidence * double(characters(line.text));
}

/// Whether the print stands on its head: the lines with most glyphs are read both ways until one
/// way has clearly won. The usual case, upright and well read, costs nothing extra beyond one line.
bool upside_down(Recogniser& recogniser, const cv::Mat& page, std::vector<LineRegion> lines) {
    std::sort(lines.begin(), lines.end(),
              [](const LineRegion& a, const LineRegion& b) { return letters(a) > letters(b); });
    double upright = 0, reversed = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, lines.size()); ++i) {
        const Line up = read_line(recogniser, page, lines[i], false);
        upright += weight(up);
        if (i == 0 && up.confidence > 0.85 && characters(up.text) > 10) return false;
        reversed += weight(read_line(recogniser, page, lines[i], true));
        if (i >= 1 && std::max(upright, reversed) > 1.5 * std::min(upright, reversed) + 10) break;
    }
    return reversed > upright;
}

/// From the page's pixels to those of the page turned clockwise.
Point turned(const Point& p, int turn, const cv::Size& page) {
    switch (turn) {
        case 90:
            return {page.height - p.y, p.x};
        case 180:
            return {page.width - p.x, page.height - p.y};
        case 270:
            return {p.y, page.width - p.x};
        default:
            return p;
    }
}

void turn_box(Quad& box, int turn, const cv::Size& page) {
    for (Point& p : box) p = turned(p, turn, page);
}

/// A code's dots chain like letters: what lies over a code is no line.
void leave_out_codes(const std::vector<Code>& codes, std::vector<LineRegion>& lines) {
    constexpr float most_shared = 0.5F;  // of the line's area
    const auto points = [](const Quad& quad) {
        std::vector<cv::Point2f> corners;
        for (const Point& p : quad) corners.emplace_back(float(p.x), float(p.y));
        return corners;
    };
    std::erase_if(lines, [&](const LineRegion& line) {
        return std::any_of(codes.begin(), codes.end(), [&](const Code& code) {
            std::vector<cv::Point2f> hull, shared;
            cv::convexHull(points(code.box), hull);
            return cv::intersectConvexConvex(points(line.box), hull, shared) >
                   most_shared * float(area(line.box));
        });
    });
}

}  // namespace

/// A strong strip costs one reading, a weak one or an address three: they vote.
Line TextReader::Engine::read(const cv::Mat& page, const LineRegion& region, bool reversed) {
    const Strip strip = cut_strip(page, region, {.reversed = reversed});
    Line line = read_strip(recogniser, strip, box_as_read(region.box, reversed));
    const bool address = like_an_address(line.text);
    if (!(weak(line) || address || (like_a_number(line.text) && !sure(line)))) return line;

    std::vector<Line> readings = {line};
    if (ascii) readings.push_back(read_strip(*ascii, strip, line.box));
    const Strip other =
        cut_strip(page, region,
                  {.line_height = 44, .room_above = 0.3, .room_below = 0.2, .reversed = reversed});
    // Of an address the English model knows more, of all else the Latin one.
    const bool ascii_leads = ascii && (address || like_an_address(readings[1].text));
    readings.push_back(read_strip(ascii_leads ? *ascii : recogniser, other, line.box));
    const double surer = ascii_leads ? 0.0 : 0.1;
    if (ascii && readings[1].confidence > line.confidence + surer) {
        std::swap(readings[0], readings[1]);
    }
    if (readings[0].text.empty()) return readings[0];
    std::vector<std::string> texts;
    for (const Line& reading : readings) {
        if (!reading.text.empty()) texts.push_back(reading.text);
    }
    return rewritten(readings[0], voted(texts));
}

std::vector<LineRegion> TextReader::lines_in(const cv::Mat& picture) {
    return glimpsed_lines(engine_->lines, picture);
}

Text TextReader::read(const Page& page) {
    Recogniser& recogniser = engine_->recogniser;
    Text text;
    text.codes = find_codes(page.picture);
    LineFinding found = find_lines(engine_->lines, page.even);
    leave_out_codes(text.codes, found.lines);
    std::vector<LineRegion> main;
    std::copy_if(found.lines.begin(), found.lines.end(), std::back_inserter(main),
                 [&](const LineRegion& r) { return r.down == found.sideways; });
    const bool reversed = upside_down(recogniser, page.even, main);

    text.turn = found.sideways ? (reversed ? 90 : 270) : (reversed ? 180 : 0);
    for (const LineRegion& region : found.lines) {
        Line line = engine_->read(page.even, region, reversed);
        if (region.down != found.sideways) {
            Line other = engine_->read(page.even, region, !reversed);
            if (weight(other) > weight(line)) line = std::move(other);
        }
        if (!likely_text(line)) continue;
        turn_box(line.box, text.turn, page.even.size());
        for (Word& word : line.words) turn_box(word.box, text.turn, page.even.size());
        text.lines.push_back(std::move(line));
    }
    for (Code& code : text.codes) turn_box(code.box, text.turn, page.even.size());
    text.lines = in_reading_order(std::move(text.lines));
    return text;
}

}  // namespace cardfile
