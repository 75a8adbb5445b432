// Back sides: the company without the person, or its logo alone.

#include "print/layouts.h"

namespace cards {
namespace {

using enum Element;
using enum Align;
using enum Anchor;

}  // namespace

std::vector<Layout> back_layouts() {
    std::vector<Layout> backs = {
        {.name = "back-services",
         .pieces = {{company, {6, 5, 73, 8}, left, middle, 10},
                    {rule, {6, 14, 73, 0}},
                    {services, {6, 16, 45, 30}, left, top, 8},
                    {mark, {58, 20, 18, 18}},
                    {site, {6, 46, 73, 5}, right, bottom, 8}}},
        {.name = "back-services-wide",
         .pieces = {{word, {6, 5, 73, 9}, centre, middle, 14},
                    {services, {6, 16, 73, 28}, left, middle, 7.5},
                    {contact, {6, 45, 73, 6.5}, centre, bottom, 6}}},
        {.name = "back-branch",
         .pieces = {{panel, {0, 0, 85, 16}},
                    {mark, {6, 3.5, 9, 9}},
                    {company, {18, 3, 61, 10}, left, middle, 10},
                    {slogan, {6, 20, 73, 8}, left, middle, 9},
                    {contact, {6, 29, 73, 21}, left, bottom, 8, Labels::words}}},
        {.name = "back-offices",
         .pieces = {{company, {6, 5, 73, 7}, centre, middle, 10},
                    {offices, {5, 15, 75, 30}, left, top, 6.4},
                    {site, {6, 46, 73, 5}, centre, bottom, 7.5}}},
        {.name = "back-map",
         .pieces = {{map, {4, 4, 47, 47}},
                    {company, {54, 6, 28, 8}, left, middle, 8},
                    {address, {54, 16, 28, 16}, left, top, 6.4},
                    {phones, {54, 34, 28, 9}, left, top, 6.4},
                    {hours, {54, 45, 28, 5}, left, bottom, 5.6}}},
        {.name = "back-code",
         .pieces = {{code_site, {30, 9, 25, 25}},
                    {site, {6, 38, 73, 6}, centre, middle, 9},
                    {slogan, {6, 45, 73, 5}, centre, middle, 7}}},
        {.name = "back-hours",
         .pieces = {{mark, {37, 5, 11, 11}},
                    {slogan, {6, 18, 73, 6}, centre, middle, 9},
                    {hours, {6, 26, 73, 6}, centre, middle, 8},
                    {contact, {6, 34, 73, 16}, centre, bottom, 7}}},
    };
    for (Layout& layout : backs) layout.side = Side::back;
    std::vector<Layout> logos = {
        {.name = "back-logo",
         .pieces = {{mark, {31.5, 8, 22, 22}},
                    {company, {6, 33, 73, 8}, centre, middle, 12},
                    {slogan, {6, 42, 73, 6}, centre, middle, 8}}},
        {.name = "back-word", .pieces = {{word, {8, 17, 69, 21}, centre, middle, 34}}},
        {.name = "back-word-mark",
         .pieces = {{mark, {8, 19, 16, 16}}, {word, {27, 19, 50, 16}, left, middle, 24}}},
        {.name = "back-disc",
         .pieces = {{disc, {22.5, 7.5, 40, 40}}, {word, {26, 22, 33, 11}, centre, middle, 16}}},
        {.name = "back-mark", .pieces = {{mark, {27, 12, 31, 31}}}},
        {.name = "back-photo",
         .pieces = {{photo, {0, 0, 85, 40}}, {word, {6, 42, 73, 10}, centre, middle, 15}}},
    };
    for (Layout& layout : logos) layout.side = Side::logo;
    backs.insert(backs.end(), logos.begin(), logos.end());
    return backs;
}

}  // namespace cards
