#pragma once
// What the owner's corrections taught: a file of rules -> what they change in understanding a card.
//
// One rule a line, "company acme.com = Acme Tools Ltd" (cards with this domain are of that company)
// or "title koordynator" (this word says what a person is); '#' begins a remark. What is no rule is
// passed over, so an older program can read a newer file. store/learned.h writes it.

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace cardfile {

struct Rules {
    std::map<std::string, std::string> company_of;  ///< by the domain, small letters
    std::set<std::string> title_words;              ///< folded
};

[[nodiscard]] Rules parse_rules(std::string_view text);
[[nodiscard]] std::string to_text(const Rules& rules);

/// The domain that tells whose a mail or web address is, "www.acme.com/shop" -> "acme.com"; empty
/// where mail or pages of many live (gmail.com, a social network, linktr.ee).
[[nodiscard]] std::string telling_domain(std::string_view address);

/// The word of a title that a rule is needed for, or none: its first that is in no list, where the
/// title holds no word known to say what a person is.
[[nodiscard]] std::set<std::string> words_to_learn(std::string_view title);

}  // namespace cardfile
