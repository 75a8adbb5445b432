#include "reader/picture_name.h"

#include <doctest/doctest.h>

using namespace cardfile;

TEST_CASE("a picture's name is known by its photo, and no other name is taken") {
    const std::string hash = "0123456789abcdef" + std::string(48, '7');
    CHECK(picture_name(hash, 1, 2) == "0123456789abcdef-2.jpg");
    CHECK(picture_name(hash, 3, 1) == "0123456789abcdef-p3-1.jpg");
    CHECK(is_picture_name_of(hash, picture_name(hash, 1, 2)));
    CHECK(is_picture_name_of(hash, picture_name(hash, 12, 40)));
    for (const char* name : {"", ".jpg", "x.jpg", "0123456789abcdee-2.jpg", "0123456789abcdef.jpg",
                             "0123456789abcdef-2.jpg/..", "0123456789abcdef-/../2.jpg",
                             "0123456789abcdef-2.sh", "0123456789abcdef-2.jpg.jpg"}) {
        CAPTURE(name);
        CHECK_FALSE(is_picture_name_of(hash, name));
    }
    CHECK_FALSE(is_picture_name_of("", "-1.jpg"));
}
