#include "text/misread.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace cards {
namespace {

/// What is taken for what; an empty `read` loses the letters. The weight is how often, against the
/// others that begin with the same letters.
struct Confusion {
    std::string_view printed, read;
    int weight = 1;
};

// The commonest of Tesseract's and PP-OCR's on photographed print.
constexpr Confusion confusions[] = {
    {"rn", "m", 4}, {"m", "rn", 2}, {"cl", "d", 2}, {"d", "cl"},   {"vv", "w", 2}, {"w", "vv"},
    {"ri", "n"},    {"ii", "u"},    {"li", "h"},    {"nn", "m"},   {"fi", "ﬁ"},    {"tt", "H"},
    {"O", "0", 4},  {"0", "O", 3},  {"0", "o"},     {"o", "0"},    {"O", "Q"},     {"0", "8"},
    {"1", "l", 3},  {"1", "I", 2},  {"1", "7"},     {"l", "1", 2}, {"l", "I", 4},  {"I", "l", 4},
    {"I", "1", 2},  {"I", "|"},     {"l", "|"},     {"i", "l", 2}, {"i", "í"},     {"5", "S", 2},
    {"S", "5"},     {"S", "$"},     {"8", "B", 2},  {"B", "8"},    {"6", "G"},     {"G", "6"},
    {"6", "8"},     {"2", "Z"},     {"Z", "2"},     {"3", "8"},    {"9", "g"},     {"g", "9"},
    {"4", "A"},     {"7", "1"},     {"e", "c", 2},  {"c", "e"},    {"e", "é"},     {"a", "o"},
    {"u", "ü"},     {"n", "ri"},    {"h", "b"},     {"f", "t"},    {"t", "f"},     {"r", "t"},
    {"y", "v"},     {"D", "O"},     {"E", "F"},     {"C", "G"},    {"U", "LI"},    {"c", "C", 2},
    {"C", "c", 2},  {"o", "O", 2},  {"s", "S", 2},  {"S", "s", 2}, {"v", "V", 2},  {"V", "v", 2},
    {"w", "W", 2},  {"W", "w", 2},  {"x", "X"},     {"z", "Z", 2}, {"k", "K"},     {"p", "P"},
    {".", ",", 3},  {".", "", 4},   {",", ".", 3},  {",", "", 2},  {":", ".", 3},  {":", ";"},
    {":", "", 2},   {"-", "–", 2},  {"-", "~"},     {"-", "", 2},  {"–", "-", 4},  {"'", "", 2},
    {"'", "’", 2},  {"@", "©", 3},  {"@", "(O"},    {"@", "Q"},    {"@", "G"},     {"@", "a"},
    {"/", "I"},     {"/", "l"},     {"/", "1"},     {"(", "{"},    {"(", "C"},     {")", "}"},
    {")", "]"},     {"+", "t"},     {"+", "4"},     {"&", "8"},    {"&", "G"},     {"_", " ", 2},
    {"_", ""},      {"|", "I", 2},  {"|", "l"},     {"|", "", 2},  {"•", "*", 2},  {"•", "e"},
    {"•", "+"},     {"•", "", 2},   {"·", "-"},     {"·", "."},    {"»", "»"},     {"ä", "a", 2},
    {"ä", "á"},     {"ö", "o", 2},  {"ö", "6"},     {"ö", "ó"},    {"ü", "u", 2},  {"ü", "ii"},
    {"Ä", "A"},     {"Ö", "O"},     {"Ü", "U", 2},  {"ß", "B", 2}, {"ß", "ss"},    {"é", "e", 3},
    {"è", "e", 2},  {"è", "é"},     {"ê", "e", 2},  {"ë", "é"},    {"à", "a", 2},  {"à", "á"},
    {"á", "a", 2},  {"â", "a", 2},  {"ã", "a", 2},  {"ã", "ä"},    {"å", "a", 2},  {"å", "à"},
    {"Å", "A", 2},  {"ç", "c", 3},  {"Ç", "C", 3},  {"ñ", "n", 2}, {"ñ", "fi"},    {"í", "i", 3},
    {"ì", "i"},     {"î", "i", 2},  {"ï", "i", 2},  {"ó", "o", 2}, {"ó", "6"},     {"ò", "o"},
    {"ô", "o", 2},  {"õ", "o", 2},  {"õ", "ö"},     {"ú", "u", 2}, {"ù", "u"},     {"û", "u"},
    {"ş", "s", 3},  {"ş", "ș"},     {"ş", "g"},     {"Ş", "S", 3}, {"ğ", "g", 3},  {"ğ", "ġ"},
    {"Ğ", "G", 2},  {"ı", "i", 4},  {"ı", "1"},     {"ı", "l"},    {"İ", "I", 4},  {"İ", "i"},
    {"ł", "l", 3},  {"ł", "t"},     {"Ł", "L", 2},  {"ą", "a", 3}, {"ę", "e", 3},  {"ż", "z", 3},
    {"ź", "z", 2},  {"Ż", "Z", 2},  {"ś", "s", 3},  {"ć", "c", 2}, {"ń", "n", 2},  {"ø", "o"},
    {"º", "o"},     {"º", "°", 2},  {"°", "º"},     {"€", "E"},    {"é", "6"},
};

bool starts_at(const std::string& text, std::size_t at, std::string_view part) {
    return text.compare(at, part.size(), part) == 0;
}

std::size_t letter_length(const std::string& text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end - at;
}

/// One of what the letters there are taken for; none where nothing is known.
const Confusion* confusion_at(const std::string& text, std::size_t at, Chance& chance) {
    std::vector<const Confusion*> known;
    for (const Confusion& confusion : confusions) {
        if (!starts_at(text, at, confusion.printed)) continue;
        for (int i = 0; i < confusion.weight; ++i) known.push_back(&confusion);
    }
    return known.empty() ? nullptr : chance.pick(known);
}

}  // namespace

Misread misread(const std::string& printed, double rate, Chance& chance) {
    Misread read;
    for (std::size_t at = 0; at < printed.size();) {
        const std::size_t length = letter_length(printed, at);
        if (!chance.likely(rate)) {
            // Now and then a gap is seen where there is none.
            read.text += printed.substr(at, length);
            if (printed[at] != ' ' && chance.likely(rate * 0.15)) {
                read.text += ' ';
                ++read.errors;
            }
            at += length;
            continue;
        }
        ++read.errors;
        const Confusion* confusion = confusion_at(printed, at, chance);
        if (printed[at] == ' ') {
            if (chance.likely(0.3)) read.text += "  ";  // else the gap is lost
            at += length;
        } else if (confusion == nullptr) {
            if (!chance.likely(0.3)) read.text += printed.substr(at, length);
            at += length;
        } else {
            read.text += confusion->read;
            at += confusion->printed.size();
        }
    }
    return read;
}

std::string misread_sign(Chance& chance) {
    static const std::vector<std::string> signs = {
        "©", "®", "Q", "&", "@", "[", "]", "|", "O", "°", "e",  "=",  "~",  "»", "V",  "A", "S",
        "B", "o", "%", "€", "¢", "(", ")", "I", "l", "a", "wa", "VA", "if", "é", "8",  "i", "ù",
        "t", "—", "_", "^", "*", "+", "«", "J", "G", "D", "in", "Ff", "oO", "Y", "f.", "$", "ll"};
    return chance.pick(signs);
}

}  // namespace cards
