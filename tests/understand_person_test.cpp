#include <doctest/doctest.h>

#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

Contact contact_of(const std::vector<Printed>& printed, const std::string& country = {}) {
    const Understanding understood = understand(card_of(printed), {}, {.country = country});
    return understood.contacts.empty() ? Contact{} : understood.contacts.front();
}

std::string name_of(const std::vector<Printed>& printed) {
    const Contact contact = contact_of(printed);
    return contact.name ? contact.name->value : "";
}

std::string title_of(const std::vector<Printed>& printed) {
    const Contact contact = contact_of(printed);
    return contact.title ? contact.title->value : "";
}

std::string company_of(const std::vector<Printed>& printed) {
    const Contact contact = contact_of(printed);
    return contact.company ? contact.company->value : "";
}

}  // namespace

TEST_CASE("names are found in many languages") {
    CHECK(name_of({{"Jürgen Müller", 1.2}, {"Geschäftsführer"}}) == "Jürgen Müller");
    CHECK(name_of({{"Ayşe YILDIRIM", 1.2}, {"Satış Müdürü"}}) == "Ayşe YILDIRIM");
    CHECK(name_of({{"João da Silva", 1.2}, {"Gerente de Vendas"}}) == "João da Silva");
    CHECK(name_of({{"Małgorzata Kowalska", 1.2}, {"Dyrektor Handlowy"}}) == "Małgorzata Kowalska");
    CHECK(name_of({{"HIROSHI TANAKA", 1.2}, {"General Manager"}}) == "HIROSHI TANAKA");
    CHECK(name_of({{"Jan van der Berg", 1.2}, {"Directeur"}}) == "Jan van der Berg");
    CHECK(name_of({{"María García López", 1.2}, {"Directora Comercial"}}) == "María García López");
    CHECK(name_of({{"Björn Svensson", 1.2}, {"Försäljningschef"}}) == "Björn Svensson");
}

TEST_CASE("honorifics and degrees stand apart from the name") {
    const Contact contact = contact_of({{"Dr. Priya Sharma, Ph.D.", 1.3}, {"Senior Scientist"}});

    REQUIRE(contact.name);
    CHECK(contact.name->value == "Priya Sharma");
    CHECK(contact.name->prefix == "Dr.");
    CHECK(contact.name->suffix == "Ph.D.");
    CHECK(contact.name->first == "Priya");
    CHECK(contact.name->last == "Sharma");
}

TEST_CASE("first and last name: capitals and particles tell") {
    const Contact capitals = contact_of({{"TANAKA Hiroshi", 1.3}, {"Manager"}});
    const Contact particles = contact_of({{"Anna van der Meer", 1.3}, {"Manager"}});

    REQUIRE(capitals.name);
    CHECK(capitals.name->last == "TANAKA");
    CHECK(capitals.name->first == "Hiroshi");
    REQUIRE(particles.name);
    CHECK(particles.name->first == "Anna");
    CHECK(particles.name->last == "van der Meer");
}

TEST_CASE("initials are names where another word goes with them") {
    CHECK(name_of({{"N.K. SHARMA", 1.2}, {"Director"}}) == "N.K. SHARMA");
    CHECK(name_of({{"P. Ravi Kumar", 1.2}, {"Director"}}) == "P. Ravi Kumar");
}

TEST_CASE("a name no list knows is found by its mail address") {
    CHECK(name_of({{"Zyxara Quorvell"}, {"zyxara.quorvell@example.com"}}) == "Zyxara Quorvell");
    CHECK(name_of({{"Zyxara Quorvell"}, {"zquorvell@example.com"}}) == "Zyxara Quorvell");
}

TEST_CASE("a name no list knows is found beside a title") {
    CHECK(name_of({{"Zyxara Quorvell", 1.3}, {"Managing Director"}}) == "Zyxara Quorvell");
}

TEST_CASE("name and title on one line come apart") {
    const std::vector<Printed> comma{{"Jane Doe, Sales Manager"}, {"jane@example.com"}};
    CHECK(name_of(comma) == "Jane Doe");
    CHECK(title_of(comma) == "Sales Manager");
    const std::vector<Printed> bar{{"Jane Doe | Sales Manager"}, {"jane@example.com"}};
    CHECK(name_of(bar) == "Jane Doe");
    CHECK(title_of(bar) == "Sales Manager");
    const std::vector<Printed> before{{"Mak. Müh. Ali KAYA"}};
    CHECK(name_of(before) == "Ali KAYA");
    CHECK(title_of(before) == "Mak. Müh.");
}

TEST_CASE("a name set in two rows is one") {
    CHECK(name_of({{"AMANDA", 3}, {"SMITH", 3}, {"Co-founder"}}) == "AMANDA SMITH");
}

TEST_CASE("a shop's card names nobody") {
    CHECK(name_of({{"Sunshine Flowers", 2}, {"Fresh flowers every day"}, {"Tel: 020 7946 0101"}})
              .empty());
    CHECK(name_of({{"Av. John Kennedy, 120"}, {"Tel: 11 5550-0101"}}).empty());
    CHECK(name_of({{"São Paulo"}}).empty());
}

TEST_CASE("titles in many languages, alone or in two lines") {
    CHECK(title_of({{"Jane Doe", 1.2}, {"Vice President of"}, {"Global Sales"}}) ==
          "Vice President of Global Sales");
    CHECK(title_of({{"Jane Doe", 1.2}, {"Head of Sales"}, {"Marketing Division"}}) ==
          "Head of Sales");
    CHECK(title_of({{"Jane Doe", 1.2}, {"Regional Manager (South)"}}) ==
          "Regional Manager (South)");
    CHECK(title_of({{"Jane Doe", 1.2}, {"Yönetim Kurulu Başkanı"}}) == "Yönetim Kurulu Başkanı");
    CHECK(title_of({{"Jane Doe", 1.2}, {"Genera! Manager"}}) == "General Manager");
    CHECK(title_of({{"Acme Consulting Engineers", 1.5}, {"Jane Doe", 1.2}}).empty());
}

TEST_CASE("a department is a field of its own") {
    const Contact contact =
        contact_of({{"Jane Doe", 1.3}, {"Professor"}, {"Department of Physics"}});

    REQUIRE(contact.department);
    CHECK(contact.department->value == "Department of Physics");
}

TEST_CASE("companies: legal forms, domains, initials, two rows") {
    CHECK(company_of({{"Acme Widgets GmbH"}, {"Jane Doe", 1.2}}) == "Acme Widgets GmbH");
    CHECK(company_of({{"Örnek Makina San. ve Tic. Ltd. Şti."}, {"Ali KAYA"}}) ==
          "Örnek Makina San. ve Tic. Ltd. Şti.");
    CHECK(company_of({{"Zorbinax", 2}, {"Jane Doe"}, {"jane@zorbinax.com"}}) == "Zorbinax");
    CHECK(company_of({{"Quick Brown Foxes"}, {"Jane Doe", 1.2}, {"jane@qbf.org"}}) ==
          "Quick Brown Foxes");
    CHECK(company_of({{"DOE &", 1.5}, {"SMITH", 1.5}, {"Ali KAYA"}, {"ali@doesmith.com"}}) ==
          "DOE & SMITH");
    CHECK(company_of({{"University of Springfield", 1.4}, {"Jane Doe"}, {"Professor"}}) ==
          "University of Springfield");
    CHECK(company_of({{"Zorbinax Plumbing", 1.8}, {"Ali KAYA"}, {"zorbinaxplumbing@gmail.com"}}) ==
          "Zorbinax Plumbing");
}

TEST_CASE("a slogan is no company, and none is made of a domain") {
    CHECK(company_of({{"Quality you can always trust", 1.5}, {"Jane Doe"}}).empty());
    CHECK(company_of({{"Jane Doe", 1.2}, {"jane.doe@zorbinax.com"}}).empty());
}

TEST_CASE("doubt shows in the confidence, and rivals are told") {
    const Contact sure =
        contact_of({{"Jane Smith", 1.3}, {"Sales Manager"}, {"jane.smith@example.com"}});
    const Contact unsure = contact_of({{"Zyxara Quorvell", 1.3, 0, 0.7}, {"Manager"}});

    REQUIRE(sure.name);
    REQUIRE(unsure.name);
    CHECK(sure.name->confidence > 0.9);
    CHECK(unsure.name->confidence < sure.name->confidence);
    CHECK_FALSE(sure.name->reasons.empty());
}

TEST_CASE("a mark before every row is an ornament, before some of them a list of services") {
    const Contact marked = contact_of({{"• Jane Doe", 1.4},
                                       {"• Managing Director"},
                                       {"• Acme Tools Ltd"},
                                       {"• jane@acme.example.com"}});
    REQUIRE(marked.name);
    CHECK(marked.name->value == "Jane Doe");
    REQUIRE(marked.company);
    CHECK(marked.company->value == "Acme Tools Ltd");
}

TEST_CASE("what stands behind a name and tells more of its bearer is its suffix") {
    const Contact lawyer = contact_of({{"Ana Souza - OAB/SP 123456", 1.3}, {"Advogada"}});
    REQUIRE(lawyer.name);
    CHECK(lawyer.name->value == "Ana Souza");
    CHECK(lawyer.name->suffix.find("OAB/SP 123456") != std::string::npos);
    const Contact doctor = contact_of({{"Jane Doe (MBA, PhD)", 1.3}, {"Manager"}});
    REQUIRE(doctor.name);
    CHECK(doctor.name->value == "Jane Doe");
    CHECK(doctor.name->suffix.find("MBA, PhD") != std::string::npos);
}

TEST_CASE("a title said twice, or with what it is for, is taken whole") {
    CHECK(title_of({{"Jan Nowak", 1.3}, {"Prezes / President"}}) == "Prezes / President");
    CHECK(title_of({{"Jane Doe", 1.3}, {"Regional Manager - North"}}) ==
          "Regional Manager - North");
    CHECK(title_of({{"Jane Doe", 1.3}, {"Manager - Northlight"}, {"jane@northlight.com"}}) ==
          "Manager");
}

TEST_CASE("a department alone is nobody's title") {
    const Contact contact = contact_of({{"Jane Doe", 1.3}, {"Human Resources"}});
    CHECK(!contact.title);
    REQUIRE(contact.department);
    CHECK(contact.department->value == "Human Resources");
}

TEST_CASE("a company's legal form may stand in front") {
    CHECK(company_of({{"Anna Henriksson", 1.3}, {"Skattekonsult"}, {"AB Bergstad Konsult"}}) ==
          "AB Bergstad Konsult");
    CHECK(company_of({{"Anil Rao", 1.3}, {"Manager"}, {"M/s. Technojyoti Exports"}}) ==
          "M/s. Technojyoti Exports");
}

TEST_CASE("a company by the beginnings of its words, and without what stands behind it") {
    CHECK(company_of({{"Jane Doe", 1.3},
                      {"Northern Light Optics"},
                      {"LENSES & FRAMES"},
                      {"www.norlightop.com"}}) == "Northern Light Optics");
    CHECK(company_of({{"GROUPE NORDIS a W", 1.4}, {"Jane Doe", 1.3}, {"jane@groupe-nordis.org"}}) ==
          "GROUPE NORDIS");
}

TEST_CASE(
    "an honorific whose raised letter was read as a digit is one, and women's titles are titles") {
    const Contact contact =
        contact_of({{"Prof2 Ofélia Teixeira", 1.3}, {"Promotora de eventos"}, {"Acme Ltda"}});
    REQUIRE(contact.name);
    CHECK(contact.name->value == "Ofélia Teixeira");
    REQUIRE(contact.title);
    CHECK(contact.title->value == "Promotora de eventos");
}

TEST_CASE("a row of degrees right below a name is its suffix") {
    const Contact contact = contact_of({{"Dr. Anil Rao", 1.3},
                                        {"M.Tech., M.B.A., Ph.D."},
                                        {"Director"},
                                        {"Acme Pumps Pvt. Ltd."}});
    REQUIRE(contact.name);
    CHECK(contact.name->value == "Anil Rao");
    CHECK(contact.name->suffix == "M.Tech., M.B.A., Ph.D.");
    REQUIRE(contact.title);
    CHECK(contact.title->value == "Director");
}

TEST_CASE("a letter read twice, once with a comma for its cedilla, is one") {
    CHECK(name_of({{"ŞȘ. JALE DEMİR", 1.3}, {"Mak. Müh."}}) == "Ş. JALE DEMİR");
}
