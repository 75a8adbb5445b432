// Layouts of upright cards, 55 x 85 mm.

#include "print/layouts.h"

namespace cards {
namespace {

using enum Element;
using enum Align;
using enum Anchor;

}  // namespace

std::vector<Layout> portrait_layouts() {
    std::vector<Layout> all = {
        {.name = "portrait",
         .pieces = {{mark, {20.5, 8, 14, 14}},
                    {company, {4, 24, 47, 6}, centre, middle, 8.5},
                    {who, {4, 34, 47, 15}, centre, middle, 12},
                    {contact, {4, 52, 47, 28}, centre, bottom, 7.2, Labels::words}}},
        {.name = "portrait-panel",
         .pieces = {{panel, {0, 0, 55, 30}},
                    {mark, {5, 6, 11, 11}},
                    {company, {5, 20, 45, 7}, left, middle, 9},
                    {who, {5, 34, 45, 15}, left, top, 11.5},
                    {contact, {5, 52, 45, 28}, left, bottom, 7}}},
        {.name = "portrait-left",
         .pieces = {{word, {5, 6, 45, 9}, left, middle, 15},
                    {who, {5, 26, 45, 16}, left, top, 12},
                    {rule, {5, 44, 10, 0.4}},
                    {contact, {5, 48, 45, 31}, left, bottom, 7}}},
        {.name = "portrait-band",
         .pieces = {{panel, {0, 63, 55, 22}},
                    {mark, {19.5, 7, 16, 16}},
                    {word, {4, 25, 47, 7}, centre, middle, 12},
                    {who, {4, 36, 47, 14}, centre, middle, 11},
                    {phones, {4, 51, 47, 10}, centre, middle, 7},
                    {address, {4, 65, 47, 10}, centre, middle, 6.5},
                    {net, {4, 75.5, 47, 7}, centre, bottom, 6.5, Labels::none}}},
        {.name = "portrait-code",
         .pieces = {{company, {4, 6, 47, 7}, centre, middle, 9},
                    {who, {4, 16, 47, 14}, centre, middle, 11},
                    {contact, {4, 32, 47, 22}, centre, middle, 6.8},
                    {code_vcard, {15.5, 57, 24, 24}}}},
        {.name = "portrait-right",
         .pieces = {{mark, {39, 6, 11, 11}},
                    {who, {5, 22, 45, 15}, right, top, 11.5},
                    {company, {5, 40, 45, 6}, right, middle, 8},
                    {contact, {5, 48, 45, 31}, right, bottom, 6.8, Labels::letters}}},
    };
    for (Layout& layout : all) layout.shape = Shape::portrait;
    return all;
}

}  // namespace cards
