#include <algorithm>
#include <cmath>

#include "understand/address_form.h"
#include "understand/fold.h"
#include "understand/piece.h"
#include "understand/postcode.h"

namespace cardfile::understanding {

namespace {

constexpr Lists address_lists = in::street | in::building | in::country | in::place;

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

bool names_post_box(std::string_view text) {
    const std::string folded = fold(text);
    static constexpr std::string_view boxes[] = {
        "p.o. box", "po box",   "p.o.box",      "p o box",      "p.o box",       "post box",
        "postfach", "apartado", "caixa postal", "posta kutusu", "boite postale", "postbus"};
    return std::any_of(std::begin(boxes), std::end(boxes),
                       [&](std::string_view box) { return folded.find(box) != std::string::npos; });
}

/// "Elm Street", "rue de la Paix": a street's word that is no other word of a sentence.
bool names_street(const std::vector<Token>& tokens) {
    for (auto token = tokens.begin(); token != tokens.end(); ++token) {
        if (!is_street(*token)) continue;
        if (token->shape != Shape::lower) return true;
        constexpr std::ptrdiff_t reach = 3;  // words: "rue de la Paix"
        const auto end = tokens.end() - token > reach ? token + reach + 1 : tokens.end();
        const bool named = std::any_of(token + 1, end, [](const Token& next) {
            return next.shape == Shape::capital || next.shape == Shape::upper;
        });
        if (named) return true;
    }
    return false;
}

/// "R. Rio Branco, 330", "Am Wald 26", "An der Linde 4": streets without a word for street.
bool opens_like_street(const std::vector<Token>& tokens, std::string_view text) {
    if (tokens.size() < 3 || tokens[0].shape == Shape::lower) return false;
    const bool number = std::any_of(tokens.begin() + 2, tokens.end(), [](const Token& token) {
        constexpr std::size_t most = 5;  // characters of a house number
        return (token.is_number() || token.shape == Shape::code) && token.folded.size() <= most;
    });
    const bool named = tokens[1].shape == Shape::capital || tokens[2].shape == Shape::capital;
    static constexpr std::string_view ways[] = {"am",  "im",  "an",    "auf",
                                                "zum", "zur", "unter", "hinter"};
    const bool way =
        std::find(std::begin(ways), std::end(ways), tokens[0].folded) != std::end(ways);
    return number && named && (way || text.starts_with("R. "));
}

/// "Ribeirão Preto - SP", "Joinville/SC": a town with its state, as in Brazil.
bool ends_with_state(const std::vector<Token>& tokens, std::string_view text) {
    static constexpr std::string_view states[] = {
        "ac", "al", "ap", "am", "ba", "ce", "df", "es", "go", "ma", "mt", "ms", "mg", "pa",
        "pb", "pr", "pe", "pi", "rj", "rn", "rs", "ro", "rr", "sc", "sp", "se", "to"};
    if (tokens.size() < 2 || tokens.back().shape != Shape::upper || text.size() < 4) return false;
    const char mark = text[text.size() - 3];
    const bool parted = mark == '/' || (mark == ' ' && text[text.size() - 4] == '-');
    return parted && std::find(std::begin(states), std::end(states), tokens.back().folded) !=
                         std::end(states);
}

/// "Japan Weather Agency": a country in front of other words is theirs, an address ends in it.
bool opens_with_country(const std::vector<Token>& tokens) {
    const auto is_of_name = [](const Token& t) {
        constexpr Lists of_address = in::country | in::place | in::street;
        return t.letters > 3 && !t.is(of_address);
    };
    return tokens.size() > 1 && tokens.front().is(in::country) &&
           std::all_of(tokens.begin() + 1, tokens.end(), is_of_name);
}

void add_words(const Sheet& sheet, const Piece& piece, Evidence& evidence) {
    const std::vector<Token>& tokens = piece.tokens;
    const bool digits = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.is_number() || t.shape == Shape::code;
    });
    const bool street = std::any_of(tokens.begin(), tokens.end(), is_street) ||
                        opens_like_street(tokens, sheet.text(piece.span));
    if (street && digits) evidence.add(Clue::address_street_number);
    if (!digits && names_street(tokens)) evidence.add(Clue::address_street);
    const auto has = [&](Lists lists, std::size_t least_letters) {
        return static_cast<double>(std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.is(lists) && t.letters >= least_letters && !is_street(t);
        }));
    };
    if (has(in::country, 2) > 0 && !opens_with_country(tokens)) evidence.add(Clue::address_country);
    const double state = ends_with_state(tokens, sheet.text(piece.span)) ? 1 : 0;
    if (const double places = has(in::place, 2) + state; places > 0)
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
    if (names_post_box(text)) evidence.add(Clue::address_box);
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
    // "ISO 27001", "HRB 12345": a number of five digits that is no postcode
    constexpr double surely = 2;
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
            return t.is(in::registration) && t.letters > 2 && t.shape == Shape::upper;
        }))
        evidence.add(Clue::address_legal_form, surely);
    // "Office 115" is a part of a building, "Patent Office" an authority.
    const bool digits =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is_number(); });
    const auto authority =
        static_cast<double>(std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) {
            return !digits && t.is(in::institution) && t.is(in::building);
        }));
    if (const double company = count(in::institution | in::trade) + authority; company > 0)
        evidence.add(Clue::address_company_words, std::min(company, 3.0));
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

/// How far a piece alone passes for an address: 0 not at all, 1 surely.
double likeness(double score) {
    constexpr double none = -1.5, sure = 0.8;
    return std::clamp((score - none) / (sure - none), 0.0, 1.0);
}

struct Neighbour {
    std::size_t piece = 0;
    Span span = {};  ///< of that piece
    double likeness = 0;
    double space = 1e9;
};

/// The nearest piece above or below that passes for an address.
Neighbour neighbour_of(const Sheet& sheet, const std::vector<Neighbour>& likely, const Span& span,
                       bool above) {
    Neighbour best;
    for (const Neighbour& other : likely) {
        const Span& upper = above ? other.span : span;
        const Span& lower = above ? span : other.span;
        if (upper.row == lower.row || !may_be_one(sheet, upper, lower)) continue;
        const double space = space_below(sheet, upper.row, lower.row).value_or(0);
        if (space < best.space) best = {other.piece, other.span, other.likeness, space};
    }
    return best;
}

/// A line between or beside address lines is more likely one too.
void add_neighbours(const Sheet& sheet, const std::vector<Piece>& pieces,
                    std::vector<Evidence>& all) {
    constexpr std::size_t most = 60;  // lines of addresses a card can hold
    std::vector<Neighbour> likely;
    for (std::size_t i = 0; i < pieces.size() && likely.size() < most; ++i)
        if (likeness(all[i].score()) > 0)
            likely.push_back({i, pieces[i].span, likeness(all[i].score()), 0});
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Neighbour above = neighbour_of(sheet, likely, pieces[i].span, true);
        const Neighbour below = neighbour_of(sheet, likely, pieces[i].span, false);
        const double best = std::max(above.likeness, below.likeness);
        if (best <= 0) continue;
        all[i].add(Clue::address_neighbour, best + 0.4 * std::min(above.likeness, below.likeness));
        const bool block =
            (above.likeness > 0 && is_one_block(sheet, pieces[above.piece].span, pieces[i].span)) ||
            (below.likeness > 0 && is_one_block(sheet, pieces[i].span, pieces[below.piece].span));
        if (block) all[i].add(Clue::address_same_block, best);
        if ((above.likeness > 0 && is_open(sheet, pieces[above.piece])) ||
            (below.likeness > 0 && is_open(sheet, pieces[i])))
            all[i].add(Clue::address_goes_on, best);
    }
}

}  // namespace

bool is_street(const Token& token) {
    return token.letters > 1 && (token.is(in::street) || ends_like_street(token.folded));
}

bool may_be_one(const Sheet& sheet, const Span& upper, const Span& lower) {
    if (upper.row == lower.row) return true;
    const Row& a = sheet.at(upper);
    const Row& b = sheet.at(lower);
    const double ratio = a.height / std::max(b.height, 1e-9);
    constexpr double farthest = 1.6, unlike = 1.7;
    if (side_by_side(a, b)) {
        constexpr double widest = 2.5;  // heights between two parts of one row
        const double gap =
            std::max(a.place.left, b.place.left) - std::min(a.place.right, b.place.right);
        return gap < widest * a.height && ratio < unlike && ratio > 1 / unlike;
    }
    const auto space = space_below(sheet, upper.row, lower.row);
    return space && *space < farthest && ratio < unlike && ratio > 1 / unlike && share_column(a, b);
}

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

}  // namespace cardfile::understanding
