#pragma once
// What is known of single words and short phrases: lists of names, titles, streets, legal forms…
//
// The lists lie in words/*.inc, folded (see fold.h); '_' joins the words of a phrase.

#include <cstdint>
#include <string_view>

namespace cardfile::understanding {

/// A set of lists; a word may stand in several.
using Lists = std::uint32_t;

namespace in {
enum : Lists {
    given_name = 1U << 0,
    family_name = 1U << 1,
    honorific = 1U << 2,
    degree = 1U << 3,
    particle = 1U << 4,
    title_head = 1U << 5,  ///< what a person is: manager, Ingenieur, müdür
    title_word = 1U << 6,  ///< stands beside a title's head: senior, sales
    department = 1U << 7,
    institution = 1U << 8,  ///< university, hotel, group
    trade = 1U << 9,        ///< what companies deal in
    legal_form = 1U << 10,
    street = 1U << 11,
    building = 1U << 12,
    address_label = 1U << 13,
    country = 1U << 14,
    place = 1U << 15,  ///< large cities and regions
    label = 1U << 16,  ///< tel, fax, mail, web
    registration = 1U << 17,
    ordinary = 1U << 18,  ///< words of sentences, slogans and services
};
}  // namespace in

/// The lists that hold this folded word, or phrase of words joined by '_'.
Lists lists_of(std::string_view folded);

/// The ISO 3166 code, in small letters, of a country's name or a place; empty for other words.
std::string_view country_of(std::string_view folded);

/// Whether a folded word ends as street names written in one word do ("hauptstrasse").
bool ends_like_street(std::string_view folded);

/// Whether a folded word ends as titles do ("vertriebsleiterin", "kvalitetschef"), or is a title as
/// women bear it.
bool ends_like_title(std::string_view folded);

/// Whether a folded word ends as names of groups of companies do ("nordgruppen").
bool ends_like_institution(std::string_view folded);

/// Whether a folded word ends as family names do in languages that build them ("-oglu", "-ski").
bool ends_like_family_name(std::string_view folded);

}  // namespace cardfile::understanding
