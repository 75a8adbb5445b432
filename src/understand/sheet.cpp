#include "understand/sheet.h"

#include <algorithm>
#include <limits>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

// More than any card prints; what lies beyond is not looked at, so that hostile input stays cheap.
constexpr std::size_t most_rows = 400;
constexpr std::size_t most_bytes = 400;

constexpr std::size_t longest_phrase = 5;  // words, as in "united states of america"

bool joins_letters(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0xB4;
}

Shape shape_of(std::string_view word) {
    std::size_t letters = 0, digits = 0, capitals = 0;
    bool first = false;
    for (std::size_t at = 0; at < word.size();) {
        const bool start = at == 0;
        const char32_t c = next_letter(word, at);
        digits += is_digit(c) ? 1 : 0;
        letters += is_letter(c) ? 1 : 0;
        capitals += is_capital(c) ? 1 : 0;
        if (start) first = is_capital(c);
    }
    if (digits > 0) return letters == 0 ? Shape::number : Shape::code;
    if (capitals == 0) return Shape::lower;
    if (capitals == letters) return Shape::upper;
    return first && capitals == 1 ? Shape::capital : Shape::mixed;
}

std::size_t count_letters(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) letters += is_letter(next_letter(word, at)) ? 1 : 0;
    return letters;
}

/// Whether nothing but the marks of abbreviations stands between two words of a phrase.
bool may_join(std::string_view between) {
    return between.size() <= 3 && between.find_first_not_of(" .-/&'") == std::string_view::npos;
}

/// Gives the words of known phrases ("genel müdür", "A.Ş.") the phrase's lists.
void mark_phrases(std::string_view text, std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string phrase = tokens[i].folded;
        const std::size_t last = std::min(tokens.size(), i + longest_phrase);
        for (std::size_t j = i + 1; j < last; ++j) {
            const std::size_t end = tokens[j - 1].end;
            if (!may_join(text.substr(end, tokens[j].begin - end))) break;
            phrase += '_';
            phrase += tokens[j].folded;
            const Lists lists = lists_of(phrase);
            for (std::size_t k = i; k <= j && lists != 0; ++k) tokens[k].lists |= lists;
        }
    }
}

Place place_of(const Quad& box) {
    Place place{box[0].x, box[0].x, box[0].y, box[0].y};
    for (const Point& p : box) {
        place.left = std::min(place.left, p.x);
        place.right = std::max(place.right, p.x);
        place.top = std::min(place.top, p.y);
        place.bottom = std::max(place.bottom, p.y);
    }
    return place;
}

bool is_placed(const Place& place) {
    constexpr double most = 1e7;  // pixels; beyond lies no picture
    const double widest = std::max({-place.left, place.right, -place.top, place.bottom});
    return place.right > place.left && place.bottom > place.top && widest < most;
}

/// Where boxes are missing each row stands under the one before it.
void place_in_order(Sheet& sheet) {
    double top = 0;
    for (Row& row : sheet.rows) {
        row.place = {0, static_cast<double>(std::max<std::size_t>(row.text.size(), 1)), top,
                     top + 1};
        top += 1.2;
    }
}

double usual_height(const std::vector<Row>& rows) {
    std::vector<double> heights;
    for (const Row& row : rows)
        if (!row.tokens.empty()) heights.push_back(row.place.height());
    if (heights.empty()) return 1;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::max(*middle, std::numeric_limits<double>::min());
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t begin = std::string_view::npos;
    const auto finish = [&](std::size_t end) {
        if (begin == std::string_view::npos) return;
        const std::string_view word = text.substr(begin, end - begin);
        Token token{begin, end, fold(word), count_letters(word), shape_of(word), 0, false};
        std::erase_if(token.folded, [](char c) { return c == '\''; });
        token.lists = lists_of(token.folded);
        token.dotted = end < text.size() && text[end] == '.';
        tokens.push_back(std::move(token));
        begin = std::string_view::npos;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_letter(text, at);
        const bool inside = is_letter(c) || is_digit(c);
        if (inside && begin == std::string_view::npos) begin = from;
        if (inside || begin == std::string_view::npos) continue;
        std::size_t peek = at;
        const bool joined =
            joins_letters(c) && at < text.size() && is_letter(next_letter(text, peek));
        if (!joined) finish(from);
    }
    finish(text.size());
    mark_phrases(text, tokens);
    return tokens;
}

Sheet lay_out(const Lines& lines) {
    Sheet sheet;
    sheet.rows.reserve(lines.size());
    for (const Line& line : lines) {
        Row row;
        if (sheet.rows.size() < most_rows) row.text = clean(line.text, most_bytes);
        row.tokens = tokens_of(row.text);
        row.confidence = line.confidence >= 0 && line.confidence <= 1 ? line.confidence : 0;
        row.place = place_of(line.box);
        sheet.rows.push_back(std::move(row));
    }
    sheet.placed = std::all_of(sheet.rows.begin(), sheet.rows.end(),
                               [](const Row& row) { return is_placed(row.place); });
    if (!sheet.placed) place_in_order(sheet);
    sheet.line_height = usual_height(sheet.rows);
    for (Row& row : sheet.rows) {
        row.size = row.place.height() / sheet.line_height;
        if (&row == &sheet.rows.front()) sheet.all = row.place;
        sheet.all.left = std::min(sheet.all.left, row.place.left);
        sheet.all.right = std::max(sheet.all.right, row.place.right);
        sheet.all.top = std::min(sheet.all.top, row.place.top);
        sheet.all.bottom = std::max(sheet.all.bottom, row.place.bottom);
    }
    return sheet;
}

std::vector<Token> tokens_in(const Sheet& sheet, const Span& span) {
    std::vector<Token> inside;
    for (const Token& token : sheet.at(span).tokens)
        if (token.begin >= span.begin && token.end <= span.end) inside.push_back(token);
    return inside;
}

Span trimmed(const Sheet& sheet, Span span) {
    const std::vector<Token> inside = tokens_in(sheet, span);
    if (inside.empty()) return {span.row, span.begin, span.begin};
    const std::string& text = sheet.at(span).text;
    span.begin = inside.front().begin;
    std::size_t end = inside.back().end;
    const std::string_view kept = std::string_view(text).substr(span.begin, end - span.begin);
    const bool open =
        std::count(kept.begin(), kept.end(), '(') > std::count(kept.begin(), kept.end(), ')');
    if (inside.back().dotted && end < span.end) ++end;
    if (open && end < span.end && text[end] == ')') ++end;
    span.end = end;
    return span;
}

std::optional<Quad> box_of(const Lines& lines, const Sheet& sheet, const std::vector<Span>& spans) {
    if (!sheet.placed || spans.empty()) return std::nullopt;
    if (spans.size() == 1) {
        // Along the line's own slope, in proportion to the letters before and after.
        const auto number = static_cast<std::size_t>(spans.front().row);
        const Quad& box = lines[number].box;
        const double bytes =
            static_cast<double>(std::max<std::size_t>(1, sheet.rows[number].text.size()));
        const double from = static_cast<double>(spans.front().begin) / bytes;
        const double to = static_cast<double>(spans.front().end) / bytes;
        const auto between = [](const Point& a, const Point& b, double share) {
            return Point{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        };
        return Quad{between(box[0], box[1], from), between(box[0], box[1], to),
                    between(box[3], box[2], to), between(box[3], box[2], from)};
    }
    Place around = sheet.at(spans.front()).place;
    for (const Span& span : spans) {
        const Place& place = sheet.at(span).place;
        around.left = std::min(around.left, place.left);
        around.right = std::max(around.right, place.right);
        around.top = std::min(around.top, place.top);
        around.bottom = std::max(around.bottom, place.bottom);
    }
    return rectangle(around.left, around.top, around.right - around.left, around.height());
}

double rows_below(const Sheet& sheet, int upper, int lower) {
    const Place& a = sheet.rows[static_cast<std::size_t>(upper)].place;
    const Place& b = sheet.rows[static_cast<std::size_t>(lower)].place;
    return (b.middle() - a.middle()) / sheet.line_height;
}

bool share_column(const Row& a, const Row& b) {
    const double overlap =
        std::min(a.place.right, b.place.right) - std::max(a.place.left, b.place.left);
    return overlap > 0;
}

bool side_by_side(const Row& a, const Row& b) {
    const double overlap =
        std::min(a.place.bottom, b.place.bottom) - std::max(a.place.top, b.place.top);
    return overlap > 0.5 * std::min(a.place.height(), b.place.height());
}

}  // namespace cardfile::understanding
