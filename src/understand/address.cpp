#include <algorithm>
#include <cmath>
#include <optional>

#include "understand/piece.h"
#include "understand/postcode.h"

namespace cardfile::understanding {

namespace {

constexpr Lists address_lists = in::street | in::building | in::country | in::place;

bool is_street(const Token& token) {
    return token.letters > 1 && (token.is(in::street) || ends_like_street(token.folded));
}

/// "1-2-17", "9-1-125/3", "2F": blocks and floors of Japan and India.
bool has_block_number(const std::vector<Token>& tokens, std::string_view text) {
    std::size_t run = 1;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool floor = tokens[i].shape == Shape::code && tokens[i].letters == 1 &&
                           tokens[i].folded.ends_with('f');
        if (floor && text.size() > 8) return true;
        const bool dashed = i > 0 && tokens[i].is_number() && tokens[i - 1].is_number() &&
                            tokens[i].begin == tokens[i - 1].end + 1 &&
                            tokens[i].end - tokens[i].begin <= 3;
        run = dashed ? run + 1 : 1;
        if (run >= 3) return true;
    }
    return false;
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
    const std::string_view text = sheet.text(piece.span);
    if (text.find(',') != std::string_view::npos) evidence.add(Clue::address_commas);
    if (has_block_number(tokens, text)) evidence.add(Clue::address_block_number);
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
    const double ratio = a.height / std::max(b.height, 1e-9);
    constexpr double farthest = 1.6, unlike = 1.7;
    const auto space = space_below(sheet, upper.row, lower.row);
    return space && *space < farthest && ratio < unlike && ratio > 1 / unlike && share_column(a, b);
}

/// One block: closer still, printed alike, and set flush or centred.
bool is_one_block(const Sheet& sheet, const Span& upper, const Span& lower) {
    const Row& a = sheet.at(upper);
    const Row& b = sheet.at(lower);
    const auto space = space_below(sheet, upper.row, lower.row);
    const double ratio = a.height / std::max(b.height, 1e-9);
    constexpr double close = 0.8, unlike = 1.35;
    if (!space || *space > close || ratio > unlike || ratio < 1 / unlike) return false;
    const double flush = 0.8 * a.height;
    return std::abs(a.place.left - b.place.left) < flush ||
           std::abs(a.place.right - b.place.right) < flush ||
           std::abs(a.place.centre() - b.place.centre()) < flush;
}

/// The row goes on in the next one: "12 High Street," / "Springfield".
bool is_open(const Sheet& sheet, const Piece& piece) {
    const std::string_view text = sheet.at(piece.span).text;
    const std::string_view rest = text.substr(piece.span.end);
    return piece.span.end < text.size() && (rest.find_first_of(",-/") < 2);
}

/// The nearest piece above or below that is sure to be an address; its number, or none.
std::optional<std::size_t> sure_neighbour(const Sheet& sheet, const std::vector<Piece>& pieces,
                                          const std::vector<std::size_t>& sure, const Span& span,
                                          bool above) {
    std::optional<std::size_t> best;
    double nearest = 1e9;
    for (const std::size_t i : sure) {
        const Span& upper = above ? pieces[i].span : span;
        const Span& lower = above ? span : pieces[i].span;
        if (upper.row == lower.row || !may_be_one(sheet, upper, lower)) continue;
        const double space = space_below(sheet, upper.row, lower.row).value_or(nearest);
        if (space >= nearest) continue;
        nearest = space;
        best = i;
    }
    return best;
}

/// A line between or beside address lines is more likely one too.
void add_neighbours(const Sheet& sheet, const std::vector<Piece>& pieces,
                    std::vector<Evidence>& all) {
    constexpr double enough = 0.8;
    constexpr std::size_t most = 60;  // lines of addresses a card can hold
    std::vector<std::size_t> sure;
    for (std::size_t i = 0; i < pieces.size() && sure.size() < most; ++i)
        if (all[i].score() > enough) sure.push_back(i);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto above = sure_neighbour(sheet, pieces, sure, pieces[i].span, true);
        const auto below = sure_neighbour(sheet, pieces, sure, pieces[i].span, false);
        if (!above && !below) continue;
        all[i].add(Clue::address_neighbour, above && below ? 1.4 : 1);
        const bool block = (above && is_one_block(sheet, pieces[*above].span, pieces[i].span)) ||
                           (below && is_one_block(sheet, pieces[i].span, pieces[*below].span));
        if (block) all[i].add(Clue::address_same_block);
        if ((above && is_open(sheet, pieces[*above])) || (below && is_open(sheet, pieces[i])))
            all[i].add(Clue::address_goes_on);
    }
}

/// Whether a piece opens another address: a label of its own, or a street where there is one
/// already.
struct Open {
    bool street = false, end = false, number = false;
};

bool has_number(const Piece& piece) {
    return std::any_of(piece.tokens.begin(), piece.tokens.end(),
                       [](const Token& t) { return t.is_number(); });
}

bool opens_another(const Sheet& sheet, const Piece& piece, const Open& open) {
    const Token& first = piece.tokens.front();
    const std::string& text = sheet.at(piece.span).text;
    const bool colon =
        first.end < text.size() && text.find_first_of(":", first.end) <= first.end + 1;
    const bool label = first.is(in::address_label) && (colon || !first.is(address_lists));
    const bool street = std::any_of(piece.tokens.begin(), piece.tokens.end(), is_street);
    return (label && (open.street || (colon && open.number))) ||
           (street && open.street && open.end);
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
    std::vector<Open> open;
    for (const std::size_t i : chosen) {
        const Piece& piece = pieces[i];
        // Two columns are read in turns, so not only the last address may go on.
        std::size_t which = all.size();
        constexpr std::size_t most_open = 4;
        for (std::size_t k = all.size();
             k-- > 0 && k + most_open >= all.size() && which == all.size();)
            if (may_be_one(sheet, all[k].spans.back(), piece.span)) which = k;
        if (which == all.size() || opens_another(sheet, piece, open[which])) {
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
    // A lone city or country, or a list of them, is no address to write to.
    std::size_t k = 0;
    std::erase_if(all, [&](const FoundAddress& found) {
        const Open& state = open[k++];
        const bool weak = found.pieces.size() == 1 &&
                          evidence[found.pieces.front()].score() < 1.0 &&
                          found.field.postcode.empty() && !state.street;
        return weak || (!state.number && !state.street && found.field.postcode.empty() &&
                        found.pieces.size() < 3);
    });
    return all;
}

}  // namespace cardfile::understanding
