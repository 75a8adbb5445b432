// Codes on cards: what their payloads say, and how that is laid over the print.

#include <doctest/doctest.h>

#include "formats/code_payload.h"
#include "formats/vcard_read.h"
#include "understand/understand.h"

using namespace cardfile;

namespace {

Lines printed(const std::vector<std::string>& texts) {
    Lines lines;
    double y = 0;
    for (const std::string& text : texts) {
        lines.push_back({text, 0.9, rectangle(10, y, 12.0 * double(text.size()), 20), {}});
        y += 30;
    }
    return lines;
}

Contact understood(const std::vector<std::string>& texts, const std::string& payload) {
    const auto said = understand(printed(texts), {{"QRCode", payload, {}}});
    REQUIRE(said.contacts.size() == 1);
    return said.contacts.front();
}

}  // namespace

TEST_CASE("vCard 2.1, as codes have it: quoted-printable over two lines, bare types") {
    const auto contact = read_vcard(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3="
        "B6rg;;Dr."
        "\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. J=C3=B6rg =\r\nM=C3=BCller\r\n"
        "TEL;WORK;VOICE:+49 30 23125 123\r\nTEL;CELL:+44 7700 900123\r\nTEL;WORK;FAX:+49 30 23125 "
        "124"
        "\r\nEMAIL;INTERNET:j.mueller@example.com\r\nADR;WORK:;;Hauptstr. "
        "1;Berlin;;10115;Germany\r\nEND:VCARD");
    REQUIRE(contact);
    CHECK(contact->name->value == "Dr. Jörg Müller");
    CHECK(contact->name->first == "Jörg");
    CHECK(contact->name->last == "Müller");
    CHECK(contact->name->prefix == "Dr.");
    REQUIRE(contact->phones.size() == 3);
    CHECK(contact->phones[0].type == PhoneType::work);
    CHECK(contact->phones[1].type == PhoneType::mobile);
    CHECK(contact->phones[2].type == PhoneType::fax);
    CHECK(contact->emails.at(0).value == "j.mueller@example.com");
    CHECK(contact->addresses.at(0).city == "Berlin");
    CHECK(contact->addresses.at(0).value == "Hauptstr. 1, 10115 Berlin, Germany");
}

TEST_CASE("vCard 3.0 and 4.0: folded lines, escapes, groups, tel: addresses") {
    const auto contact = read_vcard(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Zoë Example\nORG:Acme\\, Inc.;Sales\nitem1.TITLE:Head of\n"
        "  "
        "Everything\nTEL;TYPE=\"cell,voice\";VALUE=uri:tel:+1-212-555-0123\nURL:https://"
        "acme.example.com\nEND:VCARD\n");
    REQUIRE(contact);
    CHECK(contact->name->value == "Zoë Example");
    CHECK(contact->company->value == "Acme, Inc.");
    CHECK(contact->department->value == "Sales");
    CHECK(contact->title->value == "Head of Everything");
    CHECK(contact->phones.at(0).value == "+1-212-555-0123");
    CHECK(contact->phones.at(0).type == PhoneType::mobile);
}

TEST_CASE("MECARD, BIZCARD, mailto, tel and web addresses") {
    const auto mecard =
        read_payload("MECARD:N:Doe,Jane;ORG:Acme\\; Sons;TEL:+442079460123;EMAIL:j@example.org;;");
    REQUIRE(mecard);
    CHECK(mecard->name->value == "Jane Doe");
    CHECK(mecard->company->value == "Acme; Sons");
    CHECK(mecard->phones.at(0).value == "+442079460123");
    const auto bizcard =
        read_payload("BIZCARD:N:Jane;X:Doe;T:Engineer;C:Acme;B:+442079460123;E:j@example.org;;");
    REQUIRE(bizcard);
    CHECK(bizcard->name->value == "Jane Doe");
    CHECK(bizcard->title->value == "Engineer");
    CHECK(read_payload("mailto:j@example.org?subject=Hi")->emails.at(0).value == "j@example.org");
    CHECK(read_payload("tel:+442079460123;ext=1")->phones.at(0).value == "+442079460123");
    CHECK(read_payload(" www.example.com ")->websites.at(0).value == "www.example.com");
    CHECK_FALSE(read_payload("WIFI:S:guest;T:WPA;P:secret;;"));
    CHECK_FALSE(read_payload("Jane Doe, Acme"));
}

TEST_CASE("hostile payloads come out as bounded single lines, whatever they hold") {
    const auto contact =
        read_vcard("BEGIN:VCARD\nFN:a\\nBEGIN:VCARD\\n\x01\x1b[2J" + std::string(5000, 'x') +
                   "\nN:;;;;;;;;\nORG:\nTEL;TYPE=:\nEMAIL\n:\n;;;\nADR:;\nEND:VCARD");
    REQUIRE(contact);
    REQUIRE(contact->name);
    CHECK(contact->name->value.size() <= 520);
    CHECK(contact->name->value.find_first_of("\n\r\x1b\x01") == std::string::npos);
    CHECK_FALSE(contact->company);
    CHECK(contact->phones.empty());
    std::string many = "BEGIN:VCARD\n";
    for (int i = 0; i < 1000; ++i) many += "EMAIL:a" + std::to_string(i) + "@example.com\n";
    CHECK(read_vcard(many)->emails.size() <= 16);
    CHECK(read_vcard("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=").has_value());
}

TEST_CASE(
    "a code repairs what was misread, confirms what was read right, and adds what is missing") {
    const Contact contact = understood(
        {"Jane Doe", "Sales Manager", "jane.doe@exarnple.com", "+44 7700 900123"},
        "BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane;;;\nTEL:07700900123\nTEL;TYPE=fax:+442079460124\n"
        "EMAIL:jane.doe@example.com\nORG:Acme Ltd\nEND:VCARD");
    CHECK(contact.name->value == "Jane Doe");
    CHECK(contact.name->confidence > 0.98);
    REQUIRE(contact.emails.size() == 1);
    CHECK(contact.emails[0].value == "jane.doe@example.com");
    CHECK(contact.emails[0].repaired == "jane.doe@exarnple.com");
    REQUIRE(contact.phones.size() == 2);
    CHECK(contact.phones[0].value == "+44 7700 900123");
    CHECK(contact.phones[1].number == "+442079460124");
    CHECK(contact.phones[1].type == PhoneType::fax);
    CHECK(contact.company->value == "Acme Ltd");
    CHECK(contact.company->reasons.at(0) == "stands in the code");
}

TEST_CASE("a code without accents does not take them from the print") {
    const Contact contact =
        understood({"Jörg Müller", "joerg@example.com"}, "MECARD:N:Jorg Muller;;");
    CHECK(contact.name->value == "Jörg Müller");
}

TEST_CASE("where code and print disagree the code stands and the print is kept beside it") {
    const Contact contact = understood({"Jane Doe", "jane@example.com"}, "MECARD:N:John Roe;;");
    CHECK(contact.name->value == "John Roe");
    CHECK(contact.name->alternatives.at(0).value == "Jane Doe");
}

TEST_CASE("free text in a code confirms, but names nobody") {
    const Contact contact = understood(
        {"jane@exarnple.com"}, "Jane Doe\nSales Manager\nTel\t: +44 7700 900123\njane@example.com");
    CHECK_FALSE(contact.name);
    CHECK(contact.phones.empty());
    CHECK(contact.emails.at(0).value == "jane@example.com");
}

TEST_CASE("a profile on a social network is no website") {
    const Contact contact =
        understood({"Jane Doe", "jane@example.com"}, "https://www.facebook.com/acme");
    CHECK(contact.websites.empty());
}

TEST_CASE("what a code calls a number and is none, is left out") {
    const Contact contact = understood(
        {"Jane Doe", "Sales Manager"},
        "MECARD:N:Doe,Jane;TEL:www.example.com;TEL:+44 7700 900123;EMAIL:jane@example.com;;");
    REQUIRE(contact.phones.size() == 1);
    CHECK(contact.phones.front().value == "+44 7700 900123");
}

TEST_CASE("a number that the print gives in part is told whole by the code") {
    const Contact contact =
        understood({"Jane Doe", "Tel 7946 0123"}, "MECARD:N:Doe,Jane;TEL:+442079460123;;");
    REQUIRE(contact.phones.size() == 1);
    CHECK(contact.phones.front().number == "+442079460123");
    CHECK(contact.phones.front().value == "+442079460123");
    CHECK(contact.phones.front().repaired == "7946 0123");
}

TEST_CASE("a repaired number can be dialled as the code has it, not as it was misread") {
    const Contact contact =
        understood({"Jane Doe", "Tel +44 20 7946 0128"}, "MECARD:N:Doe,Jane;TEL:+442079460123;;");
    REQUIRE(contact.phones.size() == 1);
    CHECK(contact.phones.front().value == "+442079460123");
    CHECK(contact.phones.front().number == "+442079460123");
    CHECK(contact.phones.front().repaired == "+44 20 7946 0128");
}

TEST_CASE("a number without its dialling code takes it from the code that repairs or confirms it") {
    for (const char* printed : {"Tel 020 7946 0128", "Tel 020 7946 0123"}) {
        const Contact contact =
            understood({"Jane Doe", printed}, "MECARD:N:Doe,Jane;TEL:+442079460123;;");
        REQUIRE(contact.phones.size() == 1);
        CHECK(contact.phones.front().number == "+442079460123");
    }
}

TEST_CASE("a printed range and its first number in the code are one") {
    const Contact contact = understood({"Jane Doe", "Tel +44 (0)20 7946 0123 - 24"},
                                       "MECARD:N:Doe,Jane;TEL:+442079460123;;");
    REQUIRE(contact.phones.size() >= 1);
    for (const auto& phone : contact.phones) CHECK(phone.value != "+442079460123");
    CHECK(contact.phones.front().reasons.front() == "the code says the same");
}
