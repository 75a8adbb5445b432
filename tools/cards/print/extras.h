#pragma once
// Extras: what fills a card's empty parts: a partner's logo, certification marks, a portrait, a few
// services, a large pale sign. The truth has their lines of text, not the small print inside marks.

#include "print/pieces.h"

namespace cards {

void print_extras(Job& job);

}  // namespace cards
