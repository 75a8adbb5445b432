#include "understand/domains.h"

#include <libpsl.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

constexpr std::string_view providers[] = {
    "gmail.com",     "googlemail.com", "hotmail.com",     "outlook.com",    "yahoo.com",
    "live.com",      "msn.com",        "icloud.com",      "me.com",         "aol.com",
    "gmx.de",        "gmx.net",        "web.de",          "t-online.de",    "freenet.de",
    "hotmail.co.uk", "yahoo.co.uk",    "yahoo.co.in",     "yahoo.fr",       "hotmail.fr",
    "orange.fr",     "wanadoo.fr",     "free.fr",         "laposte.net",    "hotmail.it",
    "libero.it",     "tin.it",         "alice.it",        "yahoo.it",       "hotmail.es",
    "yahoo.es",      "telefonica.net", "terra.com.br",    "uol.com.br",     "bol.com.br",
    "ig.com.br",     "globo.com",      "yahoo.com.br",    "hotmail.com.br", "outlook.com.br",
    "mynet.com",     "ttmail.com",     "superonline.com", "rediffmail.com", "sify.com",
    "vsnl.com",      "vsnl.net",       "bsnl.in",         "qq.com",         "163.com",
    "126.com",       "sina.com",       "naver.com",       "hanmail.net",    "mail.ru",
    "yandex.com",    "yandex.ru",      "ymail.com",       "rocketmail.com", "protonmail.com",
    "proton.me",     "wp.pl",          "onet.pl",         "interia.pl",     "o2.pl",
    "seznam.cz",     "centrum.cz",     "freemail.hu",     "citromail.hu",   "comcast.net",
    "verizon.net",   "att.net",        "sbcglobal.net",   "bellsouth.net",  "btinternet.com",
    "sky.com",       "telia.com",      "planet.nl",       "ziggo.nl",       "kpnmail.nl",
    "yahoo.com.tr",  "hotmail.com.tr", "yahoo.com.mx",    "yahoo.co.jp",    "docomo.ne.jp",
    "skynet.be",     "telenet.be",     "bluewin.ch",      "a1.net",         "sapo.pt",
    "email.com",     "mail.com",       "inbox.com",       "fastmail.com",   "zoho.com",
};

// Ends that are no domain's, with what a camera makes them from.
constexpr std::pair<std::string_view, std::string_view> misread_ends[] = {
    {"corn", "com"},     {"con", "com"},    {"cam", "com"},    {"cem", "com"},
    {"c0m", "com"},      {"corm", "com"},   {"cor", "com"},    {"comn", "com"},
    {"coml", "com"},     {"comi", "com"},   {"gom", "com"},    {"oom", "com"},
    {"eom", "com"},      {"qom", "com"},    {"som", "com"},    {"com1", "com"},
    {"nel", "net"},      {"nef", "net"},    {"nett", "net"},   {"met", "net"},
    {"0rg", "org"},      {"orq", "org"},    {"ora", "org"},    {"urg", "org"},
    {"inf0", "info"},    {"lnfo", "info"},  {"infa", "info"},  {"combr", "com.br"},
    {"comtr", "com.tr"}, {"coin", "co.in"}, {"couk", "co.uk"}, {"cojp", "co.jp"},
    {"comau", "com.au"},
};

constexpr std::string_view used_for_looks[] = {"io", "co", "me", "tv", "ai", "cc",
                                               "ws", "fm", "ly", "to", "gg", "im",
                                               "la", "nu", "sh", "vc", "ag", "tk"};

std::string small(std::string_view domain) {
    std::string out(domain);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

/// The domain without its last word, and that word.
std::pair<std::string_view, std::string_view> cut_end(std::string_view domain) {
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos) return {domain, {}};
    return {domain.substr(0, dot), domain.substr(dot + 1)};
}

/// "acme-co.uk" for acme.co.uk, where "co.uk" is an end.
std::string with_dash_repaired(const std::string& name) {
    static constexpr std::string_view seconds[] = {"co",  "com", "ac", "edu", "gov",
                                                   "org", "net", "or", "ne"};
    const std::size_t dash = name.rfind('-');
    if (dash == std::string::npos || dash == 0) return name;
    const std::size_t dot = name.find('.', dash);
    if (dot == std::string::npos || name.find('.', dot + 1) != std::string::npos) return name;
    const std::string second = small(std::string_view(name).substr(dash + 1, dot - dash - 1));
    std::string dotted = name;
    dotted[dash] = '.';
    const bool is_end = known_suffix(dotted) == std::string_view(dotted).substr(dash + 1);
    const bool is_second =
        std::find(std::begin(seconds), std::end(seconds), second) != std::end(seconds);
    return is_end && is_second ? dotted : name;
}

}  // namespace

std::string_view known_suffix(std::string_view domain) {
    constexpr std::size_t longest = 253;  // bytes, by the rules of the DNS
    const psl_ctx_t* list = psl_builtin();
    if (list == nullptr || domain.size() > longest) return {};
    const std::string name = small(domain);
    std::size_t from = name.size();
    constexpr int most_words = 4;  // no public suffix is longer
    for (int i = 0; i < most_words && from != std::string::npos && from > 0; ++i)
        from = name.rfind('.', from - 1);
    if (from == std::string::npos) from = 0;
    // From the longest: "co.uk" before "uk". A suffix alone is no domain, so at least one word goes
    // first.
    for (std::size_t dot = name.find('.', from); dot != std::string::npos;
         dot = name.find('.', dot + 1)) {
        const char* rest = name.c_str() + dot + 1;
        constexpr int public_suffix = PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE;
        if (*rest != '\0' && psl_is_public_suffix2(list, rest, public_suffix) != 0)
            return domain.substr(dot + 1);
    }
    return {};
}

std::string owner_of(std::string_view domain) {
    const std::string_view suffix = known_suffix(domain);
    if (suffix.empty()) return {};
    const std::string_view before = domain.substr(0, domain.size() - suffix.size() - 1);
    std::string owner = small(before.substr(before.rfind('.') + 1));
    if (owner != "example" || before.size() <= owner.size()) return owner;
    // example.com and its kin are reserved for invented people: there the word before tells them
    // apart.
    const std::string_view inner = before.substr(0, before.size() - owner.size() - 1);
    return small(inner.substr(inner.rfind('.') + 1));
}

bool is_mail_provider(std::string_view domain) {
    const std::string name = small(domain);
    return std::find(std::begin(providers), std::end(providers), name) != std::end(providers);
}

namespace {

struct Provider {
    std::string_view domain, suffix;
    std::string squeezed, owner;
};

const std::vector<Provider>& known_providers() {
    static const std::vector<Provider> all = [] {
        std::vector<Provider> made;
        for (const std::string_view domain : providers)
            made.push_back({domain, known_suffix(domain), squeeze(domain), owner_of(domain)});
        return made;
    }();
    return all;
}

}  // namespace

std::string with_end_repaired(std::string_view domain) {
    std::string name(domain);
    const auto [before, end] = cut_end(domain);
    const std::string last = small(end);
    for (const auto& [misread, meant] : misread_ends)
        if (last == misread && !before.empty() && !end.empty())
            name = std::string(before) + "." + std::string(meant);
    name = with_dash_repaired(name);
    const std::string plain = small(name);
    if (is_mail_provider(plain)) return name;
    // "gmail" has five letters: of a shorter word one letter more makes another word.
    constexpr std::size_t least = 5;
    const std::string_view suffix = known_suffix(plain);
    const std::string letters = squeeze(plain);
    for (const Provider& provider : known_providers()) {
        if (letters == provider.squeezed) return std::string(provider.domain);
        const bool other_end = !suffix.empty() && suffix != provider.suffix;
        if (!other_end && provider.owner.size() >= least && edits(plain, provider.domain, 1) == 1)
            return std::string(provider.domain);
    }
    return name;
}

std::string_view country_of_domain(std::string_view domain) {
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    const std::string_view end = cut_end(domain).second;
    const bool two_letters =
        end.size() == 2 && end.find_first_not_of(letters) == std::string_view::npos;
    if (!two_letters || known_suffix(domain).empty()) return {};
    if (std::find(std::begin(used_for_looks), std::end(used_for_looks), end) !=
        std::end(used_for_looks))
        return {};
    return end == "uk" ? "gb" : end;
}

}  // namespace cardfile::understanding
