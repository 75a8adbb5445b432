#include <doctest/doctest.h>

#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

std::vector<Address> addresses_of(const std::vector<Printed>& printed) {
    const Understanding understood = understand(card_of(printed), {});
    return understood.contacts.empty() ? std::vector<Address>{}
                                       : understood.contacts.front().addresses;
}

std::string address_of(const std::vector<Printed>& printed) {
    const auto addresses = addresses_of(printed);
    return addresses.size() == 1 ? addresses.front().value : "";
}

}  // namespace

TEST_CASE("an address is joined to one line, in order") {
    CHECK(address_of({{"12 High Street"}, {"Springfield, IL 62701"}}) ==
          "12 High Street, Springfield, IL 62701");
    CHECK(address_of({{"Musterstraße 5"}, {"10115 Berlin"}, {"Deutschland"}}) ==
          "Musterstraße 5, 10115 Berlin, Deutschland");
    CHECK(address_of({{"Örnek Mah. Deneme Sok. No: 5"}, {"Kadıköy / İSTANBUL"}}) ==
          "Örnek Mah. Deneme Sok. No: 5, Kadıköy / İSTANBUL");
    CHECK(address_of({{"P.O. Box 123"}, {"Nairobi, Kenya"}}) == "P.O. Box 123, Nairobi, Kenya");
    CHECK(address_of({{"Rua das Flores, 120 - Centro"}, {"São Paulo - SP"}}) ==
          "Rua das Flores, 120 - Centro, São Paulo - SP");
    CHECK(address_of({{"R. das Flores, 120 - Centro"}, {"São Paulo - SP"}}) ==
          "R. das Flores, 120 - Centro, São Paulo - SP");
    CHECK(address_of({{"R. Rio Branco, 330 - Centro"}, {"Ribeirão Preto - SP"}}) ==
          "R. Rio Branco, 330 - Centro, Ribeirão Preto - SP");
    CHECK(address_of({{"Am Wald 26"}, {"79020 Freiburg i. Br."}}) ==
          "Am Wald 26, 79020 Freiburg i. Br.");
}

TEST_CASE("a line between the lines of an address belongs to it") {
    CHECK(address_of(
              {{"3rd Floor, Example Plaza,"}, {"Zorbinagar,"}, {"Hyderabad - 500 001, India"}}) ==
          "3rd Floor, Example Plaza, Zorbinagar, Hyderabad - 500 001, India");
}

TEST_CASE("an address gives up the numbers on its line, and its label") {
    const Understanding understood = understand(
        card_of({{"Address: 12 High Street, London SW1A 2AA Tel: +44 20 7946 0101"}}), {});

    REQUIRE(understood.contacts.size() == 1);
    const Contact& contact = understood.contacts.front();
    REQUIRE(contact.addresses.size() == 1);
    CHECK(contact.addresses.front().value == "12 High Street, London SW1A 2AA");
    CHECK(contact.phones.size() == 1);
    CHECK(address_of({{"Adress 8 tr, Storgatan 4"}, {"211 16 Malmö"}}) ==
          "8 tr, Storgatan 4, 211 16 Malmö");
}

TEST_CASE("the parts of an address, where they are plain") {
    const auto american = addresses_of({{"12 High Street, Springfield, IL 62701, USA"}});
    REQUIRE(american.size() == 1);
    CHECK(american[0].street == "12 High Street");
    CHECK(american[0].city == "Springfield");
    CHECK(american[0].region == "IL");
    CHECK(american[0].postcode == "62701");
    CHECK(american[0].country == "USA");

    const auto german = addresses_of({{"Musterstraße 5, D-10115 Berlin, Germany"}});
    REQUIRE(german.size() == 1);
    CHECK(german[0].postcode == "10115");
    CHECK(german[0].city == "Berlin");
    CHECK(german[0].country == "Germany");
}

TEST_CASE("two offices are two addresses") {
    const auto addresses = addresses_of({{"Head Office: 12 High Street, London SW1A 2AA"},
                                         {"Factory: 7 Mill Road, Leeds LS1 4AP"}});

    REQUIRE(addresses.size() == 2);
    CHECK(addresses[0].value == "12 High Street, London SW1A 2AA");
    CHECK(addresses[1].value == "7 Mill Road, Leeds LS1 4AP");
}

TEST_CASE("branches with a number each are an address each") {
    const auto branches = addresses_of({{"Av. das Palmeiras, 341 - Tel. (11) 5555-0101"},
                                        {"Rua das Acácias, 1202 - Tel. (11) 5555-0102"},
                                        {"Av. das Figueiras, 77 - Tel. (11) 5555-0103"}});
    REQUIRE(branches.size() == 3);
    CHECK(branches[0].value.starts_with("Av. das Palmeiras, 341"));
    CHECK(branches[1].value.starts_with("Rua das Acácias, 1202"));
    CHECK(branches[2].value.starts_with("Av. das Figueiras, 77"));
    const auto bullets = addresses_of({{"e Av. das Palmeiras, 341"}, {"e R. das Acácias, 1202"}});
    REQUIRE(bullets.size() == 2);
    CHECK(bullets[1].value == "R. das Acácias, 1202");
    CHECK(
        addresses_of({{"Rua das Acácias, 12 - Tel. (11) 5555-0102"}, {"São Paulo - SP"}}).size() ==
        1);
}

TEST_CASE("two columns are two addresses though they are read in turns") {
    Lines lines =
        card_of({{"12 High Street"}, {"7 Mill Road"}, {"London SW1A 2AA"}, {"Leeds LS1 4AP"}});
    lines[0].box = rectangle(50, 100, 200, 30);
    lines[1].box = rectangle(500, 100, 180, 30);
    lines[2].box = rectangle(50, 140, 220, 30);
    lines[3].box = rectangle(500, 140, 190, 30);

    const Understanding understood = understand(lines, {});

    REQUIRE(understood.contacts.size() == 1);
    const auto& addresses = understood.contacts.front().addresses;
    REQUIRE(addresses.size() == 2);
    CHECK(addresses[0].value == "12 High Street, London SW1A 2AA");
    CHECK(addresses[1].value == "7 Mill Road, Leeds LS1 4AP");
}

TEST_CASE("cities in a row are no address") {
    CHECK(addresses_of({{"London - Paris - Tokyo"}, {"Jane Doe", 1.5}}).empty());
}

TEST_CASE("a Swedish floor is no country, and a French street needs no number") {
    CHECK(address_of({{"7 tr"}, {"Kyrkotorget 2"}, {"171 36 SOLNA, Sweden"}}) ==
          "7 tr, Kyrkotorget 2, 171 36 SOLNA, Sweden");
    CHECK(address_of({{"Z.I. Nord, rue de la Paix"}, {"59086 Lille Cedex, France"}}) ==
          "Z.I. Nord, rue de la Paix, 59086 Lille Cedex, France");
}

TEST_CASE("offices named in a column of their own, read last, do not tear their addresses apart") {
    constexpr double height = 30;
    const auto line = [](const std::string& text, double left, double top) {
        const double wide = 0.5 * height * static_cast<double>(text.size());
        return Line{text, 0.95, rectangle(left, top, wide, height), {}};
    };
    const Lines lines{line("12 High Street", 300, 100), line("Springfield, IL 62701", 300, 140),
                      line("40 Mill Road", 300, 220),   line("Riverton, IL 62561", 300, 260),
                      line("Head Office", 120, 100),    line("Branch Office", 90, 220)};
    const Understanding understood = understand(lines, {});
    REQUIRE(!understood.contacts.empty());
    const auto& addresses = understood.contacts.front().addresses;
    REQUIRE(addresses.size() == 2);
    CHECK(addresses[0].value == "12 High Street, Springfield, IL 62701");
    CHECK(addresses[1].value == "40 Mill Road, Riverton, IL 62561");
}
