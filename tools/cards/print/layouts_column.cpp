// Layouts in two and three columns.

#include "print/layouts.h"

namespace cards {
namespace {

using enum Element;
using enum Align;
using enum Anchor;

const std::vector<Layout> drawn = {
    {.name = "two-columns",
     .pieces = {{mark, {6, 6, 8, 8}},
                {word, {16, 6, 63, 8}, left, middle, 13},
                {who, {6, 18, 34, 14}, left, top, 10.5},
                {company, {6, 33, 34, 5}, left, middle, 7.5},
                {address, {6, 38.5, 34, 12}, left, bottom, 7},
                {phones, {45, 30, 35, 12.5}, left, bottom, 7, Labels::letters},
                {net, {45, 43, 35, 7.5}, left, bottom, 7, Labels::none}}},
    {.name = "two-columns-rule",
     .pieces = {{word, {6, 6, 30, 10}, left, middle, 14},
                {slogan, {6, 16, 32, 4}, left, top, 6},
                {rule, {41, 7, 0, 41}},
                {who, {45, 7, 35, 13}, left, top, 10.5},
                {company, {45, 22, 35, 5}, left, middle, 7.5},
                {contact, {45, 28, 35, 21}, left, bottom, 6.8}}},
    {.name = "who-and-contact",
     .pieces = {{who, {5, 20, 36, 15}, right, middle, 11},
                {rule, {43, 14, 0, 27}},
                {contact, {46, 12, 34, 31}, left, middle, 6.8},
                {company, {5, 46, 75, 5}, centre, bottom, 7.5}}},
    {.name = "three-columns",
     .pieces = {{mark, {37, 5, 11, 11}},
                {company, {6, 17, 73, 6}, centre, middle, 9},
                {who, {6, 24, 73, 12}, centre, middle, 11},
                {address, {4.5, 39, 24, 12}, left, top, 6},
                {phones, {30, 39, 25, 12}, left, top, 6, Labels::letters},
                {net, {57, 39, 24, 12}, left, top, 6, Labels::none}}},
    {.name = "three-corners",
     .pieces = {{word, {6, 6, 38, 8}, left, top, 13},
                {phones, {46, 6, 33, 13}, right, top, 6.8, Labels::words},
                {who, {6, 22, 73, 13}, centre, middle, 12},
                {address, {6, 40, 38, 11}, left, bottom, 6.6},
                {net, {46, 40, 33, 11}, right, bottom, 6.6, Labels::none}}},
    {.name = "four-corners",
     .pieces = {{address, {5, 5, 36, 13}, left, top, 6.2},
                {company, {43, 5, 37, 6}, right, top, 8},
                {who, {5, 20, 75, 14}, centre, middle, 13},
                {phones, {5, 38, 36, 12.5}, left, bottom, 6.5, Labels::letters},
                {net, {43, 38, 37, 12.5}, right, bottom, 6.5, Labels::none}}},
    {.name = "mark-left-half",
     .pieces = {{mark, {9, 13, 20, 20}},
                {company, {4, 36, 33, 7}, centre, middle, 8},
                {who, {41, 8, 39, 14}, left, top, 11},
                {contact, {41, 24, 39, 25}, left, bottom, 7}}},
    {.name = "services-beside",
     .pieces = {{mark, {6, 5, 9, 9}},
                {company, {17, 5, 62, 9}, left, middle, 10},
                {services, {6, 17, 32, 32}, left, middle, 6.8},
                {who, {43, 17, 37, 12}, left, top, 10.5},
                {contact, {43, 30, 37, 20}, left, bottom, 6.8}}},
    {.name = "services-foot",
     .pieces = {{word, {6, 5, 45, 8}, left, middle, 14},
                {company, {6, 13.5, 73, 4}, left, middle, 6.5},
                {who, {6, 19, 36, 12}, left, top, 10},
                {contact, {44, 19, 36, 18}, left, top, 6.4},
                {rule, {6, 38.5, 73, 0}},
                {services, {6, 39.5, 73, 12}, left, middle, 6}}},
    {.name = "offices",
     .pieces = {{mark, {6, 5, 8, 8}},
                {company, {16, 5, 63, 8}, left, middle, 10},
                {who, {6, 15, 36, 11}, left, top, 10},
                {net, {44, 15, 36, 9}, left, top, 6.8, Labels::letters},
                {rule, {6, 28, 73, 0}},
                {offices, {5, 29.5, 75, 21.5}, left, top, 5.8}}},
    {.name = "offices-stacked",
     .pieces = {{word, {5, 5, 36, 9}, left, middle, 13},
                {who, {5, 17, 36, 13}, left, top, 10},
                {phones, {5, 31, 36, 12}, left, top, 6.6},
                {net, {5, 43.5, 36, 7.5}, left, bottom, 6.6, Labels::none},
                {offices, {44, 6, 36, 44}, left, top, 6}}},
    {.name = "two-people",
     .pieces = {{mark, {38, 4, 9, 9}},
                {company, {6, 13.5, 73, 6}, centre, middle, 9},
                {who, {5, 21, 36, 10}, left, top, 9},
                {phones, {5, 31.5, 36, 6}, left, top, 6},
                {net, {5, 38, 36, 5.5}, left, top, 6, Labels::none},
                {colleague, {44, 21, 36, 22}, left, top, 9},
                {address, {5, 45, 75, 6.5}, centre, bottom, 6}}},
    {.name = "two-people-stacked",
     .pieces = {{word, {6, 5, 30, 10}, left, middle, 13},
                {company, {6, 16, 30, 4.5}, left, middle, 6},
                {who, {40, 5, 40, 9}, left, top, 9},
                {phones, {40, 14.5, 40, 6.5}, left, top, 6},
                {net, {40, 21.5, 40, 5.5}, left, top, 6, Labels::none},
                {colleague, {40, 29, 40, 21.5}, left, top, 9},
                {address, {6, 38, 31, 12.5}, left, bottom, 6}}},
    {.name = "icons-beside",
     .pieces = {{company, {6, 6, 73, 7}, left, middle, 10},
                {who, {6, 18, 35, 14}, left, top, 10.5},
                {contact, {45, 17, 35, 33}, left, bottom, 6.8, Labels::icons}}},
    {.name = "phones-apart",
     .pieces = {{who, {6, 6, 45, 14}, left, top, 12},
                {phones, {52, 6, 28, 14}, right, top, 7, Labels::letters},
                {mark, {6, 25, 8, 8}},
                {company, {16, 25, 63, 8}, left, middle, 9},
                {address, {6, 36, 45, 14}, left, bottom, 6.8},
                {net, {52, 40, 28, 10}, right, bottom, 6.8, Labels::none}}},
};

}  // namespace

std::vector<Layout> column_layouts() {
    std::vector<Layout> all = drawn;
    all.push_back(mirrored(all[1], "two-columns-mirrored"));
    all.push_back(mirrored(all[7], "services-beside-mirrored"));
    return all;
}

}  // namespace cards
