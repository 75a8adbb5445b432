#include "understand/misread.h"

#include <algorithm>
#include <utility>

#include "understand/fold.h"
#include "understand/words.h"

namespace cardfile::understanding {

namespace {

enum class Where { anywhere, front, among_small };

/// What a camera makes of a letter, the letter, and where in a word. l and I are one stroke in many
/// faces: "lndustries", "SaIes".
struct Misreading {
    char sign;
    std::string_view letter;
    Where where = Where::anywhere;
};

constexpr Misreading misreadings[] = {{'!', "l"},
                                      {'|', "l"},
                                      {'1', "l"},
                                      {'0', "o"},
                                      {'$', "Ş"},
                                      {'5', "s"},
                                      {'8', "B"},
                                      {'@', "a"},
                                      {'I', "l", Where::among_small},
                                      {'l', "I", Where::front}};

bool is_capital_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Where in the word that sign is; npos where it is not, or more than once.
std::size_t place_of(const Misreading& misreading, std::string_view word) {
    const std::size_t at = word.find(misreading.sign);
    if (misreading.where == Where::front) return at == 0 ? at : std::string_view::npos;
    if (at == std::string_view::npos ||
        word.find(misreading.sign, at + 1) != std::string_view::npos)
        return std::string_view::npos;
    const bool small = std::none_of(word.begin() + 1, word.end(), [&](char c) {
        return is_capital_letter(c) && c != misreading.sign;
    });
    return misreading.where == Where::among_small && !small ? std::string_view::npos : at;
}

std::size_t letters_in(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) letters += is_letter(next_letter(word, at)) ? 1 : 0;
    return letters;
}

/// The letter as it is printed in the word: a capital among capitals.
std::string in_case_of(std::string_view word, std::string_view letter) {
    const bool capitals = is_capital_letter(word.front()) && is_capital_letter(word.back());
    if (capitals && (letter == "l" || letter == "o" || letter == "s"))
        return {static_cast<char>(letter.front() - 'a' + 'A')};
    return std::string(letter);
}

std::string mended(std::string_view word) {
    constexpr std::size_t least = 2, longest = 24;  // letters; bytes
    std::size_t end = word.size();
    while (end > 0 && std::string_view(".,;:").find(word[end - 1]) != std::string_view::npos) --end;
    const std::string_view core = word.substr(0, end), stops = word.substr(end);
    // a standard's name, of letters that are all like digits
    if (core == "1S0" || core == "IS0" || core == "1SO") return "ISO" + std::string(stops);
    if (core.size() > longest || letters_in(core) < least) return std::string(word);
    for (const Misreading& misreading : misreadings) {
        const std::size_t at = place_of(misreading, core);
        if (at == std::string_view::npos) continue;
        const auto with = [&](std::string_view letter) {
            return std::string(core.substr(0, at)) + std::string(letter) +
                   std::string(core.substr(at + 1));
        };
        constexpr Lists telling = in::title_head | in::title_word | in::given_name |
                                  in::legal_form | in::trade | in::institution | in::street |
                                  in::place;
        if ((lists_of(fold(with(misreading.letter))) & telling) == 0 ||
            lists_of(squeeze(core)) != 0)
            continue;
        return with(in_case_of(core, misreading.letter)) + std::string(stops);
    }
    return std::string(word);
}

/// A letter with a cedilla and the same one with a comma, side by side, are one read twice.
std::string without_twins(std::string text) {
    static constexpr std::pair<std::string_view, std::string_view> twins[] = {
        {"ŞȘ", "Ş"}, {"ȘŞ", "Ş"}, {"şș", "ş"}, {"șş", "ş"}};
    for (const auto& [twice, once] : twins)
        for (std::size_t at = text.find(twice); at != std::string::npos; at = text.find(twice))
            text.replace(at, twice.size(), once);
    return text;
}

}  // namespace

std::string with_words_mended(std::string_view read) {
    const std::string text = without_twins(std::string(read));
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (!out.empty()) out += ' ';
        out += mended(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace cardfile::understanding
