// Whether what was read is a business card: pages, receipts and screens are none.

#include "reader/shows_card.h"

#include <doctest/doctest.h>

using namespace cardfile;

namespace {

constexpr double no_outline = 0, likely = 0.8, sure = 0.98;

CardReading read_as(int lines, double confidence_of_outline, double confidence_of_lines = 0.9) {
    CardReading read;
    read.confidence = confidence_of_outline;
    for (int i = 0; i < lines; ++i) {
        read.lines.push_back({"some words", confidence_of_lines, {}, {}});
    }
    return read;
}

CardReading with_phone(CardReading read, double confidence = 0.9) {
    read.contacts.resize(1);
    read.contacts[0].phones.resize(1);
    read.contacts[0].phones[0].confidence = confidence;
    return read;
}

CardReading with_company(CardReading read, double confidence = 0.8) {
    read.contacts.resize(1);
    read.contacts[0].company = Field{"Example", confidence};
    return read;
}

}  // namespace

TEST_CASE("what says how to reach somebody is a card, whatever its outline") {
    CHECK(shows_a_card(with_phone(read_as(20, no_outline))));
    CHECK(shows_a_card(with_phone(read_as(20, likely))));
    CHECK_FALSE(shows_a_card(with_phone(read_as(80, no_outline))));  // a page of a catalogue
}

TEST_CASE("a page with a word that might be read as an address is no card") {
    constexpr double unlikely = 0.4;
    CHECK_FALSE(shows_a_card(with_phone(read_as(25, no_outline), unlikely)));
    CardReading put_together = read_as(25, no_outline);
    put_together.contacts.resize(1);
    put_together.contacts[0].emails = {Field{"an@wainst.example", 0.88}};
    CHECK(shows_a_card(put_together));
    put_together.contacts[0].emails[0].repaired = "an@ / wainst example";
    CHECK_FALSE(shows_a_card(put_together));
    CHECK(shows_a_card(with_phone(read_as(8, no_outline), unlikely)));
    CHECK(shows_a_card(with_phone(read_as(25, sure), unlikely)));  // a blurred card
}

TEST_CASE("a receipt is no card, however sure its outline and whatever passes for a company") {
    CHECK_FALSE(shows_a_card(with_company(read_as(30, sure))));
    CHECK_FALSE(shows_a_card(read_as(25, likely)));
    CHECK_FALSE(shows_a_card(read_as(25, no_outline)));
}

TEST_CASE("where no outline was seen a few words of running text are no company") {
    constexpr double doubtful = 0.6;
    CHECK_FALSE(shows_a_card(with_company(read_as(8, no_outline), doubtful)));
    CHECK(shows_a_card(with_company(read_as(8, no_outline))));
    CHECK(shows_a_card(with_company(read_as(8, likely), doubtful)));
}

TEST_CASE("a card whose print is too poor to say anything is one when its outline was seen") {
    constexpr double poorly = 0.4;
    CHECK(shows_a_card(read_as(14, likely, poorly)));
    CHECK_FALSE(shows_a_card(read_as(14, no_outline, poorly)));
}

TEST_CASE("a few ill-read signs without an outline are no card, a few words are") {
    constexpr double poorly = 0.6;
    CHECK_FALSE(shows_a_card(read_as(3, no_outline, poorly)));
    CHECK(shows_a_card(read_as(3, no_outline)));
    CHECK(shows_a_card(read_as(3, likely, poorly)));
    CHECK(shows_a_card(with_company(read_as(3, no_outline, poorly))));
}

TEST_CASE("a logo is a card, with an outline or filling the frame") {
    CHECK(shows_a_card(with_company(read_as(2, no_outline))));
    CHECK(shows_a_card(read_as(1, no_outline)));
    CHECK(shows_a_card(read_as(0, sure)));
    CHECK_FALSE(shows_a_card(read_as(0, likely)));
}
