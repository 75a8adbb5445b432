#include "text/read_line.h"

#include <algorithm>
#include <string_view>

#include "text/like.h"
#include "text/strip.h"
#include "text/vote.h"

namespace cardfile {
namespace {

constexpr double least_sure = 0.75;       // of a line; below that it is read again
constexpr double sure_of_figures = 0.88;  // the same of a telephone number
constexpr double sure_of_address = 0.97;  // and of an address

bool doubtful(const Line& first) {
    if (like_an_address(first.text)) return first.confidence < sure_of_address;
    if (like_a_number(first.text)) return first.confidence < sure_of_figures;
    return first.confidence < least_sure;
}

// Below the one a line is looked at without its ground, which must make it surer by the other.
constexpr double sure_of_ground = 0.9, surer_by = 0.05;

/// What is paler than ink becomes ground: the mark that a scanner's program stamps across a card, a
/// pattern, what shows through the paper.
cv::Mat only_ink(const cv::Mat& grey) {
    constexpr double ground_from = 150;  // of 255
    cv::Mat ink;
    grey.convertTo(ink, CV_8U, 255 / ground_from);
    return ink;
}

constexpr double no_reading = 0.35;  // nothing comes of such lines by voting

/// So little and so doubtful, or so poorly read where the network only half believes in print, that
/// it is a texture or a drawing; another reading would find another letter in it.
bool scribble(const Line& line, const LineRegion& region) {
    constexpr std::size_t few = 6;
    constexpr double hopeless = 0.15;
    constexpr double half_believed = 0.7;  // of the region: print, but for a few letters, is surer
    if (region.confidence < half_believed && line.confidence < no_reading) return true;
    return characters(line.text) <= few && line.confidence < hopeless && !surely_print(region);
}

/// Dots, hyphens and slashes within words.
std::size_t marks_within(const std::string& text) {
    std::size_t marks = 0;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool mark = std::string_view(".-/_").find(text[i]) != std::string_view::npos;
        if (mark && text[i - 1] != ' ' && text[i + 1] != ' ') ++marks;
    }
    return marks;
}

/// An address's dots, pale where print is small, go first when the ground goes.
bool loses_marks(const Line& before, const Line& after) {
    return like_an_address(before.text) && marks_within(after.text) < marks_within(before.text);
}

Point mapped(const cv::Matx33d& m, double x, double y) {
    const cv::Vec3d p = m * cv::Vec3d(x, y, 1);
    return {p[0] / p[2], p[1] / p[2]};
}

Quad mapped(const cv::Matx33d& m, const cv::Rect& r) {
    const double x0 = r.x, y0 = r.y, x1 = r.x + r.width, y1 = r.y + r.height;
    return {{mapped(m, x0, y0), mapped(m, x1, y0), mapped(m, x1, y1), mapped(m, x0, y1)}};
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

Quad box_as_read(Quad box, bool reversed) {
    if (reversed) std::rotate(box.begin(), box.begin() + 2, box.end());
    return box;
}

Strip cut_for(const Recogniser& recogniser, const cv::Mat& page, const Direction& line,
              Cut cut = Cut::usual) {
    StripOptions options = recogniser.strip_options(cut);
    options.reversed = line.reversed;
    return cut_strip(page, line.region, options);
}

Line read_strip(Recogniser& recogniser, const Strip& strip, const Quad& box) {
    return line_of(recogniser.read(strip.grey), strip, box);
}

bool less_sure(const Line& a, const Line& b) {
    return a.confidence < b.confidence;
}

/// What matters in a number, of what readings have in one place: nothing, a character or more.
bool has_digit(const std::string& characters) {
    return characters.find_first_of("0123456789") != std::string::npos;
}

/// And in an address.
bool is_not_blank(const std::string& characters) {
    return characters.find_first_not_of(' ') != std::string::npos;
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

}  // namespace

std::size_t characters(const std::string& utf8) {
    return std::size_t(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

Line read_once(Recogniser& recogniser, const cv::Mat& page, const Direction& line) {
    return read_strip(recogniser, cut_for(recogniser, page, line),
                      box_as_read(line.region.box, line.reversed));
}

WellRead read_well(Recogniser& recogniser, const cv::Mat& page, const Direction& line, Line first) {
    if (!doubtful(first) || scribble(first, line.region)) return {std::move(first)};

    const Strip strip = cut_for(recogniser, page, line);
    Line closely = line_of(recogniser.read_closely(strip.grey), strip, first.box);
    bool inked = false;
    if (closely.confidence < sure_of_ground) {
        Line by_ink = line_of(recogniser.read_closely(only_ink(strip.grey)), strip, first.box);
        inked = by_ink.confidence > closely.confidence + surer_by && !loses_marks(closely, by_ink);
        if (inked) closely = std::move(by_ink);
    }
    std::vector<Line> readings = {std::move(closely)};
    for (const Cut cut : {Cut::roomier, Cut::tighter}) {
        Strip other = cut_for(recogniser, page, line, cut);
        if (inked) other.grey = only_ink(other.grey);
        readings.push_back(read_strip(recogniser, other, first.box));
    }
    if (readings[0].confidence < no_reading && surely_print(line.region)) {
        return {*std::max_element(readings.begin(), readings.end(), less_sure)};
    }
    if (readings[0].text.empty()) return {std::move(readings[0])};
    std::vector<std::string> texts;
    for (const Line& reading : readings) {
        if (!reading.text.empty()) texts.push_back(reading.text);
    }
    // A name may be of use with a letter wrong, a number or an address is not.
    const bool as_address = like_an_address(first.text) || like_an_address(readings[0].text);
    const Vote vote = voted(texts, as_address ? is_not_blank : has_digit);
    WellRead result{rewritten(readings[0], vote.text)};
    if (as_address || like_a_number(result.line.text)) result.agreement = vote.agreement;
    return result;
}

}  // namespace cardfile
