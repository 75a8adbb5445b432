#include "who/pattern.h"

#include <glib.h>

#include <cctype>
#include <memory>

#include "who/person.h"

namespace cards {
namespace {

struct FreeByGlib {
    void operator()(char* text) const { g_free(text); }
};

std::string owned(char* text) {
    const std::unique_ptr<char, FreeByGlib> keeper(text);
    return keeper ? std::string(keeper.get()) : std::string();
}

bool is_digit(char sign) {
    return std::isdigit(static_cast<unsigned char>(sign)) != 0;
}

std::string word_for(const std::string& key, const Locale& locale, const Given& given,
                     Chance& chance) {
    if (const auto at = given.find(key); at != given.end()) return at->second;
    if (key == "street") return chance.pick(locale["street_names"]);
    return chance.pick(locale[key]);
}

}  // namespace

std::string drawn(const Locale& locale, const std::string& list, const Given& given,
                  Chance& chance) {
    const std::string& pattern = chance.pick(locale[list]);
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char sign = pattern[i];
        if (sign == '{') {
            const std::size_t end = pattern.find('}', i);
            text += word_for(pattern.substr(i + 1, end - i - 1), locale, given, chance);
            i = end;
        } else if (sign == '#') {
            const bool inside = !text.empty() && is_digit(text.back());
            text += static_cast<char>('0' + chance.whole(inside ? 0 : 1, 9));
        } else if (sign == '@') {
            text += static_cast<char>('A' + chance.whole(0, 25));
        } else {
            text += sign;
        }
    }
    // ", Inc." brings its own comma.
    if (const std::size_t at = text.find(" ,"); at != std::string::npos) text.erase(at, 1);
    return text;
}

std::string plain(const std::string& text, const Locale& locale) {
    std::string dotted = text;  // glib knows no plain letter for the Turkish ı
    for (std::size_t at = 0; (at = dotted.find("ı", at)) != std::string::npos;) {
        dotted.replace(at, std::string("ı").size(), "i");
    }
    const std::string ascii = owned(g_str_to_ascii(dotted.c_str(), locale.language.c_str()));
    std::string letters;
    for (const char sign : ascii) {
        if (std::isalpha(static_cast<unsigned char>(sign))) {
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
        }
    }
    return letters;
}

std::string capitals(const std::string& text, const Locale& locale) {
    std::string ready;
    for (const char sign : text) {
        if (sign == 'i' && locale.language == "tr") {
            ready += "İ";
        } else {
            ready += sign;
        }
    }
    return owned(g_utf8_strup(ready.c_str(), static_cast<gssize>(ready.size())));
}

}  // namespace cards
