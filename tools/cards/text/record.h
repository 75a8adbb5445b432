#pragma once
// Record: a seed and a number -> one line of JSON: a card as `cardfile read` would give it, before
// anything is understood, with the truth beside it.
//
// "truth" has the card's fields, people, locale and layout; its "lines" are the printed ones, each
// with its field, its words' fields and the number of the read line it went into (-1: none).

#include <cstdint>
#include <string>
#include <vector>

#include "card/error.h"
#include "print/print.h"
#include "scene/compose.h"

namespace cards {

struct TextWish {
    std::vector<std::string> layouts = {}, locales = {};
    double noise = 1;
};

/// Without the line feed. Cards are of any side; numbers and domains are of Registry::free.
cardfile::Result<std::string> text_record(const TextWish& wish, const Ticket& ticket);

}  // namespace cards
