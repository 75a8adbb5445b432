#include "text/text_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/core.hpp>

#include "text/codes.h"
#include "text/find_lines.h"
#include "text/line_ends.h"
#include "text/overlap.h"
#include "text/read_line.h"
#include "text/reading_order.h"

namespace cardfile {

struct TextReader::Engine {
    Net lines{Net::Model::lines};
    std::unique_ptr<Recogniser> recogniser;
};

TextReader::TextReader(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

TextReader::TextReader(TextReader&&) noexcept = default;
TextReader& TextReader::operator=(TextReader&&) noexcept = default;
TextReader::~TextReader() = default;

Result<TextReader> TextReader::create(const TextOptions& options) {
    auto recogniser = create_recogniser(options.lang);
    if (!recogniser) return tl::unexpected(recogniser.error());
    return TextReader(std::make_unique<Engine>(Engine{.recogniser = std::move(*recogniser)}));
}

namespace {

// Below these a strip showed a logo, a texture or a photograph. Short answers must be surer: two
// strokes of a drawing are easily a letter.
constexpr double least_confidence = 0.35;
constexpr double least_confidence_short = 0.6;
constexpr double least_confidence_there = 0.1;  // where print surely is

bool likely_text(const Line& line, const LineRegion& region) {
    const std::size_t n = characters(line.text);
    if (n == 0) return false;
    if (n >= 8 && surely_print(region)) return line.confidence >= least_confidence_there;
    return line.confidence >= (n < 4 ? least_confidence_short : least_confidence);
}

/// Figures and signs do not tell up from down: 6, 8, 9 and 0 are there both ways.
std::size_t letters_read(const Line& line) {
    return std::size_t(std::count_if(line.text.begin(), line.text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0xc0;
    }));
}

double weight(const Line& line) {
    return line.confidence * double(letters_read(line));
}

/// Whether the print stands on its head, and what was read to find out, each line the way that won.
struct UpsideDown {
    bool reversed = false;
    std::map<const LineRegion*, Line> read;
};

/// Lines of a few words are read both ways until one way has clearly won.
UpsideDown upside_down(Recogniser& recogniser, const cv::Mat& page,
                       std::vector<const LineRegion*> lines) {
    constexpr std::size_t most = 5;
    constexpr double telling = 24;                  // letters: more cost more and say little more
    constexpr double clearly = 2, by_letters = 12;  // so many times as many, and so many more
    const auto by_use = [](const LineRegion* a, const LineRegion* b) {
        return std::abs(letters(*a) - telling) < std::abs(letters(*b) - telling);
    };
    std::sort(lines.begin(), lines.end(), by_use);
    if (lines.size() > most) lines.resize(most);
    std::map<const LineRegion*, Line> ups, downs;
    double upright = 0, reversed = 0;
    for (const LineRegion* line : lines) {
        const Line& up = ups[line] = read_once(recogniser, page, {*line, false});
        const Line& down = downs[line] = read_once(recogniser, page, {*line, true});
        upright += weight(up);
        reversed += weight(down);
        if (std::max(upright, reversed) > clearly * std::min(upright, reversed) + by_letters) break;
    }
    if (reversed > upright) return {true, std::move(downs)};
    return {false, std::move(ups)};
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
    constexpr double most_shared = 0.5;  // of the line's area
    std::erase_if(lines, [&](const LineRegion& line) {
        return std::any_of(codes.begin(), codes.end(), [&](const Code& code) {
            return shared_area(line.box, code.box) > most_shared * area(line.box);
        });
    });
}

}  // namespace

std::vector<LineRegion> TextReader::lines_in(const cv::Mat& picture) {
    return glimpsed_lines(engine_->lines, picture);
}

Text TextReader::read(const Page& page) {
    Recogniser& recogniser = *engine_->recogniser;
    Text text;
    text.codes = find_codes(page.picture);
    LineFinding found = find_lines(engine_->lines, page.even);
    leave_out_codes(text.codes, found.lines);
    found.lines = with_their_ends(page.even, found.lines);
    std::vector<const LineRegion*> along;
    for (const LineRegion& region : found.lines) {
        if (region.down == found.sideways) along.push_back(&region);
    }
    auto [reversed, begun] = upside_down(recogniser, page.even, along);

    text.turn = found.sideways ? (reversed ? 90 : 270) : (reversed ? 180 : 0);
    for (const LineRegion& region : found.lines) {
        Direction way{region, reversed};
        const auto known = begun.find(&region);
        Line line =
            known != begun.end() ? std::move(known->second) : read_once(recogniser, page.even, way);
        if (region.down != found.sideways) {
            Line other = read_once(recogniser, page.even, {region, !reversed});
            if (weight(other) > weight(line)) {
                line = std::move(other);
                way.reversed = !reversed;
            }
        }
        auto [well_read, agreement] = read_well(recogniser, page.even, way, std::move(line));
        line = std::move(well_read);
        if (!likely_text(line, region)) continue;
        line.confidence *= agreement;
        turn_box(line.box, text.turn, page.even.size());
        for (Word& word : line.words) turn_box(word.box, text.turn, page.even.size());
        text.lines.push_back(std::move(line));
    }
    for (Code& code : text.codes) turn_box(code.box, text.turn, page.even.size());
    text.lines = in_reading_order(std::move(text.lines));
    return text;
}

}  // namespace cardfile
