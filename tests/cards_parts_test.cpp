// Parts of tools/cards by themselves: who works where, and the room a card has left.

#include <doctest/doctest.h>

#include <algorithm>

#include "print/fonts.h"
#include "print/layouts.h"
#include "print/room.h"
#include "print/small_print.h"
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

TEST_CASE("an address too long for its column goes on in the next line") {
    Sheet sheet(85, 55, 10);
    const std::string address = "200 boulevard Pasteur, Zone industrielle Nord, Bâtiment C";
    Block block;
    block.area = {5, 5, 30, 20};
    block.lines = {{{"A: " + address, "address", {{"address", address}}}, {"Lato", 400}}};
    const double small = fitting(sheet, block);
    break_addresses(sheet, block);
    REQUIRE(block.lines.size() == 3);
    CHECK(block.lines[0].words.text == "A: 200 boulevard Pasteur,");
    CHECK(block.lines[2].words.text == "Bâtiment C");
    std::string joined;
    for (const SetLine& line : block.lines) {
        joined += (joined.empty() ? "" : ", ") + line.words.values.at(0).text;
    }
    CHECK(joined == address);
    CHECK(fitting(sheet, block) > 0.85);
    CHECK(small < 0.6);
}

TEST_CASE("the small print of a card has one size, its name its own") {
    Sheet sheet(85, 55, 10);
    const auto block = [](double width, const std::string& field, double points) {
        Block made;
        made.area = {5, 5, width, 20};
        made.lines = {{{"someone.with.a.name@kestrel.example.com", field}, {"Lato", 400}}};
        made.lines[0].type.points = points;
        return made;
    };
    std::vector<Block> blocks = {block(42, "email", 9), block(80, "phone", 9),
                                 block(80, "name", 9)};
    agree_on_size(sheet, blocks);
    const double least = blocks[0].lines[0].type.points;
    CHECK(least > 6);
    CHECK(least < 8.5);
    CHECK(blocks[1].lines[0].type.points == doctest::Approx(least));
    CHECK(blocks[2].lines[0].type.points == doctest::Approx(9));
}

TEST_CASE("a plain layout has all of its words on the paper, in usual letters") {
    const auto plain = [](const std::string& name) {
        const auto at = std::find_if(layouts().begin(), layouts().end(),
                                     [&](const Layout& layout) { return layout.name == name; });
        REQUIRE(at != layouts().end());
        return is_plain(*at);
    };
    CHECK(plain("left"));
    CHECK(plain("thin-strip"));
    CHECK(plain("qr-vcard"));
    CHECK_FALSE(plain("half-and-half"));
    CHECK_FALSE(plain("script-name"));
    CHECK_FALSE(plain("small-print"));
    CHECK_FALSE(plain("three-columns"));
    CHECK_FALSE(plain("portrait"));
    CHECK_FALSE(plain("vertical-line-left"));
    CHECK_FALSE(plain("back-code"));
}
