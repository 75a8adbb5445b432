#include <doctest/doctest.h>

#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

Contact contact_of(const std::vector<Printed>& printed) {
    const Understanding understood = understand(card_of(printed), {});
    return understood.contacts.empty() ? Contact{} : understood.contacts.front();
}

std::string mail_of(const std::string& line) {
    const Contact contact = contact_of({{line}});
    return contact.emails.size() == 1 ? contact.emails.front().value : "";
}

std::string site_of(const std::string& line) {
    const Contact contact = contact_of({{line}});
    return contact.websites.size() == 1 ? contact.websites.front().value : "";
}

}  // namespace

TEST_CASE("a mail address is found whatever stands before it") {
    for (const char* line :
         {"jane.doe@example.com", "E-mail: jane.doe@example.com", "e: jane.doe@example.com",
          "Eposta : jane.doe@example.com", "Mail jane.doe@example.com.",
          "E-Mail-jane.doe@example.com", "Ankara  E-mail:jane.doe@example.com"})
        CHECK_MESSAGE(mail_of(line) == "jane.doe@example.com", line);
}

TEST_CASE("a mail address is put right where a camera spoils it") {
    for (const char* line :
         {"jane.doe (@example.com", "jane. doe@example .com", "jane.doe @ example. com",
          "jane.doe@example,com", "jane.doe@example com", "jane.doe©example.com",
          "jane.doeQexample.com", "jane.doe@exámple.com", "jane.doe@example.corn",
          "jane.doe@example:com"})
        CHECK_MESSAGE(mail_of(line) == "jane.doe@example.com", line);
    CHECK(mail_of("jane.doe@gmailcom") == "jane.doe@gmail.com");
    CHECK(mail_of("jane.doe@hotrnail.com") == "jane.doe@hotrnail.com");  // two edits: may be a name
    CHECK(mail_of("jane@acme.example.co. uk") == "jane@acme.example.co.uk");
}

TEST_CASE("a blank behind a dot of the domain does not end it") {
    CHECK(mail_of("E-mail ada.miller @ anadolutek. example.net") ==
          "ada.miller@anadolutek.example.net");
    CHECK(mail_of("ada@example.com. www.example.com") == "ada@example.com");
}

TEST_CASE("what was put right is told, and makes the address less sure") {
    const Contact clean = contact_of({{"jane.doe@example.com"}});
    const Contact repaired = contact_of({{"jane.doe (@example,com"}});

    REQUIRE(repaired.emails.size() == 1);
    CHECK(clean.emails.front().repaired.empty());
    CHECK(repaired.emails.front().repaired == "jane.doe (@example,com");
    CHECK(repaired.emails.front().confidence < clean.emails.front().confidence);
}

TEST_CASE("a mail address broken over two lines is one") {
    const Contact after_sign = contact_of({{"jane.doe@"}, {"example.com"}});
    const Contact before_sign = contact_of({{"jane.doe"}, {"@example.com"}});

    REQUIRE(after_sign.emails.size() == 1);
    CHECK(after_sign.emails.front().value == "jane.doe@example.com");
    CHECK(after_sign.emails.front().from == std::vector{0, 1});
    REQUIRE(before_sign.emails.size() == 1);
    CHECK(before_sign.emails.front().value == "jane.doe@example.com");
}

TEST_CASE("two mail addresses on a line are two, the same twice is one") {
    CHECK(contact_of({{"jane@example.com / info@example.com"}}).emails.size() == 2);
    CHECK(contact_of({{"jane@example.com"}, {"jane@example.com"}}).emails.size() == 1);
}

TEST_CASE("what only looks like a mail address is none") {
    CHECK(mail_of("@acme").empty());
    CHECK(mail_of("jane@nowhere").empty());
    CHECK(mail_of("R&D Quality").empty());
}

TEST_CASE("websites are found with and without www, and put right") {
    CHECK(site_of("www.example.com") == "www.example.com");
    CHECK(site_of("Web: www.example.com") == "www.example.com");
    CHECK(site_of("http://www.example.com/team") == "http://www.example.com/team");
    CHECK(site_of("example.com") == "example.com");
    CHECK(site_of("www,example.com") == "www.example.com");
    CHECK(site_of("www,.example.com") == "www.example.com");
    CHECK(site_of("www. example .com") == "www.example.com");
    CHECK(site_of("wwwexample.com") == "www.example.com");
    CHECK(site_of("www.example.com.tr") == "www.example.com.tr");
}

TEST_CASE("a mail's domain is no website, an abbreviation neither") {
    CHECK(contact_of({{"jane.doe@example.com"}}).websites.empty());
    CHECK(contact_of({{"San.Tic.Ltd"}}).websites.empty());
    CHECK(contact_of({{"Prof.Dr.Jane"}}).websites.empty());
}

TEST_CASE("profiles are kept apart from websites") {
    const Contact contact =
        contact_of({{"Jane Doe", 1.4}, {"Instagram: @janedoe"}, {"www.example.com"}});

    REQUIRE(contact.socials.size() == 1);
    CHECK(contact.socials.front().network == "instagram");
    CHECK(contact.socials.front().value == "janedoe");
    CHECK(contact.websites.size() == 1);
}
