// A photograph in which no card is outlined is read as a whole.

#include "reader/reader.h"

#include <doctest/doctest.h>

#include "drawing.h"
#include "photo/encode.h"
#include "temporary_folder.h"

using namespace cardfile;

namespace {

const std::vector<drawing::Print> print = {{"Anna Example", {80, 200}, 2.0},
                                           {"Quillmere Ltd", {80, 280}, 1.2},
                                           {"Sales", {80, 340}, 1.2},
                                           {"anna@example.com", {80, 460}, 1.2},
                                           {"+44 7700 900123", {80, 520}, 1.2}};

/// A card that fills the frame, on dark stripes, turned clockwise by quarters.
cv::Mat striped(int quarters) {
    cv::Mat picture = drawing::card({1000, 600}, cv::Scalar::all(235), print);
    for (int y = 0; y < picture.rows; y += 16) {
        cv::Mat stripe = picture.rowRange(y, y + 8);
        cv::min(stripe, 155, stripe);
    }
    drawing::add_noise(picture, 4);
    for (int i = 0; i < quarters; ++i) cv::rotate(picture, picture, cv::ROTATE_90_CLOCKWISE);
    return picture;
}

Reading read(const cv::Mat& picture) {
    static Reader reader = std::move(*Reader::create());
    const TemporaryFolder folder;
    const auto jpeg = encode_jpeg(picture);
    write_file(folder / "photo.jpg", {jpeg->begin(), jpeg->end()});
    Reading whole;
    Trace trace;
    reader.read(folder / "photo.jpg", trace, [&](const Reading& reading) { whole = reading; });
    return whole;
}

}  // namespace

TEST_CASE("print on stripes is read from whichever side the photograph was taken") {
    for (int quarters = 0; quarters < 4; ++quarters) {
        CAPTURE(quarters);
        const Reading reading = read(striped(quarters));
        REQUIRE(reading.cards.size() == 1);
        CHECK(reading.cards[0].turn == (360 - 90 * quarters) % 360);
        CHECK(reading.cards[0].lines.size() >= print.size() - 2);  // stripes may hide some
    }
}
