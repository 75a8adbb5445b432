// Same person or not: 300 invented pairs, and many processes on one list.

#include "store/same.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

#include "invented.h"
#include "store/corrections.h"
#include "temporary_folder.h"

using namespace cardfile;
using invented::person;
using invented::reading_of;

namespace {

struct Person {
    std::string first, last, company, email, phone;
    std::string suffix = {};
};

Contact contact_of(const Person& person) {
    Contact contact;
    if (!person.first.empty() || !person.last.empty()) {
        Name& name = contact.name.emplace();
        name.first = person.first;
        name.last = person.last;
        name.suffix = person.suffix;
        name.value = person.first + " " + person.last;
        name.confidence = 0.9;
    }
    if (!person.company.empty()) contact.company = Field{person.company, 0.9};
    if (!person.email.empty()) contact.emails = {Field{person.email, 0.9}};
    if (!person.phone.empty()) {
        Phone& phone = contact.phones.emplace_back();
        phone.value = phone.number = person.phone;
        phone.confidence = 0.9;
    }
    return contact;
}

/// People of whom no two have anything in common.
Person somebody(int i) {
    const std::string number = std::to_string(1000 + i);
    return {"Ada" + number, "Müller" + number, "Company " + number, "ada" + number + "@example.com",
            "+44770090" + number};
}

/// The same person's next card, changed in ways that happen.
Person again(Person person, int i) {
    switch (i % 6) {
        case 0:  // a new job, the mobile stays
            person.company = "New " + person.company;
            person.email = "new" + person.email;
            break;
        case 1:  // the mail only
            person.phone.clear();
            break;
        case 2:  // an initial, another number
            person.first = person.first.substr(0, 1) + ".";
            person.phone += "9";
            break;
        case 3:  // accents lost, nothing but name and company
            person.last.replace(person.last.find("ü"), 2, "u");
            person.email.clear();
            person.phone.clear();
            break;
        case 4:  // no name was read
            person.first.clear();
            person.last.clear();
            break;
        default:  // a name only
            person.company.clear();
            person.email.clear();
            person.phone.clear();
    }
    return person;
}

/// Somebody else who shares a thing or two.
Person near(Person person, int i) {
    const Person other = somebody(5000 + i);
    switch (i % 9) {
        case 0:  // a colleague behind the same switchboard
            person.first = other.first;
            person.last = other.last;
            person.email = other.email;
            break;
        case 1:  // a brother with the same landline
            person.first = other.first;
            person.email = other.email;
            break;
        case 2:  // a namesake
            person.company = other.company;
            person.email = other.email;
            person.phone = other.phone;
            break;
        case 3:  // the family's mail and number
            person.first = other.first;
            break;
        case 4:  // father and son in the family's company
            person.suffix = "jun.";
            person.email = other.email;
            break;
        case 5:  // a namesake in a large company
            person.email = other.email;
            break;
        case 6:  // the shop's own card, with mail and number of the one who stands in it
            person.first.clear();
            person.last.clear();
            break;
        case 7:  // a sister whose name begins alike
            person.first = "Adam";
            person.email = other.email;
            break;
        default:  // a colleague with the office's mail and number
            person.first = other.first;
            person.last = other.last;
    }
    return person;
}

int crowd() {
    const char* many = std::getenv("CARDFILE_CROWD");
    return many ? std::atoi(many) : 20;
}

}  // namespace

TEST_CASE("no wrong merge, and who is the same is found or proposed, in 300 pairs") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db").value();
    enum class Kind { same, near, different };

    int wrong = 0, found = 0, merged = 0;
    for (int i = 0; i < 300; ++i) {
        const auto kind = static_cast<Kind>(i % 3);
        const Person one = somebody(i);
        const Person other = kind == Kind::same   ? again(one, i / 3)
                             : kind == Kind::near ? near(one, i / 3)
                                                  : somebody(9000 + i);
        Entry entry;
        entry.contact = contact_of(one);
        const auto first = add(store, entry, "one").value();
        entry.contact = contact_of(other);
        const auto second = add(store, entry, "other").value();
        const auto pairs = same_as(store, second).value();
        const double score = pairs.empty() || pairs[0].one != first ? 0 : pairs[0].score;
        if (kind == Kind::same) {
            found += score >= proposed_from ? 1 : 0;
            merged += score >= sure_from ? 1 : 0;
        }
        wrong += kind != Kind::same && score >= sure_from ? 1 : 0;
    }
    MESSAGE("of 100 same: " << found << " found or proposed, " << merged
                            << " merged; wrong: " << wrong);
    CHECK(wrong == 0);
    CHECK(found >= 95);
}

TEST_CASE("who was read by a run that was cut off is merged by the next, once") {
    const TemporaryFolder folder;
    {
        auto store = Store::open(folder / "list.db").value();
        REQUIRE(store.save(reading_of('a', {person("Ada Example", "ada@example.org")}), {}, ""));
        REQUIRE(merge_unmatched(store)->merged.empty());
        REQUIRE(store.save(reading_of('b', {person("Ada Example", "ada@example.org")}), {}, ""));
        REQUIRE(store.save(reading_of('c', {person("Zoë Müller", "zoe@example.com")}), {}, ""));
    }
    auto store = Store::open_existing(folder / "list.db").value();
    const auto some = merge_unmatched(store, 1).value();
    CHECK(some.merged.size() == 1);
    CHECK(some.left == 1);
    const auto rest = merge_unmatched(store).value();
    CHECK(rest.merged.empty());
    CHECK(rest.left == 0);
    REQUIRE(part(store, 2));  // a person's word: it is not merged again
    CHECK(merge_unmatched(store)->merged.empty());
    CHECK(store.count({})->all == 3);
}

TEST_CASE("writers and readers of one list wait for each other, and lose nothing") {
    const TemporaryFolder folder;
    REQUIRE(Store::open(folder / "list.db"));
    const int each = crowd();
    std::vector<std::thread> threads;
    std::array<int, 8> failures{};
    for (std::size_t i = 0; i < failures.size(); ++i) {
        threads.emplace_back([&, i] {
            auto store = Store::open(folder / "list.db");
            for (int turn = 0; turn < each; ++turn) {
                Entry entry;
                entry.contact = contact_of(somebody(static_cast<int>(i) * 2000 + turn));
                const bool writes = i % 2 == 0;
                const bool done = writes ? add(*store, entry, "add").has_value()
                                         : store->find({.query = "ada"}, {.most = 10}).has_value();
                failures.at(i) += done ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(failures == std::array<int, 8>{});
    CHECK(Store::open(folder / "list.db")->count({})->all == 4 * each);
}
