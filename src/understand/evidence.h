#pragma once
// Why something is thought to be a name, a title, a company…: clues with weights, in words.
//
// Weights are log-odds, fitted by tools/fit from invented cards and the development photographs;
// they stand in models/person.weights, and the rules that find the clues do not know them.

#include <string>
#include <string_view>
#include <vector>

#include "card/contact.h"

namespace cardfile::understanding {

enum class Clue {
    // of a person's name
    name_prior,
    name_given_first,
    name_given_elsewhere,
    name_family_last,
    name_family_ending,
    name_initial,
    name_capitals_last,
    name_usual_length,
    name_one_word,
    name_many_words,
    name_lower_case,
    name_honorific,
    name_degree,
    name_in_mail,
    name_half_in_mail,
    name_is_owner,
    name_larger,
    name_smaller,
    name_other_words,
    name_title_words,
    name_company_words,
    name_address_words,
    name_unknown_words,
    name_junk,
    name_shares_line,
    name_beside_title,
    name_sure,
    name_sure_by,
    // of a title
    title_prior,
    title_head,
    title_words,
    title_unknown_words,
    title_legal_form,
    title_company_words,
    title_digits,
    title_long,
    title_near_name,
    title_shares_line,
    title_larger,
    title_goes_on,
    title_plural,
    title_address_words,
    title_is_owner,
    title_no_head,
    title_below_name,
    title_sure,
    title_sure_by,
    // of a department
    department_prior,
    department_word,
    department_unknown_words,
    department_company_words,
    department_near_title,
    // of a company
    company_prior,
    company_legal_form,
    company_institution,
    company_trade,
    company_is_owner,
    company_has_owner,
    company_initials_are_owner,
    company_in_mail_name,
    company_largest,
    company_large,
    company_capitals,
    company_sentence,
    company_long,
    company_title_words,
    company_address_words,
    company_digits,
    company_junk,
    company_like_person,
    company_mark,
    company_top,
    company_lower_case,
    company_generic,
    company_joined,
    company_goes_on,
    company_small,
    company_holds_another,
    company_within_another,
    company_department,
    company_alone,
    company_twice,
    company_sign_explained,
    company_partners,
    company_sure,
    company_sure_by,
    // of an address line
    address_prior,
    address_street_number,
    address_street,
    address_postcode,
    address_state_code,
    address_country,
    address_place,
    address_building,
    address_label,
    address_box,
    address_number,
    address_neighbour,
    address_title_words,
    address_legal_form,
    address_company_words,
    address_no_digits,
    address_name_words,
    address_same_block,
    address_goes_on,
    address_commas,
    address_block_number,
    address_sure,
    address_sure_by,
    // of a mail address
    mail_prior,
    mail_read,
    mail_put_right,
    mail_mended,
    mail_name_is_person,
    mail_name_half_person,
    mail_name_is_mailbox,
    mail_strokes,
    mail_capital_amid,
    mail_word_before,
    mail_domain_confirmed,
    mail_provider,
    mail_domains_differ,
    // of a telephone number
    phone_prior,
    phone_read,
    phone_labelled,
    phone_international,
    phone_valid,
    phone_impossible,
    phone_odd_length,
    phone_country_unknown,
    phone_put_right,
    phone_mended,
    phone_like_another,
    phone_area_as_another,
    phone_area_almost,
    phone_mixed_marks,
    phone_few_digits,
    // of a website
    site_prior,
    site_read,
    site_bare,
    site_put_right,
    site_mended,
    site_is_mail_domain,
    site_on_card,
    site_domains_differ,
    // of all
    poorly_read
};

/// The weight of one of it, in log-odds.
double weight(Clue clue);

/// A confidence as probability, by how often such values were right: log-odds moved by the weight
/// of `sure` and stretched by that of the clue behind it, `…_sure_by`.
double calibrated(double confidence, Clue sure);

/// What the file of weights calls it.
std::string_view name_of(Clue clue);

/// Other weights than the program's own, for the tools that fit and judge them: lines of
/// "clue number".
void weigh_by(std::string_view file);

class Evidence {
  public:
    void add(Clue clue, double amount = 1);
    void add(const Evidence& more);

    [[nodiscard]] bool has(Clue clue) const;

    /// Log-odds: above 0 more likely than not.
    [[nodiscard]] double score() const { return score_; }

    /// 0 to 1.
    [[nodiscard]] double confidence() const;
    /// For a person: the clues that spoke for it, strongest first.
    [[nodiscard]] std::vector<std::string> reasons() const;
    /// For a person: the clues that spoke against it, strongest first.
    [[nodiscard]] std::vector<std::string> doubts() const;

    struct Found {
        Clue clue;
        double amount;
    };

    /// What a fit of the weights starts from.
    [[nodiscard]] const std::vector<Found>& found() const { return found_; }

  private:
    /// The words of the clues whose weight has this sign.
    [[nodiscard]] std::vector<std::string> told(double sign) const;

    std::vector<Found> found_;
    double score_ = 0;
};

/// Says in the reasons of a field less sure than `needed` what spoke against it.
void add_doubts(const Evidence& evidence, double needed, Field& field);

}  // namespace cardfile::understanding
