#include "understand/misread.h"

#include <algorithm>
#include <utility>

#include "understand/fold.h"
#include "understand/words.h"

namespace cardfile::understanding {

namespace {

// What a camera makes of a letter, and the letter.
constexpr std::pair<char, std::string_view> misreadings[] = {
    {'!', "l"}, {'|', "l"}, {'1', "l"}, {'0', "o"}, {'$', "Ş"}, {'5', "s"}, {'8', "B"}, {'@', "a"}};

std::size_t letters_in(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) letters += is_letter(next_letter(word, at)) ? 1 : 0;
    return letters;
}

std::string mended(std::string_view word) {
    constexpr std::size_t least = 2, longest = 24;  // letters; bytes
    std::size_t end = word.size();
    while (end > 0 && std::string_view(".,;:").find(word[end - 1]) != std::string_view::npos) --end;
    const std::string_view core = word.substr(0, end);
    // a standard's name, of letters that are all like digits
    if (core == "1S0" || core == "IS0" || core == "1SO")
        return "ISO" + std::string(word.substr(end));
    if (core.size() > longest || letters_in(core) < least) return std::string(word);
    for (const auto& [sign, letter] : misreadings) {
        const std::size_t at = core.find(sign);
        if (at == std::string_view::npos || core.find(sign, at + 1) != std::string_view::npos)
            continue;
        const std::string better = std::string(core.substr(0, at)) + std::string(letter) +
                                   std::string(core.substr(at + 1));
        constexpr Lists telling = in::title_head | in::title_word | in::given_name |
                                  in::legal_form | in::trade | in::institution | in::street |
                                  in::place;
        const bool capitals = is_capital(static_cast<unsigned char>(core.front())) &&
                              is_capital(static_cast<unsigned char>(core.back()));
        if ((lists_of(fold(better)) & telling) == 0 || lists_of(squeeze(core)) != 0) continue;
        const std::string upper = capitals && letter == "l"   ? "L"
                                  : capitals && letter == "o" ? "O"
                                  : capitals && letter == "s" ? "S"
                                                              : std::string(letter);
        return std::string(core.substr(0, at)) + upper + std::string(core.substr(at + 1)) +
               std::string(word.substr(end));
    }
    return std::string(word);
}

/// l and I are one stroke in many faces: "Itd", "lndustries", "SaIes".
std::string with_stroke_mended(const std::string& word) {
    constexpr std::size_t least = 3;  // letters
    const std::size_t capital = word.find('I'), small = word.find('l');
    if (letters_in(word) < least || lists_of(squeeze(word)) != 0) return word;
    const bool amid_small = std::all_of(word.begin() + 1, word.end(),
                                        [](char c) { return c == 'I' || c < 'A' || c > 'Z'; });
    std::string better = word;
    if (amid_small && capital != std::string::npos) better[capital] = 'l';
    if (small == 0) better[small] = 'I';
    constexpr Lists telling =
        in::title_head | in::legal_form | in::trade | in::institution | in::place;
    return (lists_of(squeeze(better)) & telling) != 0 ? better : word;
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
        out += with_stroke_mended(mended(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

}  // namespace cardfile::understanding
