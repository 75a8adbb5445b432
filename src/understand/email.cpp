#include "understand/email.h"

#include <algorithm>
#include <array>

#include "understand/domains.h"
#include "understand/fold.h"
#include "understand/labels.h"

namespace cardfile::understanding {

namespace {

struct Sign {
    std::size_t begin = 0, end = 0;
    bool certain = true;  ///< an @, not a letter it may have been read as
};

// What the @ is read as; the longer first.
constexpr std::string_view certain_signs[] = {"(@)", "(@", "[at]", "(at)", "(a)", "@)", "@"};
constexpr std::string_view doubtful_signs[] = {"©", "®", "Q", "&", "€", "G"};

bool is_name_byte(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') ||
           (u >= 'A' && u <= 'Z') || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' ||
           c == '\'';
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Letters of a mail address have no accents: those were misread.
std::string without_accents(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_letter(text, at);
        const std::string_view whole = text.substr(from, at - from);
        if (c < 0x80)
            out += whole;
        else
            out += is_capital(c) ? fold(whole).substr(0, 1) : fold(whole);
    }
    std::erase_if(out, [](unsigned char c) { return c >= 0x80 || c == ' '; });
    return out;
}

/// Whether the last word before a blank may be part of a mail name: small, and not a postcode or
/// number.
bool may_go_on(std::string_view before) {
    const std::size_t begin = before.rfind(' ') + 1;  // npos + 1 is 0
    const std::string_view word = before.substr(begin);
    const auto digits =
        std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    constexpr auto most_digits = 3;
    const bool capital =
        std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return digits <= most_digits && !capital && word.find_first_of(":/") == std::string_view::npos;
}

/// Where the part left of the sign begins; a blank beside a dot does not end it.
std::size_t name_begin(std::string_view text, std::size_t sign) {
    std::size_t at = sign;
    if (at > 0 && text[at - 1] == ' ') --at;
    std::size_t begin = at;
    while (begin > 0) {
        if (is_name_byte(text[begin - 1])) {
            --begin;
            continue;
        }
        const bool blank = text[begin - 1] == ' ' && begin >= 2 && begin < at;
        if (!blank) break;
        const char left = text[begin - 2], right = text[begin];
        const bool beside_mark =
            left == '.' || left == '_' || left == '-' || right == '.' || right == '_';
        const bool small = is_plain(left) || left == '.' || left == '_' || left == '-';
        // "e. jane@acme.com": a letter that is a label
        const bool label = left == '.' && (begin == 3 || (begin > 3 && text[begin - 4] == ' ')) &&
                           (text[begin - 3] == 'e' || text[begin - 3] == 'm');
        if (label || !beside_mark || !small || !may_go_on(text.substr(0, begin - 1))) break;
        --begin;
    }
    while (begin < at && !is_letter(static_cast<unsigned char>(text[begin])) &&
           !is_digit(static_cast<unsigned char>(text[begin])) &&
           static_cast<unsigned char>(text[begin]) < 0x80)
        ++begin;
    return begin;
}

bool starts_like_suffix(std::string_view text) {
    static constexpr std::string_view ends[] = {"com", "net",  "org", "edu",
                                                "gov", "info", "biz", "co"};
    const std::size_t end =
        std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0"), text.size());
    const std::string_view word = text.substr(0, end);
    static constexpr std::string_view seconds[] = {"or",  "ne", "ad",  "ac",  "go",  "gov", "gob",
                                                   "com", "co", "edu", "web", "org", "net", "nom"};
    const bool second =
        end + 1 < text.size() && (text[end] == '.' || text[end] == ' ') &&
        std::find(std::begin(seconds), std::end(seconds), word) != std::end(seconds);
    if (second) return true;
    if (word.size() == 2) return !known_suffix("a." + std::string(word)).empty();
    return std::find(std::begin(ends), std::end(ends), word) != std::end(ends);
}

/// "acme. example.com": what stands behind a blank, small letters, is a domain to its end, and what
/// stands before it is none yet.
bool goes_on_as_domain(const std::string& so_far, std::string_view rest) {
    const std::string_view word = rest.substr(0, std::min(rest.find(' '), rest.size()));
    const bool small = std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    return so_far.find('.') == so_far.size() - 1 && small && !word.starts_with("www") &&
           word.find('.') != std::string_view::npos && !known_suffix(word).empty();
}

/// Reads a domain from `at` on, and moves past it.
std::string read_domain(std::string_view text, std::size_t& at) {
    std::string domain;
    if (at < text.size() && text[at] == ' ') ++at;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const std::string_view rest = text.substr(at + 1);
        const bool dotted = domain.find('.') != std::string::npos;
        if (c != '_' && c != '%' && c != '+' && c != '\'' && is_name_byte(c)) {
            domain += c;
        } else if ((c == ',' || c == ':') && starts_like_suffix(rest)) {
            domain += '.';
        } else if (c == ' ') {
            const bool after_dot = !domain.empty() && domain.back() == '.' &&
                                   (starts_like_suffix(rest) || goes_on_as_domain(domain, rest));
            const bool before_dot =
                rest.size() > 1 && rest[0] == '.' && starts_like_suffix(rest.substr(1));
            const bool for_dot = !dotted && !domain.empty() && starts_like_suffix(rest);
            if (!after_dot && !before_dot && !for_dot) break;
            if (for_dot && !after_dot && !before_dot) domain += '.';
        } else {
            break;
        }
    }
    while (!domain.empty() && (domain.back() == '.' || domain.back() == '-')) domain.pop_back();
    return domain;
}

std::vector<Sign> signs_in(std::string_view text) {
    std::vector<Sign> signs;
    constexpr std::size_t most = 8;  // of a line
    for (std::size_t at = 0; at < text.size() && signs.size() < most; ++at) {
        const std::string_view rest = text.substr(at);
        for (const std::string_view sign : certain_signs) {
            if (!rest.starts_with(sign)) continue;
            signs.push_back({at, at + sign.size(), true});
            at += sign.size() - 1;
            break;
        }
    }
    if (!signs.empty()) return signs;
    for (std::size_t at = 1; at < text.size() && signs.size() < most; ++at)
        for (const std::string_view sign : doubtful_signs)
            if (text.substr(at).starts_with(sign) && text[at - 1] != ' ')
                signs.push_back({at, at + sign.size(), false});
    return signs;
}

/// "E-Mail-jane": a label that ran into the name.
std::string without_label(const std::string& name) {
    const std::string folded = fold(name);
    for (const std::string_view label :
         {"e-mail-", "e-mail.", "email-", "email.", "mail-", "mail.", "e-posta-", "eposta-"})
        if (folded.starts_with(label) && folded.size() > label.size() + 1)
            return name.substr(label.size());
    return name;
}

/// "].muller@": an initial l, read as what no mail name begins with.
bool is_stroke_before(std::string_view text, std::size_t begin) {
    constexpr std::string_view strokes = "][|!";
    if (begin < 2 || text[begin - 1] != '.' || strokes.find(text[begin - 2]) == strokes.npos)
        return false;
    return begin == 2 || text[begin - 3] == ' ' || text[begin - 3] == ':';
}

struct Match {
    std::size_t begin = 0, end = 0;
    std::string name, domain;
    bool repaired = false;
};

/// The address around one sign; empty when what stands there is none.
std::optional<Match> match_at(std::string_view text, const Sign& sign) {
    Match match;
    match.begin = name_begin(text, sign.begin);
    match.end = sign.end;
    const bool lost_initial = is_stroke_before(text, match.begin);
    if (lost_initial) match.begin -= 2;
    std::string before(text.substr(match.begin, sign.begin - match.begin));
    while (before.ends_with(' ')) before.pop_back();
    if (lost_initial) before.front() = 'l';
    const std::string read = read_domain(text, match.end);
    match.name = without_label(without_accents(before));
    match.domain = with_end_repaired(without_accents(read));
    while (match.name.ends_with('.')) match.name.pop_back();
    const std::string_view printed = text.substr(match.begin, match.end - match.begin);
    match.repaired = match.name + "@" + match.domain != printed;
    const bool holds_site =
        fold(match.domain).find("www.") != std::string::npos || fold(match.domain).find("www") == 0;
    if (holds_site || match.name.empty() || known_suffix(match.domain).empty() ||
        owner_of(match.domain).empty())
        return std::nullopt;
    if (sign.certain) return match;
    // A letter for the sign: only where all around it is small and the end is a common one.
    const bool small = std::all_of(match.name.begin(), match.name.end(), [](char c) {
        return is_plain(c) || c == '.' || c == '_' || c == '-';
    });
    const bool common = match.domain.find(".co") != std::string::npos ||
                        match.domain.find(".net") != std::string::npos ||
                        match.domain.find(".org") != std::string::npos ||
                        is_mail_provider(match.domain);
    const bool www = match.name.starts_with("www") || match.name.find("www.") != std::string::npos;
    if (!small || !common || www || match.name.size() < 2) return std::nullopt;
    return match;
}

FoundEmail make_email(const Sheet& sheet, const Match& match, const Span& span) {
    FoundEmail found;
    found.name = match.name;
    found.domain = match.domain;
    std::transform(found.domain.begin(), found.domain.end(), found.domain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    found.field.value = match.name + "@" + match.domain;
    found.field.reasons = {"has the form of a mail address, and ." +
                           std::string(known_suffix(found.domain)) + " is a domain's end"};
    found.read = read_confidence(sheet, {span});
    if (match.repaired) {
        found.field.repaired = std::string(sheet.text(span));
        found.field.reasons.emplace_back("blanks, commas or misread letters were put right");
    }
    found.spans = {span};
    return found;
}

/// "jane doe@": an underscore is often read as a blank.
bool has_word_before(std::string_view text, std::size_t begin) {
    if (begin < 2 || text[begin - 1] != ' ') return false;
    std::size_t at = begin - 1;
    while (at > 0 && is_plain(text[at - 1])) --at;
    constexpr std::size_t least = 2;
    return begin - 1 - at >= least && (at == 0 || text[at - 1] == ' ');
}

/// An address broken after the sign or before its last dot: the two rows read as one.
std::optional<FoundEmail> find_broken(const Sheet& sheet, std::size_t upper) {
    const Row& first = sheet.rows[upper];
    const Row& second = sheet.rows[upper + 1];
    if (first.text.empty() || second.text.empty()) return std::nullopt;
    const std::size_t sign = first.text.rfind('@');
    const bool ends_open = sign != std::string::npos &&
                           known_suffix(std::string_view(first.text).substr(sign + 1)).empty() &&
                           first.text.find(' ', sign) == std::string::npos;
    const bool starts_open = second.text.front() == '@' && sign == std::string::npos;
    if (!ends_open && !starts_open) return std::nullopt;
    const std::string joined = first.text + second.text;
    const std::size_t at = joined.find('@', ends_open ? sign : first.text.size());
    const std::optional<Match> match = match_at(joined, {at, at + 1, true});
    if (!match || match->end <= first.text.size()) return std::nullopt;
    const Span head{static_cast<int>(upper), match->begin, first.text.size()};
    FoundEmail found = make_email(sheet, *match, head);
    found.field.repaired = first.text.substr(match->begin) + " / " +
                           second.text.substr(0, match->end - first.text.size());
    found.field.reasons.emplace_back("was broken over two lines");
    found.spans.push_back({static_cast<int>(upper) + 1, 0, match->end - first.text.size()});
    return found;
}

}  // namespace

std::vector<FoundEmail> find_emails(const Sheet& sheet) {
    std::vector<FoundEmail> all;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const std::string& text = sheet.rows[i].text;
        std::size_t taken = 0;
        for (const Sign& sign : signs_in(text)) {
            if (sign.begin < taken) continue;
            const std::optional<Match> match = match_at(text, sign);
            if (!match || match->begin < taken) continue;
            const Span span{static_cast<int>(i), match->begin, match->end};
            all.push_back(make_email(sheet, *match, span));
            FoundEmail& found = all.back();
            found.spans.front().begin = label_begin(text, taken, match->begin);
            found.word_before =
                found.spans.front().begin == match->begin && has_word_before(text, match->begin);
            taken = match->end;
        }
        if (taken != 0 || i + 1 >= sheet.rows.size()) continue;
        if (std::optional<FoundEmail> broken = find_broken(sheet, i))
            all.push_back(std::move(*broken));
    }
    return all;
}

}  // namespace cardfile::understanding
