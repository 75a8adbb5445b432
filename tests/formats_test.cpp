#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "formats/contact_csv.h"
#include "formats/csv.h"
#include "formats/date.h"
#include "formats/json_line.h"
#include "formats/phone_text.h"
#include "formats/unicode.h"

using namespace cardfile;

namespace {

Name full_name() {
    Name name;
    name.value = "Dr. Zoë Müller-Šimić";
    name.first = "Zoë";
    name.last = "Müller-Šimić";
    name.prefix = "Dr.";
    name.confidence = 0.98;
    name.box = rectangle(10, 20, 300.25, 40);
    name.from = {0};
    name.reasons = {"largest line", "agrees with the mail"};
    name.repaired = "Dr. Zoe Muller";
    name.alternatives = {{"Zoe Muller", 0.125}};
    return name;
}

Contact full_contact() {
    Phone phone;
    phone.value = "+1 (212) 555-0123";
    phone.number = "+12125550123";
    phone.type = PhoneType::mobile;
    phone.extension = "12";
    phone.confidence = 0.75;
    Phone unknown;
    unknown.value = "555-0199";
    Address address;
    address.value = "1 Example Street, Springfield";
    address.street = "1 Example Street";
    address.city = "Springfield";
    Social social;
    social.value = "@zoe";
    social.network = "Mastodon";

    Contact contact;
    contact.name = full_name();
    contact.company = Field{"Example Ltd", 0.5};
    contact.emails = {Field{"zoe@example.com", 0.875}};
    contact.socials = {social};
    contact.phones = {phone, unknown};
    contact.addresses = {address};
    return contact;
}

Reading full_reading() {
    CardReading card;
    card.corners = rectangle(-3.5, 4, 800, 500);
    card.turn = 270;
    card.confidence = 0.97;
    card.side = Side::front;
    card.picture = "0123456789abcdef-0.jpg";
    card.size = {1400, 860};
    card.sharpness = 0.5;
    card.contacts = {full_contact()};
    card.lines = {Line{"Dr. Zoë Müller-Šimić", 0.93, rectangle(10, 20, 300, 40), {}},
                  Line{"since 1901", 0.5, rectangle(10, 90, 300, 40), {}}};
    card.codes = {{"QRCode", "BEGIN:VCARD\r\nEND:VCARD"}};
    card.unused = {1};

    Reading reading;
    reading.photo = "desk/card 1.jpg";
    reading.sha256 = std::string(64, 'a');
    reading.reader = "0.1 Latin";
    reading.status = Reading::Status::read;
    reading.seconds = 0.4;
    reading.taken = "2026-11-20T18:30:00";
    reading.place = {{48.1, -11.5}};
    reading.camera = "Example Phone";
    reading.cards = {card};
    return reading;
}

std::string complaint(const std::string& line) {
    const auto reading = parse_json_line(line);
    return reading ? "" : reading.error().what;
}

}  // namespace

TEST_CASE("a reading survives its JSON line") {
    const std::string line = json_line(full_reading());
    CHECK(line.find('\n') == std::string::npos);

    const auto back = parse_json_line(line);
    REQUIRE(back);
    CHECK(json_line(*back) == line);
    const Contact& contact = back->cards.at(0).contacts.at(0);
    CHECK(contact.name->value == "Dr. Zoë Müller-Šimić");
    CHECK(contact.name->from == std::vector{0});
    CHECK(contact.name->box->at(1).x == doctest::Approx(310.3));
    CHECK_FALSE(contact.title.has_value());
    CHECK(contact.phones.at(0).type == PhoneType::mobile);
    CHECK(contact.phones.at(1).number.empty());
    CHECK(back->cards[0].codes.at(0).text == "BEGIN:VCARD\r\nEND:VCARD");
    CHECK(back->cards[0].side == Side::front);
}

TEST_CASE("the JSON line has the contract's keys, and none for what is not on the card") {
    const auto json = nlohmann::json::parse(json_line(full_reading()));
    CHECK(json["photo"] == "desk/card 1.jpg");
    CHECK_FALSE(json.contains("photo_hex"));
    CHECK_FALSE(json.contains("reason"));
    CHECK(json["status"] == "read");
    const auto& contact = json["cards"][0]["contacts"][0];
    CHECK_FALSE(contact.contains("title"));
    CHECK_FALSE(contact.contains("websites"));
    CHECK(contact["phones"][0]["printed"] == "+1 (212) 555-0123");
    CHECK(contact["phones"][1]["number"].is_null());
    CHECK(contact["name"]["alternatives"][0]["confidence"] == 0.125);
    CHECK(json["cards"][0]["corners"][0] == nlohmann::json{-3.5, 4.0});
    CHECK(json["cards"][0]["size"] == nlohmann::json{1400, 860});
}

TEST_CASE("a path that is not UTF-8 stands whole in photo_hex") {
    Reading reading;
    reading.photo = "caf\xe9\n.jpg";
    reading.reason = "no such file";
    const std::string line = json_line(reading);

    const auto json = nlohmann::json::parse(line);
    CHECK(json["photo"] == "caf\xef\xbf\xbd\n.jpg");
    CHECK(json["photo_hex"] == "636166e90a2e6a7067");
    REQUIRE(parse_json_line(line));
    CHECK(parse_json_line(line)->photo == reading.photo);
}

TEST_CASE("a line that breaks the contract is refused and says where") {
    CHECK(complaint("") == "not JSON");
    CHECK(complaint("[]") == "it is not an object");
    CHECK(complaint("{\"photo\": \"a\", \"status\": \"read\"") == "not JSON");
    CHECK(complaint(R"({"status": "read"})") == "photo is missing");
    CHECK(complaint(R"({"photo": 1, "status": "read"})") == "photo is not a text");
    CHECK(complaint(R"({"photo": "a", "status": "fine"})") ==
          "status is neither read, no_card nor unreadable");
    const auto in_card = [](const std::string& text) {
        return complaint(R"({"photo": "a", "status": "read", "cards": [{)" + text + "}]}");
    };
    CHECK(in_card("").empty());
    CHECK(in_card(R"("turn": 45)") == "cards[0].turn is not a quarter turn");
    CHECK(in_card(R"("turn": 1.5)") == "cards[0].turn is not a whole number");
    CHECK(in_card(R"("turn": 18446744073709551615)") == "cards[0].turn is out of range");
    CHECK(in_card(R"("confidence": 2)") == "cards[0].confidence is out of range");
    CHECK(in_card(R"("confidence": 1e999)") == "not JSON");
    CHECK(in_card(R"("picture": "../../.ssh/key")") == "cards[0].picture is not a plain file name");
    CHECK(in_card(R"("unused": [0])") == "cards[0].unused holds a number that is out of range");
    CHECK(in_card(R"("corners": [[0,0],[1,0],[1,1]])") ==
          "cards[0].corners does not have four corners");
    CHECK(in_card(R"("contacts": [{"emails": "a"}])") ==
          "cards[0].contacts[0].emails is not a list");
    CHECK(in_card(R"("contacts": [{"name": {"value": ["x"]}}])") ==
          "cards[0].contacts[0].name.value is not a text");
    CHECK(complaint(std::string(100000, '[')) == "nested too deeply");
    CHECK(complaint(std::string(longest_json_line + 1, ' ')) == "longer than 4 MiB");
}

TEST_CASE("line breaks and NULs in a card's text do not come through") {
    const auto reading = parse_json_line(
        R"({"photo": "a", "status": "read", "cards": [{"contacts": [{"title": {"value": "a\r\nb\u0000c"}}]}]})");
    REQUIRE(reading);
    CHECK(reading->cards[0].contacts[0].title->value == "a  bc");
}

TEST_CASE("folding takes case and accents away, in any spelling of them") {
    CHECK(folded("MÜLLER-Šimić") == "muller-simic");
    CHECK(folded("Mu\u0308ller") == "muller");
    CHECK(folded("Straße") == "strasse");
    CHECK(folded("Işıl İnce") == "isil ince");
    CHECK(folded("Łukasz Søren") == "lukasz soren");
    CHECK(folded("a\xff") == "a\xef\xbf\xbd");
}

TEST_CASE("columns are counted as a terminal shows them") {
    CHECK(columns("Zoë") == 3);
    CHECK(columns("Zoe\u0308") == 3);
    CHECK(columns("田中") == 4);
    CHECK(shortened("Zoë Müller", 10) == "Zoë Müller");
    CHECK(shortened("Zoë Müller", 5) == "Zoë…");
    CHECK(shortened("田中太郎", 4) == "田…");
    CHECK(printable("a\x1b[31m\nb\xff\u202e") == "a?[31m?b??");
}

TEST_CASE("only days that exist are dates") {
    CHECK(to_string(parse_date("2028-02-29").value()) == "2028-02-29");
    for (const char* wrong : {"", "2027-02-29", "2026-13-01", "2026-1-1", "20-11-2026",
                              "2026-11-2x", "2026--1-01", "0026-01-01"}) {
        CHECK_FALSE(parse_date(wrong).has_value());
    }
}

TEST_CASE("a spreadsheet shows a CSV cell and never computes it") {
    CHECK(csv_record({"a", "b c", ""}) == "a,b c,\r\n");
    CHECK(csv_record({"a,b", "say \"hi\"", "two\nlines", "semi;colon"}) ==
          "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"semi;colon\"\r\n");
    CHECK(csv_record({"=1+1"}) == "'=1+1\r\n");
    CHECK(csv_record({"@SUM(A1)"}) == "'@SUM(A1)\r\n");
    CHECK(csv_record({"\t=1"}) == "\"'\t=1\"\r\n");
    CHECK(csv_record({"+cmd|' /C calc'!A0"}) == "'+cmd|' /C calc'!A0\r\n");
    CHECK(csv_record({"-"}) == "'-\r\n");
    CHECK(csv_record({"+44 7700 900123"}) == "+44 7700 900123\r\n");
    CHECK(csv_record({"+1 212 555 0123 ext. 12"}) == "+1 212 555 0123 ext. 12\r\n");
    CHECK(csv_record({"+1 212 555 0123 ext. =1"}) == "'+1 212 555 0123 ext. =1\r\n");
}

TEST_CASE("a phone number is written from its dialling code, grouped as on the card") {
    const auto spaced = [](const char* printed, const char* number, const char* extension = "") {
        Phone phone;
        phone.value = printed;
        phone.number = number;
        phone.extension = extension;
        return spaced_number(phone);
    };
    CHECK(spaced("+1-212-555-0123", "+12125550123") == "+1 212 555 0123");
    CHECK(spaced("(212) 555.0123", "+12125550123", "12") == "+1 212 555 0123 ext. 12");
    CHECK(spaced("07700 900123", "+447700900123") == "+44 7700 900123");
    CHECK(spaced("+44 (0)7700 900123", "+447700900123") == "+44 7700 900123");
    CHECK(spaced("1-800-EXAMPLE", "+18003926753") == "+18003926753");
    CHECK(spaced("0 7700", "") == "0 7700");
    CHECK(spaced("", "+12125550123") == "+12125550123");
}

TEST_CASE("a spreadsheet keeps the + and the 0 of a phone number") {
    const auto in_sheet = [](const std::string& printed, const std::string& number) {
        Phone phone;
        phone.value = printed;
        phone.number = number;
        return sheet_number(phone);
    };
    CHECK(in_sheet("+447700900123", "+447700900123") == "+44 7700900123");
    CHECK(in_sheet("+12125550123", "+12125550123") == "+1 2125550123");
    CHECK(in_sheet("+351215550123", "+351215550123") == "+351 215550123");
    CHECK(in_sheet("+44 7700 900123", "+447700900123") == "+44 7700 900123");
    CHECK(in_sheet("02079460123", "") == "020 79460123");
    CHECK(in_sheet("02079460123", "+442079460123") == "+44 2079460123");
    CHECK(in_sheet("555-0123", "") == "555-0123");
}

TEST_CASE("every contact has all columns, and what is doubtful is named") {
    Contact contact;
    contact.name.emplace().value = "Ada Example";
    contact.name->first = "Ada";
    contact.emails = {Field{"a@example.com", 0.98}, Field{"b@example.com", 0.1}};
    for (const char* number : {"+44 7700 900111", "+44 7700 900222"}) {
        contact.phones.emplace_back().value = number;
        contact.phones.back().type = PhoneType::mobile;
        contact.phones.back().confidence = 0.98;
    }
    const std::string header = contact_csv_header();
    const std::string record =
        contact_csv_record({contact, "2026-11-20", "Expo", "", "", "", "", 7});
    CHECK(std::count(header.begin(), header.end(), ',') ==
          std::count(record.begin(), record.end(), ','));
    CHECK(record.starts_with("Ada,,Ada Example,"));
    CHECK(record.find("a@example.com,b@example.com") != record.npos);
    CHECK(record.find(",mobile +44 7700 900222,2026-11-20,Expo,") != record.npos);
    CHECK(record.find("\"name; e-mail\"") != record.npos);
    CHECK(record.ends_with(",7,,\r\n"));
}
