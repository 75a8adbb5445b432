// Parts of tools/cards by themselves: who works where, and the room a card has left.

#include <doctest/doctest.h>

#include <algorithm>

#include "print/fonts.h"
#include "print/room.h"
#include "print/typeset.h"
#include "who/person.h"
#include "who/trade.h"

using namespace cards;

TEST_CASE("nobody works at a company of another line of business") {
    const auto line_of = [](const Locale& locale, const std::string& kind,
                            const std::string& word) -> std::string {
        for (const auto& [key, words] : locale.lists) {
            const bool own = key.compare(0, kind.size() + 1, kind + ".") == 0;
            if (own && std::find(words.begin(), words.end(), word) != words.end()) {
                return key.substr(kind.size() + 1);
            }
        }
        return "";
    };
    Chance chance(5);
    int told = 0;
    for (int i = 0; i < 600; ++i) {
        const Person person = invent(chance, {});
        CAPTURE(person.title);
        CAPTURE(person.trade);
        const std::string by_title = line_of(*person.locale, "titles", person.title);
        const std::string by_trade = line_of(*person.locale, "trades", person.trade);
        if (!by_title.empty() && !by_trade.empty()) CHECK(by_title == by_trade);
        const std::string by_service = line_of(*person.locale, "services", person.services[0]);
        if (!by_title.empty() && !by_service.empty()) CHECK(by_title == by_service);
        told += static_cast<int>(!by_title.empty());
    }
    CHECK(told > 100);
}

TEST_CASE("what is free on a card is found, and nothing grows over print") {
    Sheet sheet(85, 55, 10);
    sheet.write({"Kestrel Joinery"}, {"Lato"}, {10, 10, 0});
    Room room(sheet, 3);
    room.take_print(sheet);
    room.take({50, 20, 35, 35});
    const Area free = room.largest(10, 10);
    CHECK(free.width == doctest::Approx(46.5).epsilon(0.02));
    CHECK(free.y > 10);
    CHECK(room.largest(60, 40).width == 0);
    const Area grown = room.grown({20, 25, 4, 4}, 30, 15);
    CHECK(grown.width == doctest::Approx(30).epsilon(0.02));
    CHECK(grown.height == doctest::Approx(15).epsilon(0.04));
    CHECK(room.grown({60, 30, 4, 4}, 30, 15).width == 0);
}

TEST_CASE("a face that draws capitals for small letters is known as one") {
    for (const Face& face : faces()) {
        CAPTURE(face.family);
        const double small = -typeset("xz", {face.family}).extent().ink_top;
        const double large = -typeset("XZ", {face.family}).extent().ink_top;
        CHECK((small > 0.98 * large) == has_only_capitals(face.family));
    }
}

TEST_CASE("no face makes one letter of two") {
    for (const Face& face : faces()) {
        const auto advance = [&](const char* text) {
            return typeset(text, {face.family}).extent().advance;
        };
        CAPTURE(face.family);
        // An "œ" is a fifth narrower; kerning takes less.
        CHECK(advance("oe") > 0.92 * (advance("o") + advance("e")));
        CHECK(advance("ae") > 0.92 * (advance("a") + advance("e")));
    }
}
