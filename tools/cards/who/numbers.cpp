#include "who/numbers.h"

namespace cards {
namespace {

using enum cardfile::PhoneType;

// NANPA: 555-0100 to 555-0199 in every area code.
std::vector<NumberBlock> us() {
    std::vector<NumberBlock> blocks;
    for (const std::string area : {"212", "415", "503", "617", "312"}) {
        for (const auto type : {work, mobile, fax}) {
            blocks.push_back(
                {type,
                 "+1" + area + "55501##",
                 {"+1 " + area + " 555 01##", "(" + area + ") 555-01##", area + "-555-01##",
                  area + ".555.01##", "+1 (" + area + ") 555-01##"}});
        }
    }
    return blocks;
}

// Ofcom: numbers for use in TV and radio drama.
std::vector<NumberBlock> gb() {
    return {
        {work, "+442079460###", {"+44 20 7946 0###", "020 7946 0###", "+44 (0)20 7946 0###"}},
        {work, "+441134960###", {"+44 113 496 0###", "0113 496 0###"}},
        {fax, "+442079460###", {"+44 20 7946 0###", "020 7946 0###"}},
        {fax, "+441134960###", {"0113 496 0###"}},
        {mobile, "+447700900###", {"+44 7700 900###", "07700 900 ###", "07700 900###"}},
    };
}

// Bundesnetzagentur: numbers for media productions.
std::vector<NumberBlock> de() {
    return {
        {work, "+493023125###", {"+49 30 23125 ###", "030 23125-###", "+49 (0)30 23125-###"}},
        {work, "+498999998###", {"+49 89 99998 ###", "(089) 99998 ###", "089/99998-###"}},
        {fax, "+493023125###", {"+49 30 23125 ###", "030 23125-###"}},
        {fax, "+498999998###", {"+49 89 99998-###"}},
        {mobile, "+4917139200##", {"+49 171 39200 ##", "0171 39200##", "+49 (0)171 39200##"}},
    };
}

// ARCEP: numbers for audiovisual works.
std::vector<NumberBlock> fr() {
    return {
        {work, "+3319900####", {"+33 1 99 00 ## ##", "01 99 00 ## ##", "+33 (0)1 99 00 ## ##"}},
        {work, "+3346571####", {"04 65 71 ## ##", "+33 4 65 71 ## ##"}},
        {fax, "+3319900####", {"01 99 00 ## ##", "+33 1 99 00 ## ##"}},
        {mobile, "+3363998####", {"06 39 98 ## ##", "+33 6 39 98 ## ##", "06.39.98.##.##"}},
    };
}

// PTS: numbers for books and films.
std::vector<NumberBlock> se() {
    return {
        {work, "+468465004##", {"+46 8 465 004 ##", "08-465 004 ##"}},
        {work, "+463139006##", {"+46 31 390 06 ##", "031-390 06 ##"}},
        {fax, "+468465004##", {"+46 8 465 004 ##", "08-465 004 ##"}},
        {mobile, "+4670174064#", {"+46 70 174 06 4#", "070-174 06 4#"}},
    };
}

// For countries without a reserved range: the office abroad, always with its dialling code.
std::vector<NumberBlock> abroad() {
    return {
        {work, "+442079460###", {"+44 20 7946 0###", "+44 (0)20 7946 0###"}},
        {work, "+121255501##", {"+1 212 555 01##", "+1 (212) 555-01##"}},
        {fax, "+442079460###", {"+44 20 7946 0###"}},
        {mobile, "+447700900###", {"+44 7700 900###", "+44 7700 900 ###"}},
    };
}

}  // namespace

std::vector<NumberBlock> reserved_numbers(const std::string& country) {
    if (country == "us") return us();
    if (country == "gb") return gb();
    if (country == "de") return de();
    if (country == "fr") return fr();
    return country == "se" ? se() : abroad();
}

}  // namespace cards
