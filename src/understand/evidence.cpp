#include "understand/evidence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

// From weights.S, which holds the file of models/ byte by byte.
extern "C" {
extern const char cardfile_person_weights[], cardfile_person_weights_end[];
}

namespace cardfile::understanding {

namespace {

struct Meaning {
    Clue clue;
    std::string_view name;   ///< in the file of weights
    std::string_view words;  ///< the reason or doubt, for a person; empty when it needs no saying
};

// In the order of Clue.
constexpr Meaning meanings[] = {
    {Clue::name_prior, "name_prior", ""},
    {Clue::name_given_first, "name_given_first", "begins with a given name"},
    {Clue::name_given_elsewhere, "name_given_elsewhere", "holds a given name"},
    {Clue::name_family_last, "name_family_last", "ends with a family name"},
    {Clue::name_family_ending, "name_family_ending", "ends as family names do"},
    {Clue::name_initial, "name_initial", "has an initial"},
    {Clue::name_capitals_last, "name_capitals_last",
     "has one part in capitals, as family names are printed"},
    {Clue::name_usual_length, "name_usual_length", ""},
    {Clue::name_one_word, "name_one_word", "is one word"},
    {Clue::name_many_words, "name_many_words", "has many words"},
    {Clue::name_lower_case, "name_lower_case", "is in small letters"},
    {Clue::name_honorific, "name_honorific", "has a form of address before it"},
    {Clue::name_degree, "name_degree", "has a degree behind it"},
    {Clue::name_in_mail, "name_in_mail", "the mail address repeats it"},
    {Clue::name_half_in_mail, "name_half_in_mail", "the mail address repeats a part of it"},
    {Clue::name_is_owner, "name_is_owner", "a domain is called so"},
    {Clue::name_larger, "name_larger", "is printed larger than most lines"},
    {Clue::name_smaller, "name_smaller", "is printed small"},
    {Clue::name_other_words, "name_other_words", "has ordinary words"},
    {Clue::name_title_words, "name_title_words", "has words of titles"},
    {Clue::name_company_words, "name_company_words", "has words of companies"},
    {Clue::name_address_words, "name_address_words", "has words of addresses"},
    {Clue::name_unknown_words, "name_unknown_words", "has no known name"},
    {Clue::name_junk, "name_junk", "has words unlike any language"},
    {Clue::name_shares_line, "name_shares_line", "shares its line"},
    {Clue::name_beside_title, "name_beside_title", "stands beside the title"},
    {Clue::name_sure, "name_sure", ""},
    {Clue::name_sure_by, "name_sure_by", ""},
    {Clue::title_prior, "title_prior", ""},
    {Clue::title_head, "title_head", "says what a person is"},
    {Clue::title_words, "title_words", "is made of words of titles"},
    {Clue::title_unknown_words, "title_unknown_words", "has unknown words"},
    {Clue::title_legal_form, "title_legal_form", "has a legal form"},
    {Clue::title_company_words, "title_company_words", "has words of companies"},
    {Clue::title_digits, "title_digits", "has digits"},
    {Clue::title_long, "title_long", "is long"},
    {Clue::title_near_name, "title_near_name", "stands beside the name"},
    {Clue::title_shares_line, "title_shares_line", "stands on the name's line"},
    {Clue::title_larger, "title_larger", "is printed large"},
    {Clue::title_goes_on, "title_goes_on", "goes on in the next line"},
    {Clue::title_plural, "title_plural", "is a plural, as services are"},
    {Clue::title_address_words, "title_address_words", "has words of addresses"},
    {Clue::title_is_owner, "title_is_owner", "a domain is called so"},
    {Clue::title_no_head, "title_no_head", "does not say what a person is"},
    {Clue::title_below_name, "title_below_name", "stands right below the name"},
    {Clue::title_sure, "title_sure", ""},
    {Clue::title_sure_by, "title_sure_by", ""},
    {Clue::department_prior, "department_prior", ""},
    {Clue::department_word, "department_word", "names a part of an organisation"},
    {Clue::department_unknown_words, "department_unknown_words", ""},
    {Clue::department_company_words, "department_company_words", ""},
    {Clue::department_near_title, "department_near_title", "stands beside the name or the title"},
    {Clue::company_prior, "company_prior", ""},
    {Clue::company_legal_form, "company_legal_form", "has a company's legal form"},
    {Clue::company_institution, "company_institution", "has a word of organisations"},
    {Clue::company_trade, "company_trade", "has a word of a trade"},
    {Clue::company_is_owner, "company_is_owner", "the domain is called so"},
    {Clue::company_has_owner, "company_has_owner", "shares a word with the domain"},
    {Clue::company_initials_are_owner, "company_initials_are_owner", "its initials are the domain"},
    {Clue::company_in_mail_name, "company_in_mail_name", "the mail address is called so"},
    {Clue::company_largest, "company_largest", "is the largest print on the card"},
    {Clue::company_large, "company_large", "is printed large"},
    {Clue::company_capitals, "company_capitals", "is printed in capitals"},
    {Clue::company_sentence, "company_sentence", "reads as a slogan or a list"},
    {Clue::company_long, "company_long", "is long"},
    {Clue::company_title_words, "company_title_words", "has words of titles"},
    {Clue::company_address_words, "company_address_words", "has words of addresses"},
    {Clue::company_digits, "company_digits", "has digits"},
    {Clue::company_junk, "company_junk", "has words unlike any language"},
    {Clue::company_like_person, "company_like_person", "looks like a person"},
    {Clue::company_mark, "company_mark", "has a trade mark's sign"},
    {Clue::company_top, "company_top", "stands at the top"},
    {Clue::company_lower_case, "company_lower_case", "is in small letters"},
    {Clue::company_generic, "company_generic", "names a trade and nobody"},
    {Clue::company_joined, "company_joined", ""},
    {Clue::company_goes_on, "company_goes_on", "goes on in the next line"},
    {Clue::company_small, "company_small", "is printed small"},
    {Clue::company_holds_another, "company_holds_another",
     "says more than another line with the same word"},
    {Clue::company_within_another, "company_within_another", "stands within a longer name"},
    {Clue::company_department, "company_department", "is a department"},
    {Clue::company_alone, "company_alone", "the card says hardly anything else"},
    {Clue::company_twice, "company_twice", "stands on the card twice"},
    {Clue::company_sign_explained, "company_sign_explained",
     "its first line stands in a fuller name"},
    {Clue::company_partners, "company_partners", "two names with & between them"},
    {Clue::company_sure, "company_sure", ""},
    {Clue::company_sure_by, "company_sure_by", ""},
    {Clue::address_prior, "address_prior", ""},
    {Clue::address_street_number, "address_street_number", "has a street and a number"},
    {Clue::address_street, "address_street", "has a word of streets"},
    {Clue::address_postcode, "address_postcode", "has what looks like a postcode"},
    {Clue::address_state_code, "address_state_code", "has a postcode"},
    {Clue::address_country, "address_country", "names a country"},
    {Clue::address_place, "address_place", "names a city or a region"},
    {Clue::address_building, "address_building", "names a floor, a building or a number"},
    {Clue::address_label, "address_label", "is labelled as an address"},
    {Clue::address_box, "address_box", "has a post box"},
    {Clue::address_number, "address_number", ""},
    {Clue::address_neighbour, "address_neighbour", "stands beside a line of an address"},
    {Clue::address_title_words, "address_title_words", ""},
    {Clue::address_legal_form, "address_legal_form", ""},
    {Clue::address_company_words, "address_company_words", ""},
    {Clue::address_no_digits, "address_no_digits", ""},
    {Clue::address_name_words, "address_name_words", ""},
    {Clue::address_same_block, "address_same_block", "stands in one block with the address"},
    {Clue::address_goes_on, "address_goes_on", "the line before it goes on"},
    {Clue::address_commas, "address_commas", ""},
    {Clue::address_block_number, "address_block_number", "has a block's number"},
    {Clue::address_sure, "address_sure", ""},
    {Clue::address_sure_by, "address_sure_by", ""},
    {Clue::mail_prior, "mail_prior", ""},
    {Clue::mail_read, "mail_read", "was not read well"},
    {Clue::mail_put_right, "mail_put_right", "blanks, commas or letters were put right"},
    {Clue::mail_mended, "mail_mended", "other fields put it right"},
    {Clue::mail_name_is_person, "mail_name_is_person", "the name says the same"},
    {Clue::mail_name_half_person, "mail_name_half_person", "the name says half of it"},
    {Clue::mail_name_is_mailbox, "mail_name_is_mailbox", "a usual name of mailboxes"},
    {Clue::mail_strokes, "mail_strokes", "has strokes that may be l, i or 1"},
    {Clue::mail_capital_amid, "mail_capital_amid", "has a capital amid small letters"},
    {Clue::mail_word_before, "mail_word_before", "a word before it may belong to it"},
    {Clue::mail_domain_confirmed, "mail_domain_confirmed", "its domain stands on the card again"},
    {Clue::mail_provider, "mail_provider", "its domain is a known provider's"},
    {Clue::mail_domains_differ, "mail_domains_differ", "another domain differs by a letter"},
    {Clue::phone_prior, "phone_prior", ""},
    {Clue::phone_read, "phone_read", "was not read well"},
    {Clue::phone_labelled, "phone_labelled", ""},
    {Clue::phone_international, "phone_international", "has a dialling code"},
    {Clue::phone_valid, "phone_valid", "is in a range that its country gave out"},
    {Clue::phone_impossible, "phone_impossible", "is no possible number in its country"},
    {Clue::phone_odd_length, "phone_odd_length", "has fewer or more digits than lines there have"},
    {Clue::phone_country_unknown, "phone_country_unknown", "its country is not known"},
    {Clue::phone_put_right, "phone_put_right", "letters or signs among its digits were put right"},
    {Clue::phone_mended, "phone_mended", "other numbers put it right"},
    {Clue::phone_like_another, "phone_like_another", "another number begins alike"},
    {Clue::phone_area_as_another, "phone_area_as_another", "another number has the same area code"},
    {Clue::phone_area_almost, "phone_area_almost", "another number's area code differs by a digit"},
    {Clue::phone_mixed_marks, "phone_mixed_marks", "dots and hyphens part its digits"},
    {Clue::phone_few_digits, "phone_few_digits", "has few digits"},
    {Clue::site_prior, "site_prior", ""},
    {Clue::site_read, "site_read", "was not read well"},
    {Clue::site_bare, "site_bare", "is printed without www."},
    {Clue::site_put_right, "site_put_right", "blanks, commas or letters were put right"},
    {Clue::site_mended, "site_mended", "other fields put it right"},
    {Clue::site_is_mail_domain, "site_is_mail_domain", "the mail address has the same domain"},
    {Clue::site_on_card, "site_on_card", "the card calls itself so"},
    {Clue::site_domains_differ, "site_domains_differ", "another domain differs by a letter"},
    {Clue::poorly_read, "poorly_read", "was read poorly"},
};

constexpr std::size_t clue_count = std::size(meanings);

constexpr const Meaning& meaning_of(Clue clue) {
    return meanings[static_cast<std::size_t>(clue)];
}

constexpr bool in_order() {
    for (std::size_t i = 0; i < clue_count; ++i)
        if (static_cast<std::size_t>(meanings[i].clue) != i) return false;
    return clue_count == static_cast<std::size_t>(Clue::poorly_read) + 1;
}

static_assert(in_order(), "meanings stand in the order of Clue");

using Weights = std::array<double, clue_count>;

/// Lines of "clue number"; what no clue is called is passed over.
Weights parse_weights(std::string_view text) {
    Weights weights{};
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos) continue;
        for (const Meaning& meaning : meanings)
            if (meaning.name == line.substr(0, blank))
                std::from_chars(line.data() + blank + 1, line.data() + line.size(),
                                weights.at(static_cast<std::size_t>(meaning.clue)));
    }
    return weights;
}

Weights& weights() {
    static Weights fitted = parse_weights(
        {cardfile_person_weights,
         static_cast<std::size_t>(cardfile_person_weights_end - cardfile_person_weights)});
    return fitted;
}

}  // namespace

std::string_view name_of(Clue clue) {
    return meaning_of(clue).name;
}

void weigh_by(std::string_view file) {
    weights() = parse_weights(file);
}

double weight(Clue clue) {
    return weights()[static_cast<std::size_t>(clue)];
}

double calibrated(double confidence, Clue sure) {
    constexpr double least = 0.001, most = 0.99;  // certain is what a person confirmed
    const double kept = std::clamp(confidence, least, most);
    const Clue sure_by = static_cast<Clue>(static_cast<int>(sure) + 1);
    const double odds = weight(sure) + weight(sure_by) * std::log(kept / (1 - kept));
    return std::min(1 / (1 + std::exp(-odds)), most);
}

void Evidence::add(Clue clue, double amount) {
    found_.push_back({clue, amount});
    score_ += weight(clue) * amount;
}

void Evidence::add(const Evidence& more) {
    for (const Found& found : more.found_) add(found.clue, found.amount);
}

bool Evidence::has(Clue clue) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Found& found) { return found.clue == clue; });
}

double Evidence::confidence() const {
    return 1 / (1 + std::exp(-score_));
}

std::vector<std::string> Evidence::told(double sign) const {
    std::vector<Found> speaking;
    for (const Found& found : found_)
        if (sign * weight(found.clue) * found.amount > 0 && !meaning_of(found.clue).words.empty())
            speaking.push_back(found);
    std::stable_sort(speaking.begin(), speaking.end(), [](const Found& a, const Found& b) {
        return std::abs(weight(a.clue) * a.amount) > std::abs(weight(b.clue) * b.amount);
    });
    std::vector<std::string> words;
    words.reserve(speaking.size());
    for (const Found& found : speaking) {
        const std::string_view said = meaning_of(found.clue).words;
        if (std::find(words.begin(), words.end(), said) == words.end()) words.emplace_back(said);
    }
    return words;
}

std::vector<std::string> Evidence::reasons() const {
    return told(1);
}

std::vector<std::string> Evidence::doubts() const {
    return told(-1);
}

void add_doubts(const Evidence& evidence, double needed, Field& field) {
    if (field.confidence >= needed) return;
    for (const std::string& doubt : evidence.doubts()) field.reasons.push_back("but " + doubt);
}

}  // namespace cardfile::understanding
