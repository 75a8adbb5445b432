// Layouts with something out of the ordinary: an upright line, a code, two languages.

#include "print/layouts.h"

namespace cards {
namespace {

using enum Element;
using enum Align;
using enum Anchor;

const std::vector<Layout> drawn = {
    {.name = "vertical-line",
     .pieces = {{panel, {77, 0, 8, 55}},
                {upright, {77, 3, 8, 49}, left, middle, 8},
                {company, {6, 6, 66, 8}, left, middle, 9.5},
                {who, {6, 17, 66, 14}, left, top, 12},
                {contact, {6, 32, 66, 18}, left, bottom, 7.5}}},
    {.name = "vertical-line-left",
     .pieces = {{upright, {3, 4, 7, 47}, left, middle, 9},
                {rule, {11.5, 6, 0, 43}},
                {who, {15, 7, 65, 13}, left, top, 12},
                {company, {15, 22, 65, 5}, left, middle, 8},
                {contact, {15, 28, 65, 22}, left, bottom, 7}}},
    {.name = "qr-website",
     .pieces = {{code_site, {62, 32, 19, 19}},
                {mark, {71, 5, 9, 9}},
                {company, {5, 5, 62, 7}, left, middle, 9},
                {who, {5, 14, 54, 13}, left, top, 11},
                {contact, {5, 28, 54, 23}, left, bottom, 7}}},
    {.name = "qr-vcard",
     .pieces = {{code_vcard, {53, 23, 28, 28}},
                {company, {5, 5, 75, 7}, left, middle, 9},
                {who, {5, 13, 46, 13}, left, top, 11},
                {contact, {5, 28, 46, 23}, left, bottom, 6.6}}},
    {.name = "qr-mecard",
     .pieces = {{code_mecard, {4, 14, 25, 25}},
                {who, {33, 6, 47, 13}, left, top, 11},
                {company, {33, 21, 47, 5}, left, middle, 8},
                {contact, {33, 28, 47, 22}, left, bottom, 6.6}}},
    {.name = "qr-corner",
     .pieces = {{code_site, {65, 4, 16, 16}},
                {word, {5, 5, 55, 9}, left, middle, 14},
                {who, {5, 22, 75, 12}, centre, middle, 11},
                {contact, {5, 35, 75, 15.5}, centre, bottom, 6.8}}},
    {.name = "one-line",
     .pieces = {{who, {6, 10, 73, 20}, centre, middle, 14},
                {company, {6, 33, 73, 5}, centre, middle, 8},
                {contact, {5, 39, 75, 12}, centre, bottom, 7.5, Labels::none}}},
    {.name = "bilingual",
     .pieces = {{company, {6, 5, 73, 7}, left, middle, 9.5},
                {who, {6, 15, 73, 15}, left, top, 11},
                {contact, {6, 31, 73, 20}, left, bottom, 6.6, Labels::both}}},
    {.name = "bilingual-column",
     .pieces = {{mark, {6, 6, 10, 10}},
                {who, {20, 6, 59, 14}, left, top, 11},
                {company, {20, 22, 59, 5}, left, middle, 8},
                {contact, {20, 28, 59, 22}, left, bottom, 6.4, Labels::both}}},
    {.name = "social",
     .pieces = {{word, {6, 6, 73, 10}, centre, middle, 15},
                {name, {6, 18, 73, 7}, centre, middle, 12},
                {role, {6, 25.5, 73, 5}, centre, top, 7},
                {phones, {6, 32, 73, 6}, centre, middle, 7, Labels::icons},
                {net, {6, 38.5, 73, 6}, centre, middle, 6.6, Labels::none},
                {social, {6, 45, 73, 6.5}, centre, bottom, 6}}},
    {.name = "shop",
     .pieces = {{word, {4, 4, 77, 16}, centre, middle, 28},
                {services, {6, 21, 73, 10}, centre, middle, 7},
                {name, {6, 32, 40, 6}, left, middle, 10},
                {hours, {47, 32, 33, 6}, right, middle, 6.5},
                {contact, {6, 38.5, 73, 12.5}, left, bottom, 7}}},
    {.name = "crowded",
     .pieces = {{mark, {4, 4, 10, 10}},
                {company, {16, 4, 65, 6}, left, middle, 10},
                {slogan, {16, 10, 65, 4}, left, middle, 6.5},
                {services, {4, 15.5, 77, 10}, left, middle, 6},
                {who, {4, 26.5, 38, 10}, left, top, 9},
                {phones, {44, 26.5, 37, 12}, left, top, 6.5},
                {address, {4, 37.5, 38, 9.5}, left, bottom, 6},
                {net, {44, 39.5, 37, 7.5}, left, bottom, 6, Labels::letters},
                {tax, {4, 48, 38, 3.5}, left, bottom, 5.2},
                {hours, {44, 48, 37, 3.5}, right, bottom, 5.2}}},
    {.name = "appointment",
     .pieces = {{company, {6, 5, 73, 8}, left, middle, 11},
                {name, {6, 14, 73, 6}, left, middle, 10},
                {role, {6, 20, 73, 5}, left, top, 7},
                {rule, {6, 31, 73, 0}},
                {rule, {6, 37, 73, 0}},
                {contact, {6, 39, 50, 12}, left, bottom, 6.2},
                {hours, {57, 45, 22, 6}, right, bottom, 5.8}}},
};

}  // namespace

std::vector<Layout> special_layouts() {
    return drawn;
}

}  // namespace cards
