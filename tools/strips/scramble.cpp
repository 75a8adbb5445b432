#include "scramble.h"

#include <algorithm>
#include <vector>

#include "print/letters.h"

namespace strips {
namespace {

const std::vector<std::string> kinds = {"aeiou", "bcdfghjklmnpqrstvwxyz", "AEIOU",
                                        "BCDFGHJKLMNPQRSTVWXYZ", "0123456789"};
const std::vector<std::string> small = {"à", "á", "â", "ã", "ä", "å", "æ", "ç", "è", "é", "ê", "ë",
                                        "ì", "í", "î", "ï", "ñ", "ò", "ó", "ô", "õ", "ö", "ø", "ù",
                                        "ú", "û", "ü", "ý", "ğ", "ı", "ş", "ą", "ć", "ę", "ł", "ń",
                                        "ś", "ź", "ż", "č", "š", "ž", "ř", "ő", "ű", "œ", "ß"};
const std::vector<std::string> large = {"À", "Á", "Â", "Ã", "Ä", "Å", "Æ", "Ç", "È", "É", "Ê", "Ë",
                                        "Í", "Î", "Ñ", "Ó", "Ô", "Õ", "Ö", "Ø", "Ú", "Û", "Ü", "Ğ",
                                        "İ", "Ş", "Ą", "Ć", "Ę", "Ł", "Ń", "Ś", "Ź", "Ż", "Č", "Š"};

bool among(const std::vector<std::string>& letters, const std::string& letter) {
    return std::find(letters.begin(), letters.end(), letter) != letters.end();
}

std::string other(const std::string& letter, bool address, double accents, cards::Chance& chance) {
    if (letter.size() > 1) {
        if (among(small, letter)) return chance.pick(small);
        return among(large, letter) ? chance.pick(large) : letter;
    }
    for (const std::string& kind : kinds) {
        if (kind.find(letter) == std::string::npos) continue;
        const bool figure = &kind == &kinds.back(), is_large = kind[0] < 'a';
        if (!figure && !address && chance.likely(accents)) {
            return chance.pick(is_large ? large : small);
        }
        return std::string(1, kind[std::size_t(chance.whole(0, int(kind.size()) - 1))]);
    }
    return letter;
}

/// Of addresses: the signs that part their names.
std::string other_sign(const std::string& letter, cards::Chance& chance) {
    static const std::vector<std::string> parting = {".", "-", "_", ".", "-"};
    return letter == "." && chance.likely(0.25) ? chance.pick(parting) : letter;
}

}  // namespace

std::string scrambled(const std::string& text, cards::Chance& chance) {
    static const std::vector<double> shares = {0, 0.15, 0.5, 1};  // of a word's letters
    static const std::vector<double> accented = {0, 0, 0.02, 0.15};
    const double accents = chance.pick(accented);
    std::string result, word;
    const auto finish = [&] {
        const bool address =
            word.find('@') != std::string::npos || word.find("www") != std::string::npos;
        const double share = chance.pick(shares);
        for (const std::string& letter : cards::letters_of(word)) {
            const bool figure = letter[0] >= '0' && letter[0] <= '9';
            const bool change = figure || chance.likely(share);
            std::string now = change ? other(letter, address, accents, chance) : letter;
            if (address && change) now = other_sign(now, chance);
            result += now;
        }
        word.clear();
    };
    for (const char c : text) {
        if (c != ' ') {
            word += c;
            continue;
        }
        finish();
        result += c;
    }
    finish();
    return result;
}

}  // namespace strips
