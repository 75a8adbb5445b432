#pragma once
// Papers that are not cards, and screens: what else has print on it.

#include <string>
#include <vector>

#include "camera/thing.h"
#include "card/error.h"
#include "chance.h"
#include "print/sheet.h"

namespace cards {

/// What lies about besides the cards.
enum class Company { nothing, desk_things, receipt, page, newspaper, book, laptop, phone };

/// The papers of that kind, the lowest first. Alone they lie in the middle, under cards anywhere.
cardfile::Result<std::vector<Thing>> papers_of(Company company, bool alone, Chance& chance);

/// Some words that make no sense, beginning with a capital and ending with a full stop.
std::string sentence(Chance& chance);

/// Sentences on lines of that width, as many as fit into the box (millimetres).
struct Column {
    double x = 0, y = 0, width = 0, height = 0;
    double leading = 1.3;      ///< in ems
    double last_lines = 0.14;  ///< share of lines that end a paragraph
};

void write_column(Sheet& sheet, const Column& column, const Type& type, Chance& chance);

Thing laptop_screen(Chance& chance);
Thing phone_screen(Chance& chance);

}  // namespace cards
