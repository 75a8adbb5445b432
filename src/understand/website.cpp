#include "understand/website.h"

#include <algorithm>
#include <optional>

#include "understand/domains.h"
#include "understand/fold.h"
#include "understand/labels.h"

namespace cardfile::understanding {

namespace {

// What "www." and "http://" are read as, folded; the longer first.
constexpr std::string_view starts[] = {
    "https://www.", "http://www.", "https:/www.", "http:/www.", "http:www.", "http//www.",
    "https//www.",  "https://",    "http://",     "http:/",     "https:/",   "http//",
    "http:",        "www,.",       "www.,",       "www..",      "www.",      "www,",
    "www:",         "www-",        "wwww.",       "vvww.",      "wvvw.",     "wwvv.",
    "vww.",         "wwv.",        "wwvw.",       "ww.w.",      "w.w.w.",    "ww.",
    "wwww,",        "vwww.",       "www ",        "w w w . ",   "w w w. "};

bool is_domain_byte(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') ||
           (u >= 'A' && u <= 'Z') || c == '-';
}

bool is_path_byte(char c) {
    return is_domain_byte(c) || std::string_view("/._~%?=&#+@!").find(c) != std::string_view::npos;
}

bool starts_like_end(std::string_view text) {
    static constexpr std::string_view ends[] = {"com", "net",  "org", "edu",
                                                "gov", "info", "biz", "co"};
    const std::size_t end =
        std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size());
    const std::string_view word = text.substr(0, end);
    return std::find(std::begin(ends), std::end(ends), word) != std::end(ends) ||
           (word.size() == 2 && !known_suffix("a." + std::string(word)).empty());
}

/// Reads host and path from `at` on, over blanks beside dots, and moves past them.
std::string read_address(std::string_view text, std::size_t& at) {
    std::string address;
    bool path = false;
    while (at < text.size() && text[at] == ' ') ++at;
    for (; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at + 1);
        // "acme.com'~jane": the slash before a home page
        const char c = text[at] == '\'' && rest.starts_with('~') ? '/' : text[at];
        path = path || c == '/';
        if (is_domain_byte(c) || c == '.' || (path && is_path_byte(c))) {
            address += c;
        } else if ((c == ',' || c == ':') && !path && starts_like_end(rest)) {
            address += '.';
        } else if (c == ' ' && !address.empty()) {
            const bool after_dot =
                address.back() == '.' && !rest.empty() && is_domain_byte(rest[0]);
            const bool before_dot = rest.size() > 1 && rest[0] == '.' && is_domain_byte(rest[1]);
            const bool before_path = !rest.empty() && rest[0] == '/' && !path &&
                                     address.find('.') != std::string::npos && rest.size() > 1 &&
                                     is_domain_byte(rest[1]);
            const bool for_dot =
                address.find('.') == std::string::npos && starts_like_end(rest) && rest.size() <= 7;
            if (!after_dot && !before_dot && !before_path && !for_dot) break;
            if (for_dot && !after_dot && !before_dot) address += '.';
        } else {
            break;
        }
    }
    while (!address.empty() &&
           std::string_view(".-,/").find(address.back()) != std::string_view::npos &&
           address.size() > 1 && (address.back() != '/' || !path))
        address.pop_back();
    return address;
}

std::string small_host(std::string_view address) {
    std::string host(address.substr(0, address.find('/')));
    for (char& c : host)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return host.starts_with("www.") ? host.substr(4) : host;
}

struct Match {
    std::size_t begin = 0, end = 0;
    std::string value, domain;
    bool bare = false;  ///< printed without www. or http
};

/// Host letters have no accents.
std::string plain_host(const std::string& address) {
    const std::size_t slash = std::min(address.find('/'), address.size());
    std::string host = address.substr(0, slash);
    if (std::any_of(host.begin(), host.end(), [](unsigned char c) { return c >= 0x80; }))
        host = fold(host);
    std::erase_if(host, [](unsigned char c) { return c >= 0x80; });
    return with_end_repaired(host) + address.substr(slash);
}

/// The mail domain that a host whose end is none must be; the host itself where no mail tells.
std::string as_in_mail(const std::string& address, const std::vector<std::string>& mail_domains) {
    const std::string host = small_host(address);
    constexpr std::size_t most = 2;  // letters misread
    constexpr std::size_t least = 8;
    if (!known_suffix(host).empty() || host.size() < least) return address;
    for (const std::string& domain : mail_domains)
        if (!is_mail_provider(domain) && edits(host, domain, most) <= most)
            return domain + address.substr(std::min(address.find('/'), address.size()));
    return address;
}

std::optional<Match> match_start(std::string_view text, std::size_t at,
                                 const std::vector<std::string>& mail_domains) {
    const bool inside_word = at > 0 && is_domain_byte(text[at - 1]);
    if (inside_word && !fold(text.substr(at, 4)).starts_with("www.")) return std::nullopt;
    std::string head(text.substr(at, 16));
    for (char& c : head)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    for (const std::string_view start : starts) {
        if (!head.starts_with(start)) continue;
        Match match{at, at + start.size(), {}, {}, false};
        const std::string address =
            as_in_mail(plain_host(read_address(text, match.end)), mail_domains);
        match.domain = small_host(address);
        const bool named =
            start.find("www") != std::string_view::npos || !start.starts_with("http");
        if (known_suffix(match.domain).empty() || owner_of(match.domain).empty())
            return std::nullopt;
        const std::string scheme = start.starts_with("https")  ? "https://"
                                   : start.starts_with("http") ? "http://"
                                                               : "";
        const bool with_www = named && !address.starts_with("www.");
        match.value = scheme;
        if (with_www) match.value += "www.";
        match.value += address;
        return match;
    }
    return std::nullopt;
}

/// A domain printed alone. Abbreviations look the same ("San.Tic"), so only common ends, all small
/// or all capital.
std::optional<Match> match_bare(std::string_view text, std::size_t at,
                                const std::vector<std::string>& mail_domains) {
    const std::size_t end = std::min(text.find_first_of(" ,;:|()", at), text.size());
    std::string_view word = text.substr(at, end - at);
    while (word.ends_with('.')) word.remove_suffix(1);
    const std::string host = small_host(word);
    const std::string_view suffix = known_suffix(host);
    // "facebook.com/acme" is a profile, see social.cpp
    if (suffix.empty() || !network_of(host.substr(0, host.find('/'))).empty()) return std::nullopt;
    static constexpr std::string_view common[] = {"com", "net", "org", "edu", "gov", "info", "biz"};
    const std::string first(suffix.substr(0, suffix.find('.')));
    const bool common_end =
        std::find(std::begin(common), std::end(common), first) != std::end(common) ||
        suffix.starts_with("co.");
    const std::string_view printed_host = word.substr(0, word.find('/'));
    const bool has_capital = std::any_of(printed_host.begin(), printed_host.end(),
                                         [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool alone = at == 0 && end == text.size();
    const bool labelled = last_label(text.substr(0, at)) == Label::web;
    const bool mailed = std::find(mail_domains.begin(), mail_domains.end(),
                                  host.substr(0, host.find('/'))) != mail_domains.end();
    const bool national = !has_capital && (alone || labelled || mailed);
    const std::string owner = owner_of(host);
    const bool plain = std::all_of(host.begin(), host.end(), [](unsigned char c) {
        return c < 0x80 && (is_domain_byte(static_cast<char>(c)) || c == '.');
    });
    const bool small_end = printed_host.ends_with(suffix) || squeeze(word) == squeeze(host);
    if (!plain || !small_end || owner.size() < 2 || (!common_end && !national)) return std::nullopt;
    // "wwwacme.com": the dot was lost
    const bool lost_dot = owner.starts_with("www") && owner.size() > 5 && host.starts_with("www");
    if (lost_dot)
        return Match{at, at + word.size(), "www." + std::string(word.substr(3)), host.substr(3),
                     false};
    return Match{at, at + word.size(), std::string(word), host, true};
}

bool is_taken(const std::vector<Span>& taken, const Span& span) {
    return std::any_of(taken.begin(), taken.end(),
                       [&](const Span& other) { return other.overlaps(span); });
}

FoundWebsite make_website(const Sheet& sheet, const Match& match, const Span& span) {
    FoundWebsite found;
    found.domain = match.domain;
    found.field.value = match.value;
    found.field.reasons = {"ends in ." + std::string(known_suffix(match.domain)) +
                           ", a domain's end"};
    found.read = read_confidence(sheet, {span});
    const std::string_view printed = sheet.text(span);
    if (printed != match.value && squeeze(printed) != squeeze(match.value))
        found.field.repaired = std::string(printed);
    found.spans = {span};
    return found;
}

}  // namespace

std::vector<FoundWebsite> find_websites(const Sheet& sheet, const std::vector<FoundEmail>& emails) {
    std::vector<Span> taken;
    std::vector<std::string> mail_domains;
    for (const FoundEmail& email : emails) {
        taken.insert(taken.end(), email.spans.begin(), email.spans.end());
        mail_domains.push_back(email.domain);
    }
    std::vector<FoundWebsite> all;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const std::string& text = sheet.rows[i].text;
        std::size_t end = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool start = text.substr(at, 4) == "www.";
            if (!is_domain_byte(text[at]) ||
                (!start && at > 0 &&
                 (is_domain_byte(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '@')))
                continue;
            std::optional<Match> match = match_start(text, at, mail_domains);
            if (!match) match = match_bare(text, at, mail_domains);
            if (!match) continue;
            Span span{static_cast<int>(i), match->begin, match->end};
            if (is_taken(taken, span)) continue;
            all.push_back(make_website(sheet, *match, span));
            all.back().spans.front().begin = label_begin(text, end, match->begin);
            end = match->end;
            at = std::max(at, match->end - 1);
        }
    }
    return all;
}

}  // namespace cardfile::understanding
