#include "understand/sheet.h"

#include <algorithm>
#include <limits>
#include <set>

#include "understand/fold.h"
#include "understand/labels.h"
#include "understand/misread.h"

namespace cardfile::understanding {

namespace {

// More than any card prints; what lies beyond is not looked at, so that hostile input stays cheap.
constexpr std::size_t most_lines = 300;
constexpr std::size_t most_bytes = 400;      // of a line
constexpr std::size_t most_letters = 12000;  // bytes of a card

constexpr double most_pixels = 1e7;  // beyond lies no picture

struct Ends {
    Point left, right;  ///< middles of the line's two ends
    double height = 0;
};

Ends ends_of(const Quad& box) {
    return {{(box[0].x + box[3].x) / 2, (box[0].y + box[3].y) / 2},
            {(box[1].x + box[2].x) / 2, (box[1].y + box[2].y) / 2},
            height(box)};
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

void stretch(Place& place, const Place& other) {
    place.left = std::min(place.left, other.left);
    place.right = std::max(place.right, other.right);
    place.top = std::min(place.top, other.top);
    place.bottom = std::max(place.bottom, other.bottom);
}

bool has_place(const Quad& box) {
    const bool inside = std::all_of(box.begin(), box.end(), [](const Point& p) {
        return p.x > -most_pixels && p.x < most_pixels && p.y > -most_pixels && p.y < most_pixels;
    });
    const Place place = place_of(box);
    return inside && place.right > place.left && place.bottom > place.top;
}

/// Whether another line begins where this one does, right above or below it.
bool begins_column(const Lines& lines, std::size_t i) {
    const Ends ends = ends_of(lines[i].box);
    constexpr double level = 0.25, near = 2.5;  // heights of the line
    for (std::size_t j = 0; j < std::min(lines.size(), most_lines); ++j) {
        if (j == i) continue;
        const Ends other = ends_of(lines[j].box);
        const double across = std::abs(other.left.x - ends.left.x);
        const double down = std::abs(other.left.y - ends.left.y);
        if (across < level * ends.height && down > 0.5 * ends.height && down < near * ends.height)
            return true;
    }
    return false;
}

/// Whether one line goes on with the other: at one height, of like size, hardly apart. `column`:
/// the other one begins a column.
bool goes_on(const Line& a, const Line& b, bool column) {
    const Ends left = ends_of(a.box), right = ends_of(b.box);
    const double tall = std::max(left.height, right.height);
    if (tall <= 0 || b.box[0].x <= a.box[0].x) return false;
    const double gap = (right.left.x - left.right.x) / tall;
    const double step = (right.left.y - left.right.y) / tall;
    const double ratio = left.height / std::max(right.height, 1e-9);
    constexpr double overlap = -0.3, widest = 1.0;  // a blank is 0.3, two columns are further apart
    constexpr double label_widest = 1.8;            // "Tel      0212…"
    constexpr double column_widest = 0.6;
    constexpr double least_ratio = 0.6, most_ratio = 1.35;  // small letters beside digits are lower
    constexpr std::size_t longest_label = 20;               // bytes
    const bool label = a.text.size() <= longest_label && last_label(a.text) != Label::none;
    const double most = label ? label_widest : column ? column_widest : widest;
    return gap > overlap && gap < most && step > -0.35 && step < 0.35 && ratio > least_ratio &&
           ratio < most_ratio;
}

/// For each line the line that goes on with it to the right, or -1.
std::vector<int> followers(const Lines& lines) {
    std::vector<int> next(lines.size(), -1);
    std::vector<bool> follows(lines.size(), false);
    const std::size_t count = std::min(lines.size(), most_lines);
    std::vector<bool> column(count);
    for (std::size_t i = 0; i < count; ++i) column[i] = begins_column(lines, i);
    for (std::size_t i = 0; i < count; ++i) {
        double nearest = most_pixels;
        for (std::size_t j = 0; j < count; ++j) {
            if (i == j || follows[j] || !goes_on(lines[i], lines[j], column[j])) continue;
            const double gap = ends_of(lines[j].box).left.x - ends_of(lines[i].box).right.x;
            if (gap >= nearest) continue;
            nearest = gap;
            next[i] = static_cast<int>(j);
        }
        if (next[i] >= 0) follows[static_cast<std::size_t>(next[i])] = true;
    }
    return next;
}

void append(Row& row, const Line& line, const std::string& text, int number) {
    if (!row.text.empty() && !text.empty()) row.text += ' ';
    const std::size_t begin = row.text.size();
    row.text += text;
    const double read = line.confidence >= 0 && line.confidence <= 1 ? line.confidence : 0;
    const double share = row.text.empty() ? 1
                                          : static_cast<double>(row.text.size() - begin) /
                                                static_cast<double>(row.text.size());
    row.confidence += (read - row.confidence) * share;
    const Place place = place_of(line.box);
    if (row.parts.empty()) row.place = place;
    stretch(row.place, place);
    row.height = std::max(row.parts.empty() ? 0 : row.height, height(line.box));
    row.parts.push_back({number, begin, row.text.size(), read});
}

/// What of each line is looked at.
std::vector<std::string> texts_of(const Lines& lines) {
    std::vector<std::string> texts(lines.size());
    std::size_t letters = 0;
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines) && letters < most_letters; ++i) {
        texts[i] = with_words_mended(clean(lines[i].text, most_bytes));
        letters += texts[i].size();
    }
    return texts;
}

/// The place of a row in reading order: of its earliest line. A label in a column of its own may
/// have been read after all that stands beside it.
int order_of(const Row& row) {
    int first = std::numeric_limits<int>::max();
    for (const Part& part : row.parts) first = std::min(first, part.line);
    return first;
}

/// The lines as rows, in reading order.
std::vector<Row> rows_of(const Lines& lines, bool placed) {
    std::vector<std::string> texts = texts_of(lines);
    const std::vector<int> next = placed ? followers(lines) : std::vector<int>(lines.size(), -1);
    std::vector<bool> follows(lines.size(), false);
    for (const int n : next)
        if (n >= 0) follows[static_cast<std::size_t>(n)] = true;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (follows[i]) continue;
        Row row;
        for (int n = static_cast<int>(i); n >= 0; n = next[static_cast<std::size_t>(n)]) {
            const auto at = static_cast<std::size_t>(n);
            append(row, lines[at], texts[at], n);
        }
        row.tokens = tokens_of(row.text);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return order_of(a) < order_of(b); });
    return rows;
}

/// Where boxes are missing each row stands under the one before it.
void place_in_order(Sheet& sheet) {
    constexpr double step = 1.2;
    double top = 0;
    for (Row& row : sheet.rows) {
        const double letters = static_cast<double>(std::max<std::size_t>(row.text.size(), 1));
        row.place = {0, letters, top, top + 1};
        row.height = 1;
        top += step;
    }
}

/// The height of the middle letter: long lines count more than specks read as letters.
double usual_height(const std::vector<Row>& rows) {
    std::vector<std::pair<double, std::size_t>> heights;
    std::size_t letters = 0;
    for (const Row& row : rows) {
        if (row.tokens.empty()) continue;
        heights.emplace_back(row.height, row.text.size());
        letters += row.text.size();
    }
    std::sort(heights.begin(), heights.end());
    std::size_t before = 0;
    for (const auto& [height, count] : heights) {
        before += count;
        if (2 * before >= letters) return std::max(height, 1e-9);
    }
    return 1;
}

/// The part of a line's quad under some of its letters, along its own slope.
Quad cut(const Quad& box, double from, double to) {
    return {between(box[0], box[1], from), between(box[0], box[1], to), between(box[3], box[2], to),
            between(box[3], box[2], from)};
}

}  // namespace

Sheet lay_out(const Lines& lines) {
    Sheet sheet;
    sheet.placed = std::all_of(lines.begin(), lines.end(),
                               [](const Line& line) { return has_place(line.box); });
    sheet.rows = rows_of(lines, sheet.placed);
    if (!sheet.placed) place_in_order(sheet);
    sheet.line_height = usual_height(sheet.rows);
    for (Row& row : sheet.rows) {
        row.size = row.height / sheet.line_height;
        if (&row == &sheet.rows.front()) sheet.all = row.place;
        stretch(sheet.all, row.place);
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
    std::vector<Quad> quads;
    for (const Span& span : spans) {
        for (const Part& part : sheet.at(span).parts) {
            if (!sheet.placed || part.end <= span.begin || part.begin >= span.end) continue;
            const auto letters = static_cast<double>(part.end - part.begin);
            const double from =
                static_cast<double>(std::max(span.begin, part.begin) - part.begin) / letters;
            const double to =
                static_cast<double>(std::min(span.end, part.end) - part.begin) / letters;
            quads.push_back(cut(lines[static_cast<std::size_t>(part.line)].box, from, to));
        }
    }
    if (quads.empty()) return std::nullopt;
    if (quads.size() == 1) return quads.front();
    Place around = place_of(quads.front());
    for (const Quad& quad : quads) stretch(around, place_of(quad));
    return rectangle(around.left, around.top, around.right - around.left, around.height());
}

std::vector<int> lines_of(const Sheet& sheet, const std::vector<Span>& spans) {
    std::set<int> numbers;
    for (const Span& span : spans)
        for (const Part& part : sheet.at(span).parts)
            if (part.end > span.begin && part.begin < span.end) numbers.insert(part.line);
    return {numbers.begin(), numbers.end()};
}

std::optional<double> space_below(const Sheet& sheet, int upper, int lower) {
    const Row& a = sheet.rows[static_cast<std::size_t>(upper)];
    const Row& b = sheet.rows[static_cast<std::size_t>(lower)];
    // From the middles, so that a slope does not count as overlap.
    const double step = b.place.middle() - a.place.middle();
    if (step < 0.5 * std::min(a.height, b.height)) return std::nullopt;
    return (step - (a.height + b.height) / 2) / sheet.line_height;
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

double read_confidence(const Sheet& sheet, const std::vector<Span>& spans) {
    double read = 1;
    for (const Span& span : spans)
        for (const Part& part : sheet.at(span).parts)
            if (part.begin < span.end && span.begin < part.end)
                read = std::min(read, part.confidence);
    return read;
}

}  // namespace cardfile::understanding
