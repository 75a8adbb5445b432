#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

Contact contact_of(const Lines& lines) {
    const Understanding result = understand(lines, {}, {});
    return result.contacts.empty() ? Contact{} : result.contacts.front();
}

std::string company_of(const std::vector<Printed>& printed) {
    const Contact contact = contact_of(card_of(printed));
    return contact.company ? contact.company->value : "";
}

}  // namespace

TEST_CASE("what they do beside what the domain is called is a company, alone it is a title") {
    const std::vector<Printed> rest = {{"karin@nordholmen.se"}, {"www.nordholmen.se"}};
    std::vector<Printed> card = {{"Karin Berg", 1.3}, {"Arkitekt"}, {"Konsult Nordholmen"}};
    card.insert(card.end(), rest.begin(), rest.end());
    CHECK(company_of(card) == "Konsult Nordholmen");
    card = {{"Karin Berg", 1.3}, {"Konsult"}};
    card.insert(card.end(), rest.begin(), rest.end());
    const Contact contact = contact_of(card_of(card));
    REQUIRE(contact.title);
    CHECK(contact.title->value == "Konsult");
}

TEST_CASE("two families with & between them are a company, two subjects are not") {
    CHECK(company_of({{"Maria Souza", 1.3}, {"Gerente"}, {"Silva & Carvalho Tintas"}}) ==
          "Silva & Carvalho Tintas");
    CHECK(company_of({{"Jane Doe", 1.3}, {"Manager"}, {"Quality & Delight"}}).empty());
}

TEST_CASE("groups are told by their ending") {
    CHECK(company_of({{"Nordholmsgruppen", 1.6}, {"Karin Berg", 1.3}, {"Chef"}}) ==
          "Nordholmsgruppen");
}

TEST_CASE("where no company was read, mail and website tell, and it is to be reviewed") {
    const Contact contact = contact_of(
        card_of({{"Jane Doe", 1.3}, {"jane@north-quill.com"}, {"www.north-quill.com/team"}}));
    REQUIRE(contact.company);
    CHECK(contact.company->value == "North Quill");
    CHECK(contact.company->confidence < review_below);
    CHECK_FALSE(contact.company->reasons.empty());

    // a provider's domain, one that only the mail has, and a card that names nobody tell nothing
    CHECK(company_of({{"Jane Doe", 1.3}, {"jane@gmail.com"}, {"www.gmail.com"}}).empty());
    CHECK(company_of({{"Jane Doe", 1.3}, {"jane@north-quill.com"}}).empty());
    CHECK(company_of({{"info@north-quill.com"}, {"www.north-quill.com"}}).empty());
}

TEST_CASE("what a company does is not what it is called, where its domain says that") {
    const Contact contact = contact_of(card_of({{"HARDWARE & SOFTWARE SOLUTIONS"},
                                                {"Jane Doe", 1.3},
                                                {"jane@quillmere.com"},
                                                {"www.quillmere.com"}}));
    REQUIRE(contact.company);
    CHECK(contact.company->value == "Quillmere");
    REQUIRE(contact.company->alternatives.size() == 1);
    CHECK(contact.company->alternatives[0].value == "HARDWARE & SOFTWARE SOLUTIONS");

    CHECK(company_of({{"SAN. TİC. LTD. ŞTİ."},
                      {"Deniz Örnek", 1.3},
                      {"ayse@quillmere.com"},
                      {"www.quillmere.com"}}) == "Quillmere SAN. TİC. LTD. ŞTİ.");
    CHECK(
        contact_of(
            card_of(
                {{"Optics Ltd"}, {"Jane Doe", 1.3}, {"jane@quillmere.com"}, {"www.quillmere.com"}}))
            .company->from == std::vector<int>{0});
}

TEST_CASE("l and I, one stroke in many faces, are told apart by the words known") {
    CHECK(company_of({{"Quillmere Co., Itd.", 1.3}, {"Jane Doe"}}) == "Quillmere Co., ltd.");
    CHECK(company_of({{"Quillmere lndustries", 1.3}, {"Jane Doe"}}) == "Quillmere Industries");
}

TEST_CASE("names that stand side by side in two columns are two") {
    const auto at = [](const std::string& text, double left, double top, double wide) {
        return Line{text, 0.95, rectangle(left, top, wide, 40), {}};
    };
    const Understanding result =
        understand({at("Margaret Turner", 70, 240, 400), at("Sales Manager", 70, 290, 300),
                    at("Edward Block", 505, 246, 300), at("Garden Designer", 505, 296, 330),
                    at("margaret.turner@example.com", 70, 400, 420),
                    at("edward.block@example.com", 505, 400, 400)},
                   {}, {});
    REQUIRE(result.contacts.size() == 2);
    CHECK(result.contacts[0].name->value == "Margaret Turner");
    CHECK(result.contacts[1].name->value == "Edward Block");
}

TEST_CASE("a country in front of an organisation's name makes no address of it") {
    const Contact contact = contact_of(card_of({{"Examiner"},
                                                {"Jane Doe", 1.3},
                                                {"Japan Weather Agency"},
                                                {"1-2-3 Marunouchi, Tokyo 100-0001, JAPAN"},
                                                {"jane.doe@jwa.go.jp"}}));
    REQUIRE(contact.company);
    CHECK(contact.company->value == "Japan Weather Agency");
    REQUIRE(contact.addresses.size() == 1);
    CHECK(contact.addresses[0].value.find("Weather") == std::string::npos);
}

TEST_CASE("a word of a trade is no surer for standing in a provider's mail name") {
    const auto sure = [](const std::string& mail) {
        const Contact contact =
            contact_of(card_of({{"Jane Doe", 1.3}, {"Chef"}, {"RESTAURANT"}, {mail}}));
        return contact.company ? contact.company->confidence : 0;
    };
    CHECK(sure("doesrestaurant@gmail.com") ==
          doctest::Approx(sure("jane@gmail.com")).epsilon(0.05));
}
