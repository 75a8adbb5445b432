#pragma once
// Layouts: how the pieces of a card stand on it. One function each, and one line in a table.

#include <string>
#include <vector>

#include "chance.h"
#include "print/block.h"
#include "print/sheet.h"
#include "print/style.h"
#include "who/person.h"

namespace cards {

/// All that a layout works with.
struct Job {
    Sheet& sheet;
    const Person& person;
    const Style& style;
    Chance& chance;
};

enum class Shape { landscape, portrait };

struct Layout {
    std::string name;
    Shape shape;
    bool back;  ///< the side without the person
    void (*print)(const Job&);
};

const std::vector<Layout>& layouts();

/// The tables behind `layouts()`, by family.
std::vector<Layout> plain_layouts();
std::vector<Layout> panel_layouts();
std::vector<Layout> special_layouts();
std::vector<Layout> back_layouts();

/// Type sizes of a card, in points, before the style's own scale.
Type name_type(const Style& style, double points);
Type main_type(const Style& style, double points);
Type small_type(const Style& style, double points);

/// Labels that take little room.
Labels icons_or_letters(Chance& chance);

/// Name, title and, where there is one, department.
std::vector<SetLine> who_lines(const Job& job, double name_points);

}  // namespace cards
