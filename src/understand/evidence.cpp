#include "understand/evidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace cardfile::understanding {

namespace {

struct Weight {
    Clue clue;
    double log_odds;         ///< for one of it
    std::string_view words;  ///< the reason, for a person; empty when it needs no saying
};

// In the order of Clue. Priors: one line in ten or so is the field.
constexpr Weight weights[] = {
    {Clue::name_prior, -2.4, ""},
    {Clue::name_given_first, 1.6, "begins with a given name"},
    {Clue::name_given_elsewhere, 0.9, "holds a given name"},
    {Clue::name_family_last, 1.0, "ends with a family name"},
    {Clue::name_family_ending, 0.5, "ends as family names do"},
    {Clue::name_initial, 0.7, "has an initial"},
    {Clue::name_capitals_last, 1.5, "has one part in capitals, as family names are printed"},
    {Clue::name_usual_length, 0.6, ""},
    {Clue::name_one_word, -2.0, ""},
    {Clue::name_many_words, -0.9, ""},
    {Clue::name_lower_case, -2.0, ""},
    {Clue::name_honorific, 2.0, "has a form of address before it"},
    {Clue::name_degree, 1.6, "has a degree behind it"},
    {Clue::name_in_mail, 3.4, "the mail address repeats it"},
    {Clue::name_half_in_mail, 1.8, "the mail address repeats a part of it"},
    {Clue::name_is_owner, -2.0, ""},
    {Clue::name_larger, 0.5, "is printed larger than most lines"},
    {Clue::name_smaller, -0.7, ""},
    {Clue::name_other_words, -2.2, ""},
    {Clue::name_title_words, -2.4, ""},
    {Clue::name_company_words, -2.4, ""},
    {Clue::name_address_words, -1.8, ""},
    {Clue::name_unknown_words, -0.5, ""},
    {Clue::name_junk, -1.8, ""},
    {Clue::name_shares_line, -0.3, ""},
    {Clue::name_beside_title, 1.6, "stands beside the title"},
    {Clue::title_prior, -2.6, ""},
    {Clue::title_head, 3.0, "says what a person is"},
    {Clue::title_words, 1.6, "is made of words of titles"},
    {Clue::title_unknown_words, -0.5, ""},
    {Clue::title_legal_form, -3.0, ""},
    {Clue::title_company_words, -0.6, ""},
    {Clue::title_digits, -1.5, ""},
    {Clue::title_long, -0.5, ""},
    {Clue::title_near_name, 1.6, "stands beside the name"},
    {Clue::title_shares_line, 1.0, "stands on the name's line"},
    {Clue::title_larger, -0.8, ""},
    {Clue::title_goes_on, 0.6, "goes on in the next line"},
    {Clue::title_plural, -2.2, ""},
    {Clue::title_address_words, -0.9, ""},
    {Clue::title_is_owner, -3.0, ""},
    {Clue::department_prior, -2.0, ""},
    {Clue::department_word, 2.6, "names a part of an organisation"},
    {Clue::department_unknown_words, -0.4, ""},
    {Clue::department_company_words, -3.0, ""},
    {Clue::department_near_title, 0.8, "stands beside the name or the title"},
    {Clue::company_prior, -2.3, ""},
    {Clue::company_legal_form, 2.6, "has a company's legal form"},
    {Clue::company_institution, 1.5, "has a word of organisations"},
    {Clue::company_trade, 0.5, "has a word of a trade"},
    {Clue::company_is_owner, 3.2, "the domain is called so"},
    {Clue::company_has_owner, 1.6, "shares a word with the domain"},
    {Clue::company_initials_are_owner, 2.2, "its initials are the domain"},
    {Clue::company_in_mail_name, 2.2, "the mail address is called so"},
    {Clue::company_largest, 0.8, "is the largest print on the card"},
    {Clue::company_large, 0.8, "is printed large"},
    {Clue::company_capitals, 0.4, "is printed in capitals"},
    {Clue::company_sentence, -1.6, ""},
    {Clue::company_long, -0.5, ""},
    {Clue::company_title_words, -1.8, ""},
    {Clue::company_address_words, -0.8, ""},
    {Clue::company_digits, -0.8, ""},
    {Clue::company_junk, -1.4, ""},
    {Clue::company_like_person, -0.8, ""},
    {Clue::company_mark, 1.0, "has a trade mark's sign"},
    {Clue::company_top, 0.4, "stands at the top"},
    {Clue::company_lower_case, -0.5, ""},
    {Clue::company_generic, -1.3, ""},
    {Clue::company_joined, -0.6, ""},
    {Clue::company_goes_on, 1.2, "goes on in the next line"},
    {Clue::company_small, -0.5, ""},
    {Clue::address_prior, -2.2, ""},
    {Clue::address_street_number, 2.8, "has a street and a number"},
    {Clue::address_street, 1.6, "has a word of streets"},
    {Clue::address_postcode, 1.4, "has what looks like a postcode"},
    {Clue::address_state_code, 2.8, "has a postcode"},
    {Clue::address_country, 1.6, "names a country"},
    {Clue::address_place, 1.4, "names a city or a region"},
    {Clue::address_building, 0.9, "names a floor, a building or a number"},
    {Clue::address_label, 2.0, "is labelled as an address"},
    {Clue::address_box, 2.5, "has a post box"},
    {Clue::address_number, 0.4, ""},
    {Clue::address_neighbour, 1.7, "stands beside a line of an address"},
    {Clue::address_title_words, -1.4, ""},
    {Clue::address_legal_form, -1.6, ""},
    {Clue::address_company_words, -0.7, ""},
    {Clue::address_no_digits, -0.4, ""},
    {Clue::address_name_words, -1.0, ""},
    {Clue::address_same_block, 0.8, "stands in one block with the address"},
    {Clue::address_goes_on, 0.8, "the line before it goes on"},
    {Clue::address_commas, 0.5, ""},
    {Clue::address_block_number, 1.2, "has a block's number"},
    {Clue::poorly_read, -2.5, ""},
};

constexpr const Weight& weight_of(Clue clue) {
    return weights[static_cast<std::size_t>(clue)];
}

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(weights); ++i)
        if (static_cast<std::size_t>(weights[i].clue) != i) return false;
    return std::size(weights) == static_cast<std::size_t>(Clue::poorly_read) + 1;
}

static_assert(in_order(), "weights stand in the order of Clue");

}  // namespace

double weight(Clue clue) {
    return weight_of(clue).log_odds;
}

void Evidence::add(Clue clue, double amount) {
    found_.push_back({clue, amount});
    score_ += weight(clue) * amount;
}

double Evidence::confidence() const {
    return 1 / (1 + std::exp(-score_));
}

std::vector<std::string> Evidence::reasons() const {
    std::vector<Found> speaking;
    for (const Found& found : found_)
        if (weight(found.clue) * found.amount > 0 && !weight_of(found.clue).words.empty())
            speaking.push_back(found);
    std::stable_sort(speaking.begin(), speaking.end(), [](const Found& a, const Found& b) {
        return weight(a.clue) * a.amount > weight(b.clue) * b.amount;
    });
    std::vector<std::string> words;
    words.reserve(speaking.size());
    for (const Found& found : speaking) words.emplace_back(weight_of(found.clue).words);
    return words;
}

}  // namespace cardfile::understanding
