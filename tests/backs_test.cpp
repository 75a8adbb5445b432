// Which side of a card is shown, and whose back it is: many pairs in one batch, colleagues among
// them.

#include "store/backs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <random>
#include <thread>

#include "reader/colours.h"
#include "reader/side.h"
#include "store/corrections.h"
#include "temporary_folder.h"

using namespace cardfile;

namespace {

CardReading card_with(const Contact& contact, const std::vector<std::string>& lines = {}) {
    CardReading card;
    card.contacts = {contact};
    card.size = {1000, 620};
    for (const std::string& line : lines) card.lines.push_back({line, 0.9, {}, {}});
    return card;
}

Contact person(const std::string& name, const std::string& email) {
    Contact contact;
    contact.name.emplace().value = name;
    contact.name->confidence = 0.9;
    if (!email.empty()) contact.emails = {Field{email, 0.9}};
    return contact;
}

Contact company(const std::string& name, const std::string& website) {
    Contact contact;
    if (!name.empty()) contact.company = Field{name, 0.9};
    if (!website.empty()) contact.websites = {Field{website, 0.9}};
    return contact;
}

/// A photo of one card side; its number is its content and its name.
Reading photo_of(int number, CardReading card, Side side) {
    Reading reading;
    reading.photo = "desk/" + std::to_string(number * 7919 % 1000) + "x.jpg";  // in no order
    reading.sha256 = std::string(60, 'a') + std::to_string(1000 + number);
    reading.status = Reading::Status::read;
    card.side = side;
    reading.cards = {std::move(card)};
    return reading;
}

/// Invented companies that have no word in common.
std::string word_of(int number) {
    const std::string syllables[] = {"bak", "der", "fim", "gol", "hus",
                                     "jat", "lep", "nir", "vox", "zuc"};
    std::string word;
    for (int rest = number + 1000; rest > 0; rest /= 10) word += syllables[rest % 10];
    return word;
}

/// Fronts 0, 2, 4, … and their backs 1, 3, 5, …, each with a domain or a name in common.
std::vector<Reading> pairs_of_sides(int count) {
    std::vector<Reading> readings;
    for (int i = 0; i < count; ++i) {
        const std::string word = word_of(i), domain = word + ".example.com";
        readings.push_back(
            photo_of(2 * i, card_with(person("Ada " + word, "ada@" + domain), {"Ada " + word}),
                     Side::front));
        const bool logo = i % 2 == 0;
        readings.push_back(photo_of(
            2 * i + 1,
            logo ? card_with({}, {word}) : card_with(company("", "www." + domain), {"services"}),
            logo ? Side::logo : Side::back));
    }
    return readings;
}

Store list_of(const TemporaryFolder& folder, std::vector<Reading> readings, unsigned seed) {
    std::shuffle(readings.begin(), readings.end(), std::mt19937(seed));
    auto store = Store::open(folder / ("list" + std::to_string(seed) + ".db")).value();
    for (const Reading& reading : readings) REQUIRE(store.save(reading, {}, ""));
    return store;
}

/// Whose cards lie in which photos: the same whatever the contacts' numbers.
std::vector<std::string> who_has_what(Store& store) {
    std::vector<std::string> all;
    const std::vector<Entry> entries = store.find({}).value();
    for (const Entry& entry : entries) {
        std::string text = entry.contact.name ? entry.contact.name->value : "-";
        std::vector<std::string> cards;  // the back may have come first
        for (const EntryCard& card : entry.cards)
            cards.push_back(std::string(to_string(card.side)) + card.because);
        std::sort(cards.rbegin(), cards.rend());
        for (const std::string& card : cards) text += " " + card;
        all.push_back(text);
    }
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("a side is a front when it names somebody, and a back when nobody can have been missed") {
    CHECK(side_of(card_with(person("Ada Example", "ada@example.com"))) == Side::front);
    CHECK(side_of(card_with(person("Ada Example", ""))) == Side::unknown);
    CHECK(side_of(card_with({}, {"NORVALE", "since 1901"})) == Side::logo);
    CHECK(side_of(card_with(company("Norvale", ""), {"NORVALE"})) == Side::logo);
    CHECK(side_of(card_with(company("Norvale", "norvale.example.com"), {"Roofs", "Walls"})) ==
          Side::back);
    Contact shared = company("Norvale", "");
    shared.emails = {Field{"segreteria@norvale.example.com", 0.9}};
    CHECK(side_of(card_with(shared)) == Side::back);
    shared.emails = {Field{"ada@norvale.example.com", 0.9}};
    CHECK_MESSAGE(side_of(card_with(shared)) == Side::unknown, "whose name was not read");
    CHECK_MESSAGE(side_of(card_with({}, std::vector<std::string>(40, "page of a newspaper"))) ==
                      Side::unknown,
                  "the whole frame was read");
}

TEST_CASE("a card is known by the colour of its ground and the strongest of its print") {
    cv::Mat3b picture(60, 100, cv::Vec3b(250, 250, 250));
    CHECK(colours_of(picture) == std::vector<std::string>{"#fafafa"});
    picture(cv::Rect(0, 0, 100, 15)) = cv::Vec3b(140, 60, 20);
    picture(cv::Rect(10, 30, 40, 4)) = cv::Vec3b(10, 10, 10);
    const std::vector<std::string> colours = colours_of(picture);
    REQUIRE(colours.size() == 2);
    CHECK(colours[0] == "#fafafa");
    CHECK(colours[1].substr(0, 3) == "#14");
}

TEST_CASE("a hundred fronts and their backs find each other in any order") {
    const TemporaryFolder folder;
    std::vector<std::string> first;
    for (const unsigned seed : {1U, 2U}) {
        Store store = list_of(folder, pairs_of_sides(100), seed);
        const auto joined = join_backs(store);
        REQUIRE(joined);
        CHECK(joined->size() == 100);
        const auto all = who_has_what(store);
        CHECK(all.size() == 100);
        for (const std::string& text : all) {
            INFO(text);
            CHECK((text.find("logosame company") != text.npos ||
                   text.find("logocompany's name") != text.npos ||
                   text.find("backsame domain") != text.npos));
        }
        if (first.empty()) first = all;
        CHECK(all == first);
        CHECK(join_backs(store)->empty());
    }
}

TEST_CASE("a transaction inside of another stands and falls with it") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db").value();
    Database& database = store.database();
    const auto add = [&](const char* name) {
        Statement(database, "INSERT INTO events (name, folded) VALUES (?1, ?1)").bind(name).run();
    };
    {
        Transaction outer(database);
        add("outer");
        Transaction inner(database);
        add("inner");
        REQUIRE(inner.commit());
    }
    CHECK(database.number("SELECT count(*) FROM events") == 0);
    {
        Transaction outer(database);
        add("outer");
        {
            const Transaction given_up(database);
            add("inner");
        }
        REQUIRE(outer.commit());
    }
    CHECK(database.number("SELECT count(*) FROM events WHERE name = 'outer'") == 1);
    CHECK(database.number("SELECT count(*) FROM events") == 1);
}

TEST_CASE("two that join backs in one list at the same time join each once, and neither fails") {
    const TemporaryFolder folder;
    constexpr int count = 40;
    Store store = list_of(folder, pairs_of_sides(count), 3);
    Store other = Store::open_existing(store.path()).value();
    std::size_t joined_there = 0;
    bool well_there = false;
    std::thread there([&] {
        const auto joined = join_backs(other);
        well_there = joined.has_value();
        joined_there = joined ? joined->size() : 0;
    });
    const auto here = join_backs(store);
    there.join();
    CHECK(well_there);
    REQUIRE(here);
    CHECK(here->size() + joined_there == count);
    CHECK(store.count({})->all == count);
}

TEST_CASE("colleagues, namesakes and cards without a fitting front are left alone") {
    const TemporaryFolder folder;
    const std::vector<Reading> readings{
        photo_of(1, card_with(person("Ann Kelm", "ann@kelmwood.example.com")), Side::front),
        photo_of(2, card_with(person("Bob Kelm", "bob@kelmwood.example.com")), Side::front),
        photo_of(3, card_with(company("Kelmwood", "kelmwood.example.com")), Side::back),
        photo_of(4, card_with(person("Cleo Rask", "cleo@gmail.com")), Side::front),
        photo_of(5, card_with(company("Other", "other.example.org")), Side::back),
        photo_of(6, card_with(person("Dan Kelmwood", "dan@rask.example.net")), Side::front)};
    Store store = list_of(folder, readings, 1);
    CHECK(join_backs(store)->empty());
    const auto possible = pairs(store);
    REQUIRE(possible);
    CHECK(possible->size() == 2);
    for (const Pair& pair : *possible) {
        CHECK(pair.score < sure_from);
        CHECK(evidence_text(pair).find("another fits as well") != std::string::npos);
    }
}

TEST_CASE("two fronts are never joined, however much they share") {
    const TemporaryFolder folder;
    Contact ann = person("Ann Kelm", "ann@kelmwood.example.com");
    Contact bob = person("Bob Kelm", "bob@kelmwood.example.com");
    ann.company = bob.company = Field{"Kelmwood", 0.9};
    Store store = list_of(
        folder,
        {photo_of(1, card_with(ann), Side::front), photo_of(2, card_with(bob), Side::front)}, 1);
    CHECK(join_backs(store)->empty());
    CHECK(store.count({})->all == 2);
}

TEST_CASE("what a person parted stays apart, and what they worked on is not moved") {
    const TemporaryFolder folder;
    Store store = list_of(folder, pairs_of_sides(2), 1);
    CHECK(join_backs(store)->size() == 2);
    const auto joined = who_has_what(store);
    REQUIRE(undo(store));
    REQUIRE(undo(store));
    CHECK(who_has_what(store) != joined);
    CHECK(join_backs(store)->empty());

    Store other = list_of(folder, pairs_of_sides(2), 2);
    std::vector<Entry> entries = other.find({}).value();
    for (Entry& entry : entries) {
        if (entry.contact.name) continue;
        entry.contact.company = Field{"Corrected", 1};
        REQUIRE(put(other, entry, "edit"));
    }
    CHECK(join_backs(other)->size() == 1);  // the logo, which is no contact
}
