#include <doctest/doctest.h>

#include <chrono>
#include <limits>
#include <random>

#include "understand/understand.h"
#include "understand_card.h"

using namespace cardfile;

namespace {

double seconds_for(const Lines& lines) {
    const auto start = std::chrono::steady_clock::now();
    const Understanding understood = understand(lines, {});
    CHECK(understood.contacts.size() <= 1);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += text;
    return out;
}

}  // namespace

TEST_CASE("hostile lines neither crash nor hang") {
    constexpr double bound = 2;  // seconds, without optimisation and under sanitizers
    for (const std::string text : {"a",
                                   "1",
                                   "@",
                                   "a@",
                                   "www.",
                                   "(",
                                   "+",
                                   "0 ",
                                   "a.",
                                   "a@b.com ",
                                   "|",
                                   "| a ",
                                   ",",
                                   "\x01",
                                   "\xff",
                                   "\xc3",
                                   "\xf0\x9f\x98\x80",
                                   "A B ",
                                   "No:5 ",
                                   "& ",
                                   "Q.",
                                   "1-",
                                   "tel ",
                                   "12345678 "}) {
        CHECK(seconds_for(card_of({{repeated(text, 10000)}})) < bound);
        Lines many;
        for (int i = 0; i < 300; ++i) many.push_back(card_of({{repeated(text, 300)}}).front());
        CHECK(seconds_for(many) < 5 * bound);
    }
}

TEST_CASE("many lines cost no more than the first of them") {
    const Lines lines(20000, card_of({{"12 High Street, London"}}).front());
    CHECK(seconds_for(lines) < 5);
}

TEST_CASE("boxes of any kind are taken") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double huge = std::numeric_limits<double>::max();
    for (const Quad& box : {Quad{}, rectangle(0, 0, -5, -5), rectangle(nan, 0, 5, 5),
                            rectangle(0, nan, nan, 5), rectangle(huge, huge, huge, huge),
                            rectangle(5, 5, 0, 30), rectangle(5, 5, 1e-300, 1e-300)}) {
        Lines lines = card_of(
            {{"Jane Doe"}, {"Sales Manager"}, {"jane@example.com"}, {"12 High Street, London"}});
        for (Line& line : lines) line.box = box;
        CHECK_FALSE(understand(lines, {}).contacts.empty());
        lines[1].box = rectangle(50, 50, 200, 30);
        CHECK_FALSE(understand(lines, {}).contacts.empty());
    }
    Lines lines = card_of({{"Jane Doe"}, {"jane@example.com"}});
    lines[0].confidence = nan;
    lines[1].confidence = -7;
    CHECK_FALSE(understand(lines, {}).contacts.empty());
}

TEST_CASE("mangled cards are taken, whatever the mangling") {
    std::mt19937 random(7);
    const std::vector<Printed> card{{"Acme Widgets Ltd. Şti."},
                                    {"Dr. Jane Doe, Ph.D."},
                                    {"Sales Manager of"},
                                    {"Tel/Fax: +44 (0)20 7946 0101 ext. 5 - 02"},
                                    {"jane.doe (@ acme .co.uk | www,acme.co.uk/a?b"},
                                    {"Örnek Mah. No:5 D-10115 Berlin / TÜRKİYE"}};
    for (int round = 0; round < 300; ++round) {
        Lines lines = card_of(card);
        for (Line& line : lines)
            for (int i = 0; i < 4 && !line.text.empty(); ++i) {
                const std::size_t at = random() % line.text.size();
                if (random() % 3 == 0)
                    line.text.erase(at, 1);
                else
                    line.text[at] = static_cast<char>(random() % 256);
            }
        const Understanding understood = understand(lines, {});
        for (const Contact& contact : understood.contacts)
            for (const Field& email : contact.emails) CHECK(email.confidence <= 1);
    }
}
