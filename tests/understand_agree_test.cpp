#include <doctest/doctest.h>

#include "understand/confusion.h"
#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

Contact contact_of(const std::vector<Printed>& printed) {
    const Understanding understood = understand(card_of(printed), {});
    REQUIRE(!understood.contacts.empty());
    return understood.contacts.front();
}

const Printed jane{"Jane Doe", 1.4}, laura{"Laura Müller", 1.4};

/// A line that the recogniser was not sure of.
Printed doubtful(const std::string& text) {
    return {text, 1, 0, 0.6};
}

std::string mail_of(const std::vector<Printed>& printed) {
    const Contact contact = contact_of(printed);
    return contact.emails.empty() ? "" : contact.emails.front().value;
}

std::string site_of(const std::vector<Printed>& printed) {
    const Contact contact = contact_of(printed);
    return contact.websites.empty() ? "" : contact.websites.front().value;
}

bool says(const Field& field, const std::string& words) {
    for (const std::string& reason : field.reasons)
        if (reason.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a mail's domain is put right by a website that was read better") {
    const Contact contact =
        contact_of({jane, doubtful("jane@acrne.example.com"), {"www.acme.example.com"}});

    REQUIRE(contact.emails.size() == 1);
    CHECK(contact.emails.front().value == "jane@acme.example.com");
    CHECK(contact.emails.front().repaired == "jane@acrne.example.com");
    CHECK(
        says(contact.emails.front(), "acrne.example.com -> acme.example.com: the website says so"));
}

TEST_CASE("a website is put right by a mail's domain that was read better") {
    const Contact contact =
        contact_of({jane, {"jane@ostron.example.com"}, doubtful("www.osiron.example.com")});

    REQUIRE(contact.websites.size() == 1);
    CHECK(contact.websites.front().value == "www.ostron.example.com");
    CHECK(contact.websites.front().repaired == "www.osiron.example.com");
}

TEST_CASE("two domains that are read equally well are left, and both are doubted") {
    const Contact apart =
        contact_of({jane, {"jane@ostron.example.com"}, {"www.osiron.example.com"}});
    const Contact same =
        contact_of({jane, {"jane@ostron.example.com"}, {"www.ostron.example.com"}});

    CHECK(apart.emails.front().value == "jane@ostron.example.com");
    CHECK(apart.websites.front().value == "www.osiron.example.com");
    CHECK(apart.emails.front().confidence < same.emails.front().confidence);
    CHECK(apart.websites.front().confidence < same.websites.front().confidence);
}

TEST_CASE("what the card calls itself settles a domain") {
    CHECK(mail_of({{"ACME Limited", 1.6}, jane, doubtful("jane@acrne.example.com")}) ==
          "jane@acme.example.com");
    // read as well as the company's line: a company may be called Acrne
    CHECK(mail_of({{"ACME Limited", 1.6}, jane, {"jane@acrne.example.com"}}) ==
          "jane@acrne.example.com");
}

TEST_CASE("a company's name is put right by a domain that was read better") {
    const Contact contact =
        contact_of({{"M0NTEVERA Tools", 1.6, 0, 0.7}, jane, {"jane@montevera.example.com"}});

    REQUIRE(contact.company);
    CHECK(contact.company->value == "MONTEVERA Tools");
    CHECK(contact.company->repaired == "M0NTEVERA Tools");
}

TEST_CASE("a domain that is called as two rows makes them one company") {
    const Contact ordered = contact_of(
        {{"no boundary", 2}, {"PROD & EVENTS", 1.2}, jane, {"www.noboundaryprod.example.com"}});
    const Contact turned = contact_of(
        {{"ZELMORA", 2}, {"AUTO PARTS", 1.2}, jane, {"info@autopartszelmora.example.com"}});

    REQUIRE(ordered.company);
    CHECK(ordered.company->value == "no boundary PROD & EVENTS");
    REQUIRE(turned.company);
    CHECK(turned.company->value == "ZELMORA AUTO PARTS");
}

TEST_CASE("a provider's domain is no company's") {
    CHECK(mail_of({jane, doubtful("jane@gmail.com"), {"www.gmall.example.com"}}) ==
          "jane@gmail.com");
}

TEST_CASE("a mail name is put right by the person's name") {
    CHECK(mail_of({laura, doubtful("1.muller@example.com")}) == "l.muller@example.com");
    CHECK(mail_of({laura, doubtful("laura.mul1er@example.com")}) == "laura.muller@example.com");
    CHECK(mail_of({laura, doubtful("lauramueller@example.com")}) == "lauramueller@example.com");
    CHECK(mail_of({laura, {"E-mail: ].muller@example.com"}}) == "l.muller@example.com");
    CHECK(mail_of({jane, {"Ejane@example.com"}}) == "jane@example.com");
    CHECK(mail_of({jane, {"jane.doeG@example.com"}}) == "jane.doe@example.com");
}

TEST_CASE("a mail name that was read better than the name stays, and settles the name") {
    const Contact contact = contact_of({{"Laura Muiler", 1.4, 0, 0.7}, {"l.mueller@example.com"}});
    const Contact mended = contact_of({{"Laura Brovn", 1.4, 0, 0.7}, {"laura.broun@example.com"}});

    CHECK(contact.emails.front().value == "l.mueller@example.com");
    REQUIRE(mended.name);
    CHECK(mended.name->value == "Laura Broun");
    CHECK(mended.name->last == "Broun");
    CHECK(mended.name->repaired == "Laura Brovn");
    CHECK(says(*mended.name, "Brovn -> Broun: the mail address says so"));
}

TEST_CASE("another person's mail name is not bent to the name on the card") {
    CHECK(mail_of({laura, {"m.keller@example.com"}}) == "m.keller@example.com");
    CHECK(mail_of({laura, {"miller@example.com"}}) == "miller@example.com");
    CHECK(mail_of({{"Maria Rossi", 1.4}, {"mario@example.com"}}) == "mario@example.com");
    CHECK(mail_of({{"Ivan Petrov", 1.4}, {"van@example.com"}}) == "van@example.com");
    const Contact maria = contact_of({{"Maria Rossi", 1.4, 0, 0.88}, {"mario.rossi@example.com"}});
    CHECK(maria.name->value == "Maria Rossi");
}

TEST_CASE("well read mailboxes that resemble usual ones stay, and so do two good domains") {
    for (const char* box : {"servico", "expert", "contacta", "mall", "into", "ventos"}) {
        CHECK(mail_of({{std::string(box) + "@example.com"}}) == std::string(box) + "@example.com");
    }
    CHECK(mail_of({{"Anna Torre", 1.4}, {"anna@terre.example.it"}, {"www.torre.example.it"}}) ==
          "anna@terre.example.it");
    CHECK(mail_of({{"jane@studio1.example.com"}, doubtful("www.studiol.example.com")}) ==
          "jane@studio1.example.com");
}

TEST_CASE("letters of two bytes are not put right one by one") {
    const Contact contact =
        contact_of({{"Anna Kneißl", 1.4, 0, 0.6}, {"anna.kneiszl@example.com"}});
    CHECK(contact.name->value == "Anna Kneißl");
}

TEST_CASE("mailboxes are called by custom, or as the company") {
    CHECK(mail_of({{"nfo@example.com"}}) == "info@example.com");
    CHECK(mail_of({{"lnfo@example.com"}}) == "info@example.com");
    CHECK(mail_of({{"www.greatdoors.example.com"}, doubtful("greatdoots@gmail.com")}) ==
          "greatdoors@gmail.com");
}

TEST_CASE("a path that repeats initials on the card is put right") {
    CHECK(site_of({{"Hollow Reed Lab", 1.4}, {"www.example.com/rd/hri/"}}) ==
          "www.example.com/rd/hrl/");
    CHECK(site_of({{"Hollow Reed Inn", 1.4}, {"www.example.com/rd/hri/"}}) ==
          "www.example.com/rd/hri/");
    CHECK(site_of({{"Hollow Reed", 1.4}, {"www.example.com/rd/hri/"}}) ==
          "www.example.com/rd/hri/");
}

TEST_CASE("a website whose end was misread is found by the mail's domain") {
    CHECK(site_of({{"http://www.goodbrook.exampie.cov'~jane"}, {"jane@goodbrook.example.com"}}) ==
          "http://www.goodbrook.example.com/~jane");
}

TEST_CASE("the end of a logo is no website") {
    const Contact contact = contact_of(
        {doubtful("<doors.example.com"), {"www.greatdoors.example.com"}, {"Tel: 555-0100"}});

    REQUIRE(contact.websites.size() == 1);
    CHECK(contact.websites.front().value == "www.greatdoors.example.com");
}

TEST_CASE("confusions go both ways, and only one at a time") {
    using understanding::may_be_misread;

    CHECK(may_be_misread("acrne", "acme"));
    CHECK(may_be_misread("acme", "acrne"));
    CHECK(may_be_misread("he11o", "hel1o"));
    CHECK(!may_be_misread("acme", "acme"));
    CHECK(!may_be_misread("dog", "cat"));
    CHECK(!may_be_misread("acrne", "acmes"));
}

TEST_CASE("a www that was poorly read, its dot with it, is known by the mail's domain") {
    CHECK(site_of({jane, {"jane@northlight.com"}, doubtful("iWwww-enorthlight.com")}) ==
          "www.northlight.com");
    // Well read it is another site of theirs.
    CHECK(site_of({jane, {"jane@northlight.com"}, {"wwwnews-northlight.com"}}) !=
          "www.northlight.com");
}

TEST_CASE("a sign before the company that was read as a letter goes, where the domain tells") {
    const Contact contact = contact_of(
        {{"OMOLENVELD", 1.8, 0, 0.75}, jane, {"jane@molenveld.com"}, {"www.molenveld.com"}});
    REQUIRE(contact.company);
    CHECK(contact.company->value == "MOLENVELD");
    CHECK(contact.company->repaired == "OMOLENVELD");
}

TEST_CASE("an I before a family name may be its owner's initial l") {
    const Printed lena{"Lena Briand", 1.4};
    CHECK(mail_of({lena, {"Ibriand@hotmail.com"}}) == "lbriand@hotmail.com");
}

TEST_CASE("a mailbox that has a usual name is not bent to another") {
    CHECK(mail_of({{"Jan Kowalski", 1.4}, doubtful("sekretariat@acme.example.com")}) ==
          "sekretariat@acme.example.com");
}
