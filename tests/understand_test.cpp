#include "understand/understand.h"

#include <doctest/doctest.h>

#include "understand_card.h"

using namespace cardfile;

namespace {

Contact contact_of(const std::vector<Printed>& printed, const std::string& country = {}) {
    const Understanding understood = understand(card_of(printed), {}, {.country = country});
    return understood.contacts.empty() ? Contact{} : understood.contacts.front();
}

}  // namespace

TEST_CASE("a plain card gives every field, and where it came from") {
    const Contact contact = contact_of({{"Acme Widgets Ltd", 1.6},
                                        {"Jane Doe", 1.3},
                                        {"Sales Manager"},
                                        {"Tel: +44 20 7946 0123"},
                                        {"Mobile: +44 7700 900123"},
                                        {"jane.doe@acmewidgets.example.com"},
                                        {"12 Station Road, London SW1A 2AA"}});

    REQUIRE(contact.name);
    CHECK(contact.name->value == "Jane Doe");
    CHECK(contact.name->first == "Jane");
    CHECK(contact.name->last == "Doe");
    CHECK(contact.name->from == std::vector{1});
    CHECK(contact.name->box);
    REQUIRE(contact.title);
    CHECK(contact.title->value == "Sales Manager");
    REQUIRE(contact.company);
    CHECK(contact.company->value == "Acme Widgets Ltd");
    REQUIRE(contact.phones.size() == 2);
    CHECK(contact.phones[0].number == "+442079460123");
    CHECK(contact.phones[0].type == PhoneType::work);
    CHECK(contact.phones[1].type == PhoneType::mobile);
    REQUIRE(contact.emails.size() == 1);
    CHECK(contact.emails[0].value == "jane.doe@acmewidgets.example.com");
    REQUIRE(contact.addresses.size() == 1);
    CHECK(contact.addresses[0].value == "12 Station Road, London SW1A 2AA");
    CHECK(contact.addresses[0].postcode == "SW1A 2AA");
}

TEST_CASE("a card without lines is nobody's") {
    CHECK(understand({}, {}).contacts.empty());
}

TEST_CASE("a line that no field was made of is told") {
    const Understanding understood = understand(
        card_of({{"Jane Doe", 1.3}, {"Sales Manager"}, {"Quality you can always trust"}}), {});

    CHECK(understood.unused == std::vector{2});
}
