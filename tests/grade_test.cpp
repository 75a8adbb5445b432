// What counts as right on a sample.

#include "grade.h"

#include <doctest/doctest.h>

using namespace cardfile;

namespace {

nlohmann::json truth_of(const nlohmann::json& card) {
    return {{"photo", "001.jpg"}, {"cards", {card}}};
}

Contact person(const std::string& name, const std::string& mail) {
    Contact contact;
    contact.name.emplace();
    contact.name->value = name;
    contact.company.emplace();
    contact.company->value = "Kestrel";
    contact.emails.emplace_back();
    contact.emails[0].value = mail;
    return contact;
}

Reading reading_of(const std::vector<Contact>& contacts) {
    Reading reading;
    reading.cards.emplace_back();
    reading.cards[0].contacts = contacts;
    return reading;
}

}  // namespace

TEST_CASE("of two people on a card both are right, and their company once") {
    const nlohmann::json first = {
        {"name", "Ada Byron"}, {"company", "Kestrel"}, {"emails", {"ada@example.com"}}};
    const nlohmann::json second = {
        {"name", "Zoë Example"}, {"company", "Kestrel"}, {"emails", {"zoe@example.com"}}};
    const nlohmann::json truth = truth_of({{"fields", first}, {"people", {first, second}}});
    const Tally both = grade(truth, reading_of({person("Ada Byron", "ada@example.com"),
                                                person("Zoë Example", "zoe@example.com")}));
    CHECK(both.right == 5);
    CHECK(both.wrong == 0);
    const Tally stranger = grade(truth, reading_of({person("Ada Byron", "ada@example.com"),
                                                    person("Someone Else", "zoe@example.com")}));
    CHECK(stranger.right == 4);
    CHECK(stranger.wrong == 1);
}

TEST_CASE("a number that is read twice is wrong the second time") {
    const nlohmann::json truth = truth_of({{"fields", {{"emails", {"ada@example.com"}}}}});
    Contact contact;
    contact.emails.resize(2);
    contact.emails[0].value = contact.emails[1].value = "ada@example.com";
    const Tally tally = grade(truth, reading_of({contact}));
    CHECK(tally.right == 1);
    CHECK(tally.wrong == 1);
}

TEST_CASE("a title beside the name is right where it is printed, and wrong where it is not") {
    const nlohmann::json truth = truth_of({{"fields", {{"name", "Ing. Ada Byron"}}}});
    Contact contact;
    contact.name.emplace();
    contact.name->value = "Ada Byron";
    CHECK(grade(truth, reading_of({contact})).wrong == 1);
    contact.name->prefix = "Ing.";
    CHECK(grade(truth, reading_of({contact})).right == 1);
}

TEST_CASE("a company may be read with the small line of its sign") {
    const nlohmann::json truth = truth_of(
        {{"fields", {{"company", "Granvik"}, {"company_alt", {"Granvik Joinery Works"}}}}});
    Contact contact;
    contact.company.emplace();
    contact.company->value = "Granvik Joinery Works";
    CHECK(grade(truth, reading_of({contact})).right == 1);
    contact.company->value = "Granvik Bakery";
    CHECK(grade(truth, reading_of({contact})).wrong == 1);
}
