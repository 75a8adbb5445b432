#include <algorithm>

#include "understand/company_form.h"
#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

constexpr std::size_t least_letters = 3;  // of a word that means something

bool on_other_rows(const Candidate& a, const Candidate& b) {
    return a.spans.front().row != b.spans.front().row &&
           a.spans.back().row != b.spans.front().row && a.spans.front().row != b.spans.back().row;
}

/// As a sign and in print.
bool is_twice(const std::vector<std::string>& words, const std::vector<Candidate>& all,
              std::size_t i) {
    for (std::size_t j = 0; j < all.size(); ++j)
        if (words[i].size() >= least_letters && words[i] == words[j] &&
            on_other_rows(all[i], all[j]))
            return true;
    return false;
}

/// A sign and the line under it, where the sign's word begins or ends a name printed elsewhere in
/// one line: then the line under it says what they do.
bool is_explained(const Sheet& sheet, const std::vector<std::string>& words,
                  const std::vector<Candidate>& all, std::size_t i) {
    if (all[i].spans.size() < 2) return false;
    const std::string sign = squeezed(tokens_in(sheet, all[i].spans.front()));
    for (std::size_t j = 0; j < all.size(); ++j)
        if (sign.size() >= least_letters && words[j].size() > sign.size() &&
            words[j].find(sign) != std::string::npos && all[j].spans.size() == 1 &&
            on_other_rows(all[i], all[j]))
            return true;
    return false;
}

}  // namespace

void compare_companies(const Sheet& sheet, std::vector<Candidate>& all) {
    std::vector<std::string> words;
    words.reserve(all.size());
    for (const Candidate& candidate : all) words.push_back(squeeze(candidate.value));
    std::vector<bool> holds(all.size()), within(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (!on_other_rows(all[i], all[j]) || words[j].size() < least_letters ||
                words[i].size() <= words[j].size() ||
                words[i].find(words[j]) == std::string::npos ||
                tokens_in(sheet, all[j].spans.front()).size() > 3)
                continue;
            holds[i] = within[j] = true;
        }
    const bool owner_printed = std::any_of(all.begin(), all.end(), [](const Candidate& c) {
        return c.evidence.has(Clue::company_is_owner);
    });
    for (std::size_t i = 0; i < all.size(); ++i) {
        // What the domain is called stands on the card: then this is the line under it.
        if (owner_printed && all[i].evidence.has(Clue::company_generic))
            all[i].evidence.add(Clue::company_generic);
        if (holds[i]) all[i].evidence.add(Clue::company_holds_another);
        if (within[i]) all[i].evidence.add(Clue::company_within_another);
        if (is_twice(words, all, i)) all[i].evidence.add(Clue::company_twice);
        if (is_explained(sheet, words, all, i)) all[i].evidence.add(Clue::company_sign_explained);
    }
}

}  // namespace cardfile::understanding
