#include <algorithm>
#include <cmath>

#include "understand/piece.h"
#include "understand/postcode.h"

namespace cardfile::understanding {

namespace {

constexpr Lists address_lists = in::street | in::building | in::country | in::place;

bool is_street(const Token& token) {
    return token.letters > 1 && (token.is(in::street) || ends_like_street(token.folded));
}

void add_words(const Sheet& sheet, const Piece& piece, Evidence& evidence) {
    const std::vector<Token>& tokens = piece.tokens;
    const bool digits = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.is_number() || t.shape == Shape::code;
    });
    const bool street = std::any_of(tokens.begin(), tokens.end(), is_street);
    const bool capital_street = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return is_street(t) && t.shape != Shape::lower;
    });
    if (street && digits) evidence.add(Clue::address_street_number);
    if (street && !digits && capital_street) evidence.add(Clue::address_street);
    const auto has = [&](Lists lists, std::size_t least_letters) {
        return static_cast<double>(std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.is(lists) && t.letters >= least_letters && !is_street(t);
        }));
    };
    if (has(in::country, 2) > 0) evidence.add(Clue::address_country);
    if (const double places = has(in::place, 2); places > 0)
        evidence.add(Clue::address_place, std::min(places, 2.0));
    if (const double parts = has(in::building, 2); parts > 0)
        evidence.add(Clue::address_building, std::min(parts, 2.0));
    if (tokens.front().is(in::address_label) && tokens.size() > 1)
        evidence.add(Clue::address_label);
    switch (postcode_in(sheet.text(piece.span)).kind) {
        case Postcode::Kind::certain:
            evidence.add(Clue::address_state_code);
            break;
        case Postcode::Kind::likely:
            evidence.add(Clue::address_postcode);
            break;
        case Postcode::Kind::none:
            break;
    }
    if (digits) evidence.add(Clue::address_number);
    if (!digits) evidence.add(Clue::address_no_digits);
}

void add_other_kinds(const Piece& piece, Evidence& evidence) {
    const std::vector<Token>& tokens = piece.tokens;
    const auto count = [&](Lists lists) {
        return static_cast<double>(std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.is(lists) && t.letters > 2 && !t.is(address_lists) && !is_street(t);
        }));
    };
    if (const double titles = count(in::title_head); titles > 0)
        evidence.add(Clue::address_title_words, titles);
    if (const double legal = count(in::legal_form); legal > 0)
        evidence.add(Clue::address_legal_form, legal);
    if (const double company = count(in::institution | in::trade); company > 0)
        evidence.add(Clue::address_company_words, std::min(company, 3.0));
}

/// Whether two rows may be parts of one address: near, of like size, in one column.
bool may_be_one(const Sheet& sheet, const Span& upper, const Span& lower) {
    if (upper.row == lower.row) return true;
    const Row& a = sheet.at(upper);
    const Row& b = sheet.at(lower);
    const double below = rows_below(sheet, upper.row, lower.row);
    const double ratio = a.place.height() / std::max(b.place.height(), 1e-9);
    constexpr double farthest = 2.6, unlike = 1.9;
    return below > -0.6 && below < farthest && ratio < unlike && ratio > 1 / unlike &&
           (share_column(a, b) || side_by_side(a, b));
}

/// A line between or after address lines is more likely one too.
void add_neighbours(const Sheet& sheet, const std::vector<Piece>& pieces,
                    std::vector<Evidence>& all) {
    std::vector<double> alone;
    for (const Evidence& evidence : all) alone.push_back(evidence.score());
    constexpr double sure = 0.8;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool before =
            i > 0 && alone[i - 1] > sure && may_be_one(sheet, pieces[i - 1].span, pieces[i].span);
        const bool behind = i + 1 < pieces.size() && alone[i + 1] > sure &&
                            may_be_one(sheet, pieces[i].span, pieces[i + 1].span);
        if (before || behind) all[i].add(Clue::address_neighbour, before && behind ? 1.5 : 1);
    }
}

/// Whether a piece opens another address: a label of its own, or a street where there is one
/// already.
bool opens_another(const Piece& piece, bool has_street, bool has_end) {
    const bool label =
        piece.tokens.front().is(in::address_label) && !piece.tokens.front().is(address_lists);
    const bool street = std::any_of(piece.tokens.begin(), piece.tokens.end(), is_street);
    return (label && has_street) || (street && has_street && has_end);
}

/// The text of a piece without its label, and whether it closes its line.
std::string printed(const Sheet& sheet, const Piece& piece) {
    std::size_t first = 0;
    while (first + 1 < piece.tokens.size() && piece.tokens[first].is(in::address_label) &&
           !piece.tokens[first].is(address_lists))
        ++first;
    if (first == 1 && piece.tokens.size() > 1) {
        const std::string& text = sheet.at(piece.span).text;
        const std::string_view between = std::string_view(text).substr(
            piece.tokens[0].end, piece.tokens[1].begin - piece.tokens[0].end);
        if (between.find_first_of(":.|-") == std::string_view::npos && piece.tokens[0].letters > 4)
            first = 0;
    }
    const Span span{piece.span.row, piece.tokens[first].begin, piece.span.end};
    return std::string(sheet.text(span));
}

void append(std::string& value, const std::string& part, bool same_row) {
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
    found.field.confidence = std::clamp(likely * (0.3 + 0.7 * read), 0.0, 0.97);
    for (const std::size_t i : found.pieces)
        if (evidence[i].score() == best && found.field.reasons.empty())
            found.field.reasons = evidence[i].reasons();
    split_address(found.field);
}

}  // namespace

std::vector<Evidence> address_evidence(const Sheet& sheet, const std::vector<Piece>& pieces) {
    std::vector<Evidence> all;
    for (const Piece& piece : pieces) {
        Evidence evidence;
        evidence.add(Clue::address_prior);
        add_words(sheet, piece, evidence);
        add_other_kinds(piece, evidence);
        constexpr double large = 1.7;
        if (sheet.at(piece.span).size > large) evidence.add(Clue::address_name_words);
        all.push_back(evidence);
    }
    add_neighbours(sheet, pieces, all);
    return all;
}

std::vector<FoundAddress> join_addresses(const Sheet& sheet, const std::vector<Piece>& pieces,
                                         const std::vector<std::size_t>& chosen,
                                         const std::vector<Evidence>& evidence) {
    std::vector<FoundAddress> all;
    bool has_street = false, has_end = false;
    for (const std::size_t i : chosen) {
        const Piece& piece = pieces[i];
        const bool near = !all.empty() && may_be_one(sheet, all.back().spans.back(), piece.span);
        if (!near || opens_another(piece, has_street, has_end)) {
            all.emplace_back();
            has_street = has_end = false;
        }
        FoundAddress& found = all.back();
        const bool same_row = !found.spans.empty() && found.spans.back().row == piece.span.row;
        append(found.field.value, printed(sheet, piece), same_row);
        found.pieces.push_back(i);
        found.spans.push_back(piece.span);
        has_street = has_street || std::any_of(piece.tokens.begin(), piece.tokens.end(), is_street);
        has_end = has_end || count_in(piece.tokens, in::country | in::place) > 0 ||
                  postcode_in(sheet.text(piece.span)).kind != Postcode::Kind::none;
    }
    for (FoundAddress& found : all) finish(sheet, pieces, evidence, found);
    // A lone city or country is no address to write to.
    std::erase_if(all, [&](const FoundAddress& found) {
        return found.pieces.size() == 1 && evidence[found.pieces.front()].score() < 1.0 &&
               found.field.postcode.empty() && found.field.street.empty();
    });
    return all;
}

}  // namespace cardfile::understanding
