#pragma once
// Number: a telephone number as that country prints it, on its own numbers or on nobody's.

#include "chance.h"
#include "who/person.h"

namespace cards {

Number draw_number(cardfile::PhoneType type, const Person& person, Chance& chance);

/// The numbers of a card: work first; mobile and fax may be missing.
std::vector<Number> draw_numbers(const Person& person, Chance& chance);

}  // namespace cards
