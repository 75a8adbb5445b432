// What the owner taught, and how sure contact values are.

#include <doctest/doctest.h>

#include "card/review.h"
#include "understand/rules.h"
#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

const std::vector<Printed> card = {{"Acrne Tools", 1.6},
                                   {"Jane Doe", 1.4},
                                   {"Koordynatorka Pokazow"},
                                   {"jane.doe@acme.example.com"},
                                   {"Tel: +44 20 7946 0101"}};

Contact contact_of(const std::vector<Printed>& printed, const Rules& rules = {}) {
    const Understanding understood = understand(card_of(printed), {}, {.rules = rules});
    REQUIRE(!understood.contacts.empty());
    return understood.contacts.front();
}

/// The card with one line in another's place.
std::vector<Printed> with(std::size_t line, const Printed& printed) {
    std::vector<Printed> other = card;
    other.at(line) = printed;
    return other;
}

}  // namespace

TEST_CASE("rules are read back as they were written, and what is no rule is passed over") {
    const Rules rules{{{"acme.example.com", "Acme = Söhne Ltd"}}, {"koordynatorka"}};
    const Rules back = parse_rules("# a remark\nnonsense\ntitle two words\ncompany = x\n" +
                                   to_text(rules) + "title \ncompany nowhere = y");

    CHECK(back.company_of == rules.company_of);
    CHECK(back.title_words == rules.title_words);
    CHECK(parse_rules("").company_of.empty());
    CHECK(parse_rules(std::string(1 << 20, 'x')).title_words.empty());
}

TEST_CASE("a domain of which the owner said whose it is names the company") {
    const Contact contact =
        contact_of(card, parse_rules("company acme.example.com = Acme Tools Ltd"));

    REQUIRE(contact.company);
    CHECK(contact.company->value == "Acme Tools Ltd");
    CHECK(contact.company->reasons.front().find("acme.example.com") != std::string::npos);
    const Contact other = contact_of(card, parse_rules("company acme.example.org = Other"));
    CHECK((!other.company || other.company->value != "Other"));
}

TEST_CASE("a word that the owner said is a title makes one") {
    const Contact taught = contact_of(card, parse_rules("title koordynatorka"));

    REQUIRE(taught.title);
    CHECK(taught.title->value == "Koordynatorka Pokazow");
    const Contact untaught = contact_of(card);
    CHECK((!untaught.title || untaught.title->confidence < taught.title->confidence));
}

TEST_CASE("only words that no list knows need a rule, of titles that are not known") {
    CHECK(words_to_learn("Koordynatorka Pokazow") == std::set<std::string>{"koordynatorka"});
    CHECK(words_to_learn("Sales Manager").empty());
    CHECK(words_to_learn("Zorbing Manager").empty());
    CHECK(telling_domain("jane@gmail.com").empty());
    CHECK(telling_domain("facebook.com/acme").empty());
    CHECK(telling_domain("https://acme.business.site").empty());
    CHECK(telling_domain("https://www.Acme.example.com/x") == "acme.example.com");
}

TEST_CASE("what other fields say makes a mail address surer, a poor reading less sure") {
    const auto sure = [](const std::vector<Printed>& printed) {
        return contact_of(printed).emails.at(0).confidence;
    };

    CHECK(sure(card) >= reach_review_below);
    CHECK(sure(with(3, {"qx.vrblt@acme.example.com"})) < sure(card));
    CHECK(sure(with(3, {"jane.doe@acme.example.com", 1, 0, 0.5})) < sure(card));
}

TEST_CASE("a number that its country cannot have is to be reviewed, and says why") {
    const auto phone = [](const std::string& line) {
        return contact_of(with(4, {line, 1, 0, 0.9})).phones.at(0);
    };
    const Phone good = phone("Tel: +44 20 7946 0101"), cut = phone("Tel: +44 20 7946 01");

    CHECK(good.confidence >= reach_review_below);
    CHECK(cut.confidence < reach_review_below);
    bool told = false;
    for (const std::string& reason : cut.reasons)
        told = told || reason == "but has fewer or more digits than lines there have";
    CHECK(told);
}
