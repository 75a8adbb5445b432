#include <doctest/doctest.h>

#include "card/review.h"
#include "understand/evidence.h"
#include "understand/phone_number.h"
#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;
using namespace cardfile::understanding;

TEST_CASE("the file of weights knows every clue") {
    for (int i = 0; i <= static_cast<int>(Clue::poorly_read); ++i) {
        const auto clue = static_cast<Clue>(i);
        INFO(name_of(clue));
        CHECK(weight(clue) != 0);
    }
}

TEST_CASE("a title no list knows is told by its place under the name") {
    const Understanding understood = understand(card_of({{"Jane Doe", 1.4},
                                                         {"Zymurgist"},
                                                         {"Acme Brewing Ltd"},
                                                         {"jane.doe@acmebrewing.example.com"}}),
                                                {});

    REQUIRE(!understood.contacts.empty());
    REQUIRE(understood.contacts.front().title);
    CHECK(understood.contacts.front().title->value == "Zymurgist");
}

TEST_CASE("of a mark and the company's full name the full name is taken") {
    const Understanding understood = understand(card_of({{"MOLENVELD", 1.8},
                                                         {"Jane Doe", 1.2},
                                                         {"Notaris"},
                                                         {"Molenveld Notarissen B.V."},
                                                         {"info@molenveld.example.nl"}}),
                                                {});

    REQUIRE(!understood.contacts.empty());
    REQUIRE(understood.contacts.front().company);
    CHECK(understood.contacts.front().company->value == "Molenveld Notarissen B.V.");
}

TEST_CASE("opening hours are no number, and a bracket of words is none of a number's") {
    CHECK(digit_runs("Mon-Fri 9-13 / 15-19", 6).empty());
    const auto runs = digit_runs("T. 1-415-555-0112 (24 hrs)", 6);
    REQUIRE(runs.size() == 1);
    CHECK(runs.front().printed == "1-415-555-0112");
}

TEST_CASE("a bare national domain is a website where its label or the mail address says so") {
    const Understanding understood =
        understand(card_of({{"Jane Doe", 1.3}, {"E jane@acme.nl"}, {"W acme.nl/en"}}), {});

    REQUIRE(!understood.contacts.empty());
    REQUIRE(understood.contacts.front().websites.size() == 1);
    CHECK(understood.contacts.front().websites.front().value == "acme.nl/en");
    REQUIRE(understood.contacts.front().emails.size() == 1);
    CHECK(understood.contacts.front().emails.front().value == "jane@acme.nl");
}

TEST_CASE("a label of one letter is no part of a mail name") {
    const Understanding understood = understand(card_of({{"e. jane.doe@acme.example.com"}}), {});

    REQUIRE(!understood.contacts.empty());
    REQUIRE(understood.contacts.front().emails.size() == 1);
    CHECK(understood.contacts.front().emails.front().value == "jane.doe@acme.example.com");
}

TEST_CASE("two people on one card are two contacts, each with their own mail and mobile") {
    const Understanding understood = understand(card_of({{"Acme Widgets Ltd", 1.6},
                                                         {"Jane Doe", 1.3},
                                                         {"Sales Manager"},
                                                         {"Mobile: +44 7700 900123"},
                                                         {"jane.doe@acmewidgets.example.com"},
                                                         {"Peter Smith", 1.3},
                                                         {"Chief Engineer"},
                                                         {"Mobile: +44 7700 900456"},
                                                         {"peter.smith@acmewidgets.example.com"}}),
                                                {});

    REQUIRE(understood.contacts.size() == 2);
    for (const Contact& contact : understood.contacts) {
        REQUIRE(contact.name);
        REQUIRE(contact.title);
        REQUIRE(contact.company);
        REQUIRE(contact.emails.size() == 1);
        REQUIRE(contact.phones.size() == 1);
    }
    const bool jane_first = understood.contacts.front().name->value == "Jane Doe";
    const Contact& peter = understood.contacts[jane_first ? 1 : 0];
    CHECK(peter.name->value == "Peter Smith");
    CHECK(peter.title->value == "Chief Engineer");
    CHECK(peter.phones.front().number == "+447700900456");
    CHECK(peter.emails.front().value == "peter.smith@acmewidgets.example.com");
}

TEST_CASE("a street called after a person makes no second person") {
    const Understanding understood = understand(card_of({{"Jane Doe", 1.3},
                                                         {"Sales Manager"},
                                                         {"Av. John Kennedy, 12"},
                                                         {"jane.doe@acme.example.com"}}),
                                                {});

    CHECK(understood.contacts.size() == 1);
}

TEST_CASE("a Swedish postcode with its country's letter ends an address") {
    const Understanding understood = understand(card_of({{"Jane Doe", 1.3},
                                                         {"Storgatan 3"},
                                                         {"S-111 20 STOCKHOLM"},
                                                         {"jane.doe@acme.example.com"}}),
                                                {});

    REQUIRE(!understood.contacts.empty());
    REQUIRE(understood.contacts.front().addresses.size() == 1);
    CHECK(understood.contacts.front().addresses.front().value == "Storgatan 3, S-111 20 STOCKHOLM");
    CHECK(understood.contacts.front().addresses.front().postcode == "111 20");
}

namespace {

/// Of the only number on a German card beside these lines.
double sure_of_number(const std::string& line, double read = 0.95) {
    const Understanding understood = understand(card_of({{"Jana Keller", 1.4},
                                                         {"Lindenstr. 4, 10969 Berlin"},
                                                         {"Tel. 030 23125 100"},
                                                         {line, 1, 0, read},
                                                         {"jana.keller@acme.example.com"}}),
                                                {}, {.country = "DE"});
    REQUIRE(!understood.contacts.empty());
    REQUIRE(understood.contacts.front().phones.size() == 2);
    return understood.contacts.front().phones.back().confidence;
}

}  // namespace

TEST_CASE("a number whose readings differed, or that may not be whole, is to be reviewed") {
    CHECK(sure_of_number("Fax 030 23125 199") >= reach_review_below);
    CHECK(sure_of_number("Fax 030 23125 199", 0.4) < reach_review_below);
    CHECK(sure_of_number("Fax 030 2312") < reach_review_below);
    CHECK(sure_of_number("30) 23125 199") < reach_review_below);
    CHECK(sure_of_number("Fax +4o 30 23125 199") < reach_review_below);
    CHECK(sure_of_number("i30 23125 199") < reach_review_below);
}

TEST_CASE("a mail whose readings differed is to be reviewed, surer where the card says it again") {
    const auto sure_of_mail = [](const std::string& mail, double read) {
        const Understanding understood = understand(card_of({{"Jana Keller", 1.4},
                                                             {"Acme GmbH", 1.2},
                                                             {mail, 1, 0, read},
                                                             {"www.acme.example.com"}}),
                                                    {});
        REQUIRE(!understood.contacts.empty());
        REQUIRE(understood.contacts.front().emails.size() == 1);
        return understood.contacts.front().emails.front().confidence;
    };
    CHECK(sure_of_mail("jana.keller@acme.example.com", 0.5) >
          sure_of_mail("jk2@acme.example.com", 0.5));
    CHECK(sure_of_mail("jk2@acme.example.com", 0.95) > sure_of_mail("jk2@acme.example.com", 0.5));
    CHECK(sure_of_mail("jk2@acme.example.com", 0.5) < reach_review_below);
    CHECK(sure_of_mail("jk2@acme.example.com", 0.95) >= reach_review_below);
}
