#include <algorithm>
#include <cmath>

#include "understand/address_form.h"
#include "understand/labels.h"
#include "understand/piece.h"
#include "understand/postcode.h"

namespace cardfile::understanding {

namespace {

/// What an address under way already has.
struct Open {
    bool street = false, end = false, number = false;
};

bool has_number(const Piece& piece) {
    return std::any_of(piece.tokens.begin(), piece.tokens.end(),
                       [](const Token& t) { return t.is_number(); });
}

/// How many words at a piece's front are labels: "Fabrika - 2", "Head Office:"; all when nothing
/// else is there.
std::size_t label_words(const Sheet& sheet, const Piece& piece) {
    const std::vector<Token>& tokens = piece.tokens;
    const auto is_label = [](const Token& t) {
        return t.is(in::address_label) && !t.is(in::street | in::country | in::place);
    };
    // a bullet read as a letter, or a word for "and"
    const bool bullet = tokens.size() > 1 && tokens[0].letters == 1 &&
                        tokens[0].shape == Shape::lower &&
                        (is_street(tokens[1]) || tokens[1].folded == "r");  // "R. Rio Branco"
    if (bullet) return 1;
    if (!is_label(tokens.front())) return 0;
    const bool only = std::all_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return is_label(t) || (t.is_number() && t.folded.size() == 1);
    });
    if (only) return tokens.size();
    std::size_t first = 0;
    while (first + 1 < tokens.size() && is_label(tokens[first])) ++first;
    const std::string_view text = sheet.at(piece.span).text;
    const std::string_view between =
        text.substr(tokens[first - 1].end, tokens[first].begin - tokens[first - 1].end);
    constexpr std::size_t short_label = 4;  // "Add", "Adr" need no colon
    const std::vector<Part>& lines = sheet.at(piece.span).parts;
    const bool other_line = std::any_of(lines.begin(), lines.end(), [&](const Part& part) {
        return part.end >= tokens[first - 1].end && part.end <= tokens[first].begin;
    });
    const bool parted = other_line || between.find_first_of(":.|-") != std::string_view::npos;
    // "Address" needs none either; others may begin a place's name.
    const bool plain =
        tokens.front().letters <= short_label || label_of(tokens.front().folded) == Label::address;
    return parted || plain ? first : 0;
}

/// The text of a piece without its label.
std::string printed(const Sheet& sheet, const Piece& piece) {
    const std::size_t first = label_words(sheet, piece);
    if (first >= piece.tokens.size()) return {};
    return std::string(sheet.text({piece.span.row, piece.tokens[first].begin, piece.span.end}));
}

/// Whether a telephone number stands between two stretches: behind the first in its row, or in a
/// row between.
bool number_between(const Sheet& sheet, const Span& first, const Span& second) {
    constexpr std::ptrdiff_t least = 7;  // digits
    const auto holds_number = [](std::string_view text) {
        return std::count_if(text.begin(), text.end(),
                             [](char c) { return c >= '0' && c <= '9'; }) >= least;
    };
    if (second.row <= first.row) return false;
    if (holds_number(std::string_view(sheet.at(first).text).substr(first.end))) return true;
    for (int row = first.row + 1; row < second.row; ++row)
        if (holds_number(sheet.rows[static_cast<std::size_t>(row)].text)) return true;
    return false;
}

/// The next branch: "12 Mill Road - Tel 555 0100", "3 Church Lane - Tel 555 0101".
bool is_branch(const Sheet& sheet, const Piece& piece, const Span& before) {
    return std::any_of(piece.tokens.begin(), piece.tokens.end(), is_street) && has_number(piece) &&
           number_between(sheet, before, piece.span);
}

/// Whether a piece opens another address: a label of its own, or a street where there is one
/// already.
bool opens_another(const Sheet& sheet, const Piece& piece, const Open& open) {
    const std::size_t labels = label_words(sheet, piece);
    const bool only_label = labels == piece.tokens.size();
    const std::size_t end = labels == 0 ? 0 : piece.tokens[labels - 1].end;
    const bool colon = labels > 0 && sheet.at(piece.span).text.find(':', end) <= end + 1;
    const bool street = std::any_of(piece.tokens.begin(), piece.tokens.end(), is_street);
    return (labels > 0 && open.street) || ((colon || only_label) && open.number) ||
           (street && open.street && open.end);
}

void append(std::string& value, const std::string& part, bool same_row) {
    if (part.empty()) return;
    if (value.empty()) {
        value = part;
        return;
    }
    while (!value.empty() && (value.back() == ',' || value.back() == ' ')) value.pop_back();
    const bool open = value.ends_with('-') || value.ends_with('/') || value.ends_with('&');
    value += open || same_row ? " " : ", ";
    value += part;
}

void finish(const Sheet& sheet, const std::vector<Piece>& pieces,
            const std::vector<Evidence>& evidence, FoundAddress& found) {
    double read = 0, best = 0, sum = 0;
    for (const std::size_t i : found.pieces) {
        read += sheet.at(pieces[i].span).confidence / static_cast<double>(found.pieces.size());
        sum += std::max(0.0, evidence[i].score());
        best = std::max(best, evidence[i].score());
    }
    const double likely = 1 / (1 + std::exp(-0.7 * sum));
    found.field.confidence = calibrated(likely * (0.3 + 0.7 * read), Clue::address_sure);
    for (const std::size_t i : found.pieces)
        if (evidence[i].score() == best && found.field.reasons.empty())
            found.field.reasons = evidence[i].reasons();
    split_address(found.field);
}

/// A lone city or country, or a list of them, is no address to write to.
bool is_whole(const FoundAddress& found, const Open& open, const std::vector<Evidence>& evidence) {
    if (found.field.value.empty()) return false;
    const bool coded = !found.field.postcode.empty();
    const double best = evidence[found.pieces.front()].score();
    constexpr double sure = 1.0;
    constexpr std::size_t block = 3;  // rows that make an address without number or street
    const bool weak = found.pieces.size() == 1 && best < sure && !coded && !open.street;
    return !weak && (open.number || open.street || coded || found.pieces.size() >= block);
}

}  // namespace

std::vector<FoundAddress> join_addresses(const Sheet& sheet, const std::vector<Piece>& pieces,
                                         const std::vector<std::size_t>& chosen,
                                         const std::vector<Evidence>& evidence) {
    std::vector<FoundAddress> all;
    std::vector<Open> open;
    for (const std::size_t i : chosen) {
        const Piece& piece = pieces[i];
        // Two columns are read in turns, so not only the last address may go on.
        std::size_t which = all.size();
        constexpr std::size_t most_open = 4;
        for (std::size_t k = all.size();
             k-- > 0 && k + most_open >= all.size() && which == all.size();)
            if (may_be_one(sheet, all[k].spans.back(), piece.span)) which = k;
        if (which == all.size() || opens_another(sheet, piece, open[which]) ||
            (open[which].street && open[which].number &&
             is_branch(sheet, piece, all[which].spans.back()))) {
            which = all.size();
            all.emplace_back();
            open.emplace_back();
        }
        FoundAddress& found = all[which];
        const bool same_row = !found.spans.empty() && found.spans.back().row == piece.span.row;
        append(found.field.value, printed(sheet, piece), same_row);
        found.pieces.push_back(i);
        found.spans.push_back(piece.span);
        Open& state = open[which];
        state.street =
            state.street || std::any_of(piece.tokens.begin(), piece.tokens.end(), is_street);
        state.number = state.number || has_number(piece);
        state.end = state.end || count_in(piece.tokens, in::country | in::place) > 0 ||
                    postcode_in(sheet.text(piece.span)).kind != Postcode::Kind::none;
    }
    for (FoundAddress& found : all) finish(sheet, pieces, evidence, found);
    std::vector<FoundAddress> kept;
    for (std::size_t k = 0; k < all.size(); ++k)
        if (is_whole(all[k], open[k], evidence)) kept.push_back(std::move(all[k]));
    return kept;
}

}  // namespace cardfile::understanding
