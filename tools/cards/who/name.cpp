#include "who/name.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "who/pattern.h"
#include "who/person.h"

namespace cards {
namespace {

/// How often a country does what, of 1.
struct Custom {
    double before = 0.12, after = 0.04;  ///< degrees
    double surname_capitals = 0.04;
    double two_families = 0.02;
    double particle = 0;
    double initial = 0.02;        ///< "J. Miller"
    double middle_initial = 0;    ///< "Jane R. Miller"
    double surname_first = 0.01;  ///< "MÜLLER Jan"
    std::vector<std::string> particles = {};
};

Custom custom_of(const std::string& code) {
    if (code == "en-US") return {.after = 0.12, .middle_initial = 0.16};
    if (code == "en-GB") return {.after = 0.14, .middle_initial = 0.05};
    if (code == "en-IN") return {.before = 0.18, .after = 0.1, .initial = 0.18};
    if (code == "de")
        return {.before = 0.2, .particle = 0.03, .particles = {"von ", "von der ", "zu "}};
    if (code == "fr")
        return {.surname_capitals = 0.3,
                .particle = 0.03,
                .surname_first = 0.05,
                .particles = {"de ", "du ", "de la ", "d'"}};
    if (code == "es")
        return {.surname_capitals = 0.06,
                .two_families = 0.6,
                .particle = 0.04,
                .particles = {"de ", "de la ", "del "}};
    if (code == "it") return {.before = 0.28, .surname_capitals = 0.07, .surname_first = 0.04};
    if (code == "pt-BR")
        return {.two_families = 0.45, .particle = 0.12, .particles = {"da ", "de ", "dos ", "do "}};
    if (code == "tr") return {.before = 0.16, .surname_capitals = 0.35, .initial = 0.04};
    if (code == "nl")
        return {.after = 0.08,
                .particle = 0.25,
                .initial = 0.12,
                .particles = {"van ", "van der ", "de ", "van den ", "ter ", "van de "}};
    if (code == "pl") return {.before = 0.2, .surname_capitals = 0.06, .surname_first = 0.02};
    return {.particle = 0.02, .particles = {"von ", "af "}};
}

/// The first letter, whole: it may be two bytes long.
std::string initial_of(const std::string& text) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return text.substr(0, end);
}

/// Polish family names in -ski, -cki, -dzki change for a woman.
std::string of_woman(std::string family, const Locale& locale) {
    const bool changes = family.ends_with("ski") || family.ends_with("cki") ||
                         family.ends_with("dzki") || family.ends_with("ny");
    if (locale.language == "pl" && changes) family.back() = 'a';
    return family;
}

std::string draw_family(const Locale& locale, const Custom& custom, Chance& chance) {
    std::string family = chance.pick(locale["family"]);
    const bool plain_word = family.find_first_of(" -'") == std::string::npos;
    if (plain_word && chance.likely(custom.particle)) {
        family = chance.pick(custom.particles) + family;
    }
    if (!plain_word) return family;
    if (chance.likely(custom.two_families)) {
        family += " " + chance.pick(locale["family"]);
    } else if (chance.likely(0.03)) {
        family += "-" + chance.pick(locale["family"]);
    }
    return family;
}

std::string printed_given(const std::string& given, const Custom& custom, Chance& chance) {
    static const std::vector<std::string> letters = {"A", "B", "C", "D", "E", "F", "G", "H", "J",
                                                     "K", "L", "M", "N", "P", "R", "S", "T", "W"};
    if (chance.likely(custom.initial)) {
        std::string first = initial_of(given) + ".";
        if (!chance.likely(0.4)) return first;
        return first + (chance.likely(0.5) ? " " : "") + chance.pick(letters) + ".";
    }
    if (chance.likely(custom.middle_initial)) return given + " " + chance.pick(letters) + ".";
    return given;
}

}  // namespace

Name draw_name(const Locale& locale, Chance& chance) {
    const Custom custom = custom_of(locale.code);
    const bool woman = chance.likely(0.45);
    Name name;
    const std::vector<std::string>& givens = locale[woman ? "women" : "men"];
    name.given = chance.pick(givens);
    if (chance.likely(0.03)) name.given += "-" + chance.pick(givens);
    if (chance.likely(0.04)) name.given += " " + chance.pick(givens);
    name.family = draw_family(locale, custom, chance);
    if (woman) name.family = of_woman(name.family, locale);

    const std::string given = printed_given(name.given, custom, chance);
    const bool first = chance.likely(custom.surname_first);
    const bool loud = first || chance.likely(custom.surname_capitals);
    const std::string family = loud ? capitals(name.family, locale) : name.family;
    name.printed = first ? family + " " + given : given + " " + family;
    // "Frau Dr. X" is rare; a degree goes with either before or after, seldom both.
    if (chance.likely(custom.before)) {
        name.printed = chance.pick(locale["before"]) + " " + name.printed;
    } else if (chance.likely(custom.after)) {
        name.printed += drawn(locale, "after", {}, chance);
    }
    return name;
}

std::string draw_mail_name(const Name& name, const Locale& locale, Chance& chance) {
    const std::string given = plain(name.given.substr(0, name.given.find_first_of(" -")), locale);
    const bool last_part = chance.likely(0.5) && locale.code != "nl";
    const std::size_t space = name.family.rfind(' ');
    const std::string family =
        plain(last_part && space != std::string::npos ? name.family.substr(space + 1) : name.family,
              locale);
    const std::string g = given.substr(0, 1);
    const std::string f = family.substr(0, 1);
    const std::vector<std::string> ways = {given + "." + family,
                                           given + "." + family,
                                           given + "." + family,
                                           given + "." + family,
                                           g + "." + family,
                                           g + "." + family,
                                           g + family,
                                           g + family,
                                           given,
                                           given,
                                           family,
                                           given + family,
                                           given + "_" + family,
                                           family + "." + given,
                                           given + f,
                                           given + "." + f,
                                           g + f,
                                           given + "-" + family,
                                           family + g};
    return chance.pick(ways);
}

}  // namespace cards
