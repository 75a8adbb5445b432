#include <doctest/doctest.h>

#include "card/contact.h"
#include "card/error.h"
#include "card/geometry.h"

using namespace cardfile;

TEST_CASE("a rectangle's measures") {
    const Quad quad = rectangle(10, 20, 30, 40);
    CHECK(area(quad) == doctest::Approx(1200));
    CHECK(width(quad) == doctest::Approx(30));
    CHECK(height(quad) == doctest::Approx(40));
    CHECK(centre(quad).x == doctest::Approx(25));
    CHECK(centre(quad).y == doctest::Approx(40));
}

TEST_CASE("an error names its file first, and only when there is one") {
    CHECK(sentence({Error::Kind::missing, "a.jpg", "no such file"}) == "a.jpg: no such file");
    CHECK(sentence({Error::Kind::engine, "", "no model"}) == "no model");
}

TEST_CASE("phone types have the names of the contract, both ways") {
    for (const PhoneType type :
         {PhoneType::work, PhoneType::mobile, PhoneType::fax, PhoneType::home, PhoneType::other}) {
        CHECK(phone_type(to_string(type)) == type);
    }
    CHECK_FALSE(phone_type("pager").has_value());
}
