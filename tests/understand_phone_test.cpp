#include <doctest/doctest.h>

#include "card/review.h"
#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

std::vector<Phone> phones_of(const std::vector<Printed>& printed, const std::string& country = {}) {
    const Understanding understood = understand(card_of(printed), {}, {.country = country});
    return understood.contacts.empty() ? std::vector<Phone>{} : understood.contacts.front().phones;
}

}  // namespace

TEST_CASE("several numbers on one line come apart, each with its label") {
    const auto phones =
        phones_of({{"T +44 20 7946 0101 | F +44 20 7946 0102 | M +44 7700 900103"}});

    REQUIRE(phones.size() == 3);
    CHECK(phones[0].type == PhoneType::work);
    CHECK(phones[1].type == PhoneType::fax);
    CHECK(phones[2].type == PhoneType::mobile);
    CHECK(phones[2].number == "+447700900103");
    CHECK(phones[2].value == "+44 7700 900103");
}

TEST_CASE("two numbers with only a blank between them come apart") {
    const auto phones = phones_of({{"650 555 0100 408 555 0101"}}, "US");

    REQUIRE(phones.size() == 2);
    CHECK(phones[0].number == "+16505550100");
    CHECK(phones[1].number == "+14085550101");
}

TEST_CASE("a label counts until the next one") {
    const auto phones = phones_of({{"Fax: 040 5550 1234, 5550 1235"}}, "IN");

    REQUIRE(phones.size() == 2);
    CHECK(phones[0].type == PhoneType::fax);
    CHECK(phones[1].type == PhoneType::fax);
}

TEST_CASE("labels are known in many languages") {
    const auto type = [](const std::string& line, const std::string& country) {
        const auto phones = phones_of({{line}}, country);
        return phones.empty() ? PhoneType::other : phones.front().type;
    };

    CHECK(type("Gsm: 0532 555 01 01", "TR") == PhoneType::mobile);
    CHECK(type("Cep : 0532 555 01 01", "TR") == PhoneType::mobile);
    CHECK(type("Faks: 0212 555 01 01", "TR") == PhoneType::fax);
    CHECK(type("Handy 0171 5550101", "DE") == PhoneType::mobile);
    CHECK(type("Telefax: 030 55501010", "DE") == PhoneType::fax);
    CHECK(type("Portable : 06 12 34 56 78", "FR") == PhoneType::mobile);
    CHECK(type("Móvil: 612 345 678", "ES") == PhoneType::mobile);
    CHECK(type("Cel.: 11 95550-0101", "BR") == PhoneType::mobile);
    CHECK(type("HP: 0812 5550 101", "ID") == PhoneType::mobile);
    CHECK(type("Res: 040 2355 0101", "IN") == PhoneType::home);
    CHECK(type("Tel/Fax: 0212 555 01 01", "TR") == PhoneType::work);
    CHECK(type("f 650 555 0101", "US") == PhoneType::fax);
    const auto both = phones_of({{"Tel: 0212 555 01 01 (Pbx) Fax: 0212 555 01 02"}}, "TR");
    REQUIRE(both.size() == 2);
    CHECK(both[1].type == PhoneType::fax);
}

TEST_CASE("a label in a column of its own, or above, belongs to its number") {
    Lines lines = card_of({{"Fax"}, {"020 7946 0101"}, {"Mobile"}, {"07700 900102"}});
    // two columns: the labels on the left, the numbers far right of them at the same height
    lines[0].box = rectangle(50, 100, 40, 30);
    lines[1].box = rectangle(250, 100, 200, 30);
    lines[2].box = rectangle(50, 140, 90, 30);
    lines[3].box = rectangle(250, 140, 200, 30);

    const Understanding understood = understand(lines, {}, {.country = "GB"});

    REQUIRE(understood.contacts.size() == 1);
    const auto& phones = understood.contacts.front().phones;
    REQUIRE(phones.size() == 2);
    CHECK(phones[0].type == PhoneType::fax);
    CHECK(phones[1].type == PhoneType::mobile);
    CHECK(understood.unused.empty());

    const auto below = phones_of({{"Fax"}, {"020 7946 0101"}}, "GB");
    REQUIRE(below.size() == 1);
    CHECK(below[0].type == PhoneType::fax);
}

TEST_CASE("a label may stand behind its number") {
    const auto phones = phones_of({{"020 7946 0101 (office)  07700 900102 (mobile)"}}, "GB");

    REQUIRE(phones.size() == 2);
    CHECK(phones[0].type == PhoneType::work);
    CHECK(phones[1].type == PhoneType::mobile);
}

TEST_CASE("the country comes from the card, and without one there is no dialling code") {
    CHECK(phones_of({{"Tel: 0212 555 01 01"}}).front().number.empty());
    CHECK(phones_of({{"Tel: 0212 555 01 01"}}, "TR").front().number == "+902125550101");
    CHECK(phones_of({{"Tel: 0212 555 01 01"}, {"Ankara / Türkiye"}}).front().number ==
          "+902125550101");
    CHECK(phones_of({{"Tel: 030 55501010"}, {"info@example.de"}}).front().number ==
          "+493055501010");
    const auto phones = phones_of({{"Tel: +90 212 555 01 01"}, {"Fax: 0212 555 01 02"}});
    REQUIRE(phones.size() == 2);
    CHECK(phones[1].number == "+902125550102");
}

TEST_CASE("an unlabelled number is a mobile where the country tells it") {
    const auto phones = phones_of({{"+90 532 555 01 01"}, {"+90 212 555 01 01"}});

    REQUIRE(phones.size() == 2);
    CHECK(phones[0].type == PhoneType::mobile);
    CHECK(phones[1].type == PhoneType::work);
}

TEST_CASE("an extension is kept apart") {
    const auto phones = phones_of({{"Phone +1 650 555 0100 ext. 24"}});

    REQUIRE(phones.size() == 1);
    CHECK(phones[0].value == "+1 650 555 0100");
    CHECK(phones[0].extension == "24");
    CHECK(phones_of({{"Tel: 0212 555 01 01 Dahili: 31"}}, "TR").front().extension == "31");
    CHECK(phones_of({{"08-465 004 28 ankn. 27"}}, "SE").front().extension == "27");
    CHECK(phones_of({{"02 5550 0101 interno 12"}}, "IT").front().extension == "12");
}

TEST_CASE("a range stays one number, and dials its first") {
    const auto phones = phones_of({{"Tel: 0212 555 01 01 - 02"}}, "TR");

    REQUIRE(phones.size() == 1);
    CHECK(phones[0].value == "0212 555 01 01 - 02");
    CHECK(phones[0].number == "+902125550101");
}

TEST_CASE(
    "the direct dial behind a German number's hyphen is dialled, a Turkish range's end is not") {
    const auto dialled = [](const std::string& line, const std::string& country) {
        const auto phones = phones_of({{line}}, country);
        REQUIRE(phones.size() == 1);
        return phones[0].number;
    };
    CHECK(dialled("Tel: +49 (0)30 23125-053", "DE") == "+493023125053");
    CHECK(dialled("Tel: +49 171 39200-53", "GB") == "+491713920053");
    CHECK(dialled("Tel: 0171 392005-3", "DE") == "+491713920053");
    CHECK(dialled("Tel: +90 (0)212 555 01 02-03", "TR") == "+902125550102");
    CHECK(dialled("Tel: 0212 555 01 02-03", "TR") == "+902125550102");
    CHECK(dialled("Tel: +44 (0)20 7946-0123", "GB") == "+442079460123");
}

TEST_CASE("letters read for digits are put right, and it is said") {
    const auto phones = phones_of({{"Tel: O212 555 O1 O1"}}, "TR");

    REQUIRE(phones.size() == 1);
    CHECK(phones[0].number == "+902125550101");
    CHECK(phones[0].repaired == "O212 555 O1 O1");
}

TEST_CASE("other numbers are no telephones") {
    CHECK(phones_of({{"Vergi No: 1234567890"}}, "TR").empty());
    CHECK(phones_of({{"VAT GB 123 4567 89"}}, "GB").empty());
    CHECK(phones_of({{"IBAN TR12 0001 0002 0003 0004 0005 06"}}, "TR").empty());
    CHECK(phones_of({{"ISO 9001:2015"}, {"ISO 27001 / ISO 9001-2000"}}, "TR").empty());
    CHECK(phones_of({{"CNPJ 12.345.678/0001-00"}}, "BR").empty());
    CHECK(phones_of({{"CEP 01234-000 São Paulo"}}, "BR").empty());
    CHECK(phones_of({{"1-2-17 Marunouchi, Chiyoda-ku, Tokyo 100-0001"}}, "JP").empty());
    CHECK(phones_of({{"Hyderabad - 500 033"}}, "IN").empty());
    CHECK(phones_of({{"Mon - Fri 09.00 - 18.00"}}, "GB").empty());
    CHECK(phones_of({{"01.02.2026 - 03.04.2026"}}, "GB").empty());
}

TEST_CASE("signs and letters among digits are put right, and told") {
    const auto hyphen = phones_of({{"Tel: 44+20-7946-0101"}}, "GB");
    const auto plus = phones_of({{"Tel; -r44-20-7946-0101"}}, "GB");

    REQUIRE(hyphen.size() == 1);
    CHECK(hyphen.front().value == "44-20-7946-0101");
    CHECK(hyphen.front().repaired == "44+20-7946-0101");
    REQUIRE(plus.size() == 1);
    CHECK(plus.front().value == "+44-20-7946-0101");
    CHECK(plus.front().number == "+442079460101");
    CHECK(!plus.front().repaired.empty());
}

TEST_CASE(
    "a misread dialling code is settled by the other numbers, where it cannot be dialled as it "
    "is") {
    const Printed tel{"Tel +44 20 7946 0101"}, fax{"Fax +44 20 7946 0102"};
    const auto misread = phones_of({tel, fax, {"Mobile 34 20 7946 0103"}});
    const auto national = phones_of({tel, fax, {"Mobile 07700 900103"}});
    const auto alone = phones_of({tel, {"Mobile 34 20 7946 0103"}});

    REQUIRE(misread.size() == 3);
    CHECK(misread[2].value == "+44 20 7946 0103");
    CHECK(misread[2].repaired == "34 20 7946 0103");
    REQUIRE(national.size() == 3);
    CHECK(national[2].value == "07700 900103");
    REQUIRE(alone.size() == 2);
    CHECK(alone[1].value == "34 20 7946 0103");  // one number alone tells nothing
}

TEST_CASE("two numbers joined by a hyphen come apart before a trunk zero") {
    const auto phones = phones_of({{"Gsm:0532 5550101-05325550102"}}, "TR");

    REQUIRE(phones.size() == 2);
    CHECK(phones[0].value == "0532 5550101");
    CHECK(phones[1].value == "05325550102");
}

TEST_CASE("a number with its area code in brackets is one, also in a line of an address") {
    const auto phones = phones_of({{"São Paulo, SP - (11) 2555-0101"}}, "BR");

    REQUIRE(phones.size() == 1);
    CHECK(phones.front().value == "(11) 2555-0101");
}

TEST_CASE("the number of a house is none") {
    CHECK(phones_of({{"H.No. 1-1-257/29, Behind Example Hall"}}, "IN").empty());
}

TEST_CASE("a plus read as another mark is a plus where that can be dialled") {
    const auto phones = phones_of({{"T -1 212 555 0104"}, {"*44 20 7946 0586"}});
    REQUIRE(phones.size() == 2);
    CHECK(phones[0].number == "+12125550104");
    CHECK(phones[1].number == "+442079460586");
    CHECK(phones_of({{"Tel -212 555 0104"}}, "US").at(0).number == "+12125550104");
}

TEST_CASE("what is right is left: home numbers in pairs, prefixes, a letter before a number") {
    const auto home = phones_of({{"Tel: 33-44-55-66"}, {"Home: 22-33-44-55"}}, "DK");
    REQUIRE(home.size() == 2);
    CHECK(home[1].value == "22-33-44-55");
    const auto abroad = phones_of({{"Tel: 00+49 30 901820"}});
    REQUIRE(abroad.size() == 1);
    CHECK(abroad[0].value.find("00-49") == std::string::npos);
    for (const Phone& phone : phones_of({{"Cell:c6465550123"}}, "US")) {
        CHECK(phone.number != "+6465550123");
    }
}

TEST_CASE("a number without its area code borrows it from a neighbour") {
    const auto phones = phones_of({{"Tel: (0212) 555 01 00 - 555 01 01"}}, "TR");
    REQUIRE(phones.size() == 2);
    CHECK(phones[1].value == "555 01 01");
    CHECK(phones[1].number == "+902125550101");

    // Two areas on the card: the number before it lends.
    const auto two =
        phones_of({{"Ankara: +90 312 555 01 00"}, {"İstanbul: +90 212 555 01 00, 555 01 01"}});
    REQUIRE(two.size() == 3);
    CHECK(two[2].number == "+902125550101");
}

TEST_CASE("a number without its area code, and nobody to lend one, is not dialled") {
    const auto phones = phones_of({{"Tel: 555 01 01"}}, "TR");
    REQUIRE(phones.size() == 1);
    CHECK(phones[0].number.empty());
}

TEST_CASE("a label between two numbers belongs to the one behind it") {
    const auto phones = phones_of({{"650 555 0100 * Fax 650 555 0101"}}, "US");
    REQUIRE(phones.size() == 2);
    CHECK(phones[0].type == PhoneType::work);
    CHECK(phones[1].type == PhoneType::fax);
}

TEST_CASE("mobiles in Brazil are known by their first digit, older ones too") {
    CHECK(phones_of({{"(11) 9555-0101"}}, "BR").front().type == PhoneType::mobile);
    CHECK(phones_of({{"95555-0101"}}, "BR").front().type == PhoneType::mobile);
    CHECK(phones_of({{"(11) 3555-0101"}}, "BR").front().type == PhoneType::work);
}

TEST_CASE("a bracket read as two is one") {
    const auto phones = phones_of({{"M. +44 {(0)7700 900103"}});
    REQUIRE(phones.size() == 1);
    CHECK(phones[0].number == "+447700900103");
}

TEST_CASE("a letter of a tax number's label is no label of a phone") {
    CHECK(phones_of({{"Kozyatağı V.D. 6668377097"}}, "TR").empty());
    CHECK(phones_of({{"REA M1-3975571"}}, "IT").empty());
    CHECK(phones_of({{"IEC: 6078245568"}}, "IN").empty());
    CHECK(phones_of({{"RCS Lyon B 695 213 154"}}, "FR").empty());
    CHECK(phones_of({{"Reg. Office T 020 7946 0123"}}, "GB").size() == 1);
}

TEST_CASE("a bracket of words behind a number is the number's, and no part of an address") {
    const Contact contact = understand(card_of({{"Jane Doe", 1.3},
                                                {"3 Mill Lane, London W1R 1DD"},
                                                {"+81 3 5555 0123 (Japan)"},
                                                {"+44 20 7946 0123 (U.K.)"}}),
                                       {}, {})
                                .contacts.at(0);
    REQUIRE(contact.addresses.size() == 1);
    CHECK(contact.addresses[0].value == "3 Mill Lane, London W1R 1DD");
    CHECK(contact.phones.size() == 2);
}

TEST_CASE("a Japanese postcode is no number, its mark read as a letter or not") {
    CHECK(phones_of({{"1-2-3 Marunouchi Chiyoda-ku Tokyo"}, {"T100-0001 (Quill Bldg)"}}, "JP")
              .empty());
    CHECK(phones_of({{"〒100-0001 Tokyo"}}, "JP").empty());
    CHECK(phones_of({{"T 555-0100"}}, "US").size() == 1);
}

TEST_CASE("a number shorter than another that begins alike is to be reviewed") {
    const auto phones = phones_of({{"Tel: +81-3-5555-0123"}, {"Fax: +81-3-5555-012"}});
    REQUIRE(phones.size() == 2);
    CHECK(phones[0].confidence > reach_review_below);
    CHECK(phones[1].confidence < reach_review_below);
}
