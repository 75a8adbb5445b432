#include "understand/rules.h"

#include <algorithm>

#include "understand/domains.h"
#include "understand/fold.h"
#include "understand/tokens.h"
#include "understand/website.h"

namespace cardfile {

using namespace understanding;

namespace {

constexpr std::size_t most_rules = 20000;   // more corrections than anybody makes
constexpr std::size_t longest_value = 200;  // bytes

/// "company ", "title ": what a line begins with.
constexpr std::string_view of_company = "company ", of_title = "title ";

/// Where many have a page of their own.
bool is_shared(std::string_view host) {
    static constexpr std::string_view hosts[] = {
        "linktr.ee", "google.com", "business.site",  "wixsite.com", "weebly.com",
        "github.io", "g.page",     "bit.ly",         "linkin.bio",  "wordpress.com",
        "about.me",  "jimdo.com",  "squarespace.com"};
    // one address in each country
    if (host.find(".blogspot.") != std::string_view::npos) return true;
    return !network_of(host).empty() ||
           std::any_of(std::begin(hosts), std::end(hosts), [&](std::string_view shared) {
               return host == shared ||
                      (host.ends_with(shared) && host[host.size() - shared.size() - 1] == '.');
           });
}

}  // namespace

Rules parse_rules(std::string_view text) {
    Rules rules;
    for (std::size_t count = 0; !text.empty() && count < most_rules; ++count) {
        const std::string line = clean(text.substr(0, text.find('\n')), 2 * longest_value);
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
        const std::size_t equals = line.find(" = ");
        if (line.starts_with(of_company) && equals != std::string::npos) {
            const std::string domain = line.substr(of_company.size(), equals - of_company.size());
            const std::string company = line.substr(equals + 3);
            if (!known_suffix(domain).empty() && !company.empty())
                rules.company_of[fold(domain)] = company;
        } else if (line.starts_with(of_title)) {
            const std::string word = fold(line.substr(of_title.size()));
            if (!word.empty() && word.find(' ') == std::string::npos)
                rules.title_words.insert(word);
        }
    }
    return rules;
}

std::string to_text(const Rules& rules) {
    std::string text;
    for (const auto& [domain, company] : rules.company_of)
        text += std::string(of_company) + domain + " = " + clean(company, longest_value) + "\n";
    for (const std::string& word : rules.title_words)
        text += std::string(of_title) + clean(word, longest_value) + "\n";
    return text;
}

std::string telling_domain(std::string_view address) {
    std::string host = fold(address.substr(address.find('@') + 1));  // npos + 1 is 0
    for (const std::string_view start : {"http://", "https://", "www."})
        if (host.starts_with(start)) host.erase(0, start.size());
    host.resize(std::min(host.find('/'), host.size()));
    if (known_suffix(host).empty() || is_mail_provider(host) || is_shared(host)) return {};
    return host;
}

std::set<std::string> words_to_learn(std::string_view title) {
    constexpr std::size_t least = 4;  // letters: shorter ones are abbreviations of many things
    std::set<std::string> head;       // the first such word; what follows may be a company's name
    for (const Token& token : tokens_of(title)) {
        if (token.is(in::title_head) || ends_like_title(token.folded)) return {};
        if (head.empty() && token.lists == 0 && token.letters >= least &&
            token.shape != Shape::code && !token.is_number())
            head.insert(token.folded);
    }
    return head;
}

}  // namespace cardfile
