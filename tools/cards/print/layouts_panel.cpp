// Layouts on two grounds: panels, bands and split cards.

#include "print/layouts.h"

namespace cards {
namespace {

using enum Element;
using enum Align;
using enum Anchor;

const std::vector<Layout> drawn = {
    {.name = "side-panel",
     .pieces = {{panel, {0, 0, 27, 55}},
                {mark, {6.5, 13, 14, 14}},
                {word, {2.5, 31, 22, 6}, centre, middle, 11},
                {who, {32, 7, 48, 13}, left, top, 11.5},
                {company, {32, 22, 48, 5}, left, middle, 8},
                {contact, {32, 28, 48, 22}, left, bottom, 7}}},
    {.name = "right-panel",
     .pieces = {{panel, {47, 0, 38, 55}},
                {mark, {15, 8, 14, 14}},
                {company, {4, 24, 39, 6}, centre, middle, 8.5},
                {who, {4, 33, 39, 15}, centre, middle, 10.5},
                {contact, {50, 8, 32, 39}, left, middle, 6.8, Labels::icons}}},
    {.name = "split",
     .pieces = {{panel, {0, 0, 85, 25}},
                {who, {6, 5, 56, 15}, left, middle, 13},
                {mark, {68, 6, 11, 11}},
                {company, {6, 27.5, 73, 6}, left, middle, 9},
                {contact, {6, 34, 73, 17.5}, left, middle, 7.2, Labels::words}}},
    {.name = "bottom-band",
     .pieces = {{panel, {0, 45, 85, 10}},
                {mark, {6, 6, 10, 10}},
                {company, {18, 6, 61, 10}, left, middle, 10},
                {who, {6, 19, 36, 14}, left, top, 11},
                {address, {44, 19, 36, 11}, left, top, 7},
                {phones, {44, 31, 36, 12.5}, left, bottom, 7},
                {net, {6, 46, 73, 8}, right, middle, 7, Labels::none}}},
    {.name = "address-band",
     .pieces = {{word, {6, 5, 73, 10}, centre, middle, 16},
                {who, {6, 17, 73, 12}, centre, middle, 11},
                {phones, {6, 30, 73, 8}, centre, middle, 7},
                {net, {6, 38, 73, 5}, centre, bottom, 7, Labels::none},
                {panel, {0, 44, 85, 11}},
                {address, {5, 45, 75, 9}, centre, middle, 6.5}}},
    {.name = "top-band",
     .pieces = {{panel, {0, 0, 85, 14}},
                {company, {6, 2, 73, 10}, left, middle, 11},
                {who, {6, 18, 73, 13}, left, top, 12},
                {contact, {6, 32, 73, 19}, left, bottom, 7.2}}},
    {.name = "two-bands",
     .pieces = {{panel, {0, 0, 85, 8}},
                {panel, {0, 47, 85, 8}},
                {slogan, {6, 1, 73, 6}, centre, middle, 7},
                {mark, {6, 11, 10, 10}},
                {company, {18, 11, 61, 10}, left, middle, 9.5},
                {who, {6, 23, 34, 14}, left, top, 10.5},
                {contact, {43, 23, 37, 22}, left, middle, 6.6},
                {site, {6, 48, 73, 6}, centre, middle, 7.5}}},
    {.name = "wave",
     .pieces = {{wave, {0, 42, 85, 13}},
                {mark, {6, 5, 9, 9}},
                {company, {17, 5, 62, 9}, left, middle, 9.5},
                {who, {6, 17, 36, 13}, left, top, 10.5},
                {contact, {44, 17, 36, 22}, left, top, 7, Labels::icons}}},
    {.name = "slant",
     .pieces = {{slant, {0, 0, 38, 55}},
                {word, {3, 19, 26, 9}, centre, middle, 12},
                {who, {41, 7, 39, 13}, left, top, 11},
                {company, {41, 22, 39, 5}, left, middle, 7.5},
                {contact, {41, 28, 39, 22}, left, bottom, 6.8}}},
    {.name = "half-and-half",
     .pieces = {{panel, {0, 0, 42.5, 55}},
                {name, {4, 16, 34, 8}, centre, middle, 11},
                {role, {4, 25, 34, 8}, centre, top, 7},
                {company, {46, 6, 35, 7}, left, middle, 8.5},
                {contact, {46, 16, 35, 34}, left, middle, 7}}},
    {.name = "thin-strip",
     .pieces = {{panel, {81, 0, 4, 55}},
                {mark, {6, 20, 15, 15}},
                {who, {26, 7, 51, 14}, left, top, 11},
                {company, {26, 23, 51, 5}, left, middle, 7.5},
                {contact, {26, 29, 51, 21}, left, bottom, 6.8}}},
    {.name = "inset",
     .pieces = {{panel, {8, 8, 69, 39}},
                {who, {11, 11, 63, 12}, centre, middle, 12},
                {company, {11, 24, 63, 5}, centre, middle, 8},
                {contact, {11, 30, 63, 14.5}, centre, bottom, 6.8}}},
    {.name = "disc",
     .pieces = {{disc, {-12, -8, 44, 44}},
                {mark, {4, 6, 14, 14}},
                {who, {36, 6, 44, 13}, right, top, 11.5},
                {company, {36, 21, 44, 5}, right, middle, 8},
                {contact, {36, 28, 44, 22}, right, bottom, 7}}},
    {.name = "photo-side",
     .pieces = {{photo, {0, 0, 30, 55}},
                {who, {34, 7, 46, 13}, left, top, 11},
                {company, {34, 22, 46, 5}, left, middle, 8},
                {contact, {34, 28, 46, 22}, left, bottom, 7}}},
    {.name = "photo-top",
     .pieces = {{photo, {0, 0, 85, 21}},
                {word, {5, 22.5, 35, 8}, left, middle, 13},
                {who, {42, 22.5, 38, 10}, right, top, 10},
                {contact, {5, 34, 75, 17}, left, bottom, 6.8}}},
    {.name = "services-panel",
     .pieces = {{panel, {0, 0, 33, 55}},
                {services, {4, 6, 26, 43}, left, middle, 6.8},
                {company, {37, 5, 43, 7}, left, middle, 9},
                {who, {37, 15, 43, 12}, left, top, 10.5},
                {contact, {37, 28, 43, 22}, left, bottom, 6.8}}},
};

}  // namespace

std::vector<Layout> panel_layouts() {
    std::vector<Layout> all = drawn;
    all.push_back(mirrored(all[0], "side-panel-right"));
    all.push_back(mirrored(all[8], "slant-right"));
    all.push_back(mirrored(all[13], "photo-side-right"));
    return all;
}

}  // namespace cards
