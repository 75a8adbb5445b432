#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <opencv2/core.hpp>

#include "photo/encode.h"
#include "photo/open.h"
#include "pictures.h"
#include "temporary_folder.h"

using namespace cardfile;
namespace fs = std::filesystem;

namespace {

/// What a camera stores so that an EXIF reader shows `upright`; after the table in the EXIF
/// standard, which says where the stored picture's first row and first column are seen.
cv::Mat stored(const cv::Mat& upright, int orientation) {
    const int w = upright.cols, h = upright.rows;
    const bool lying = orientation >= 5;
    cv::Mat image(lying ? w : h, lying ? h : w, CV_8UC3);
    for (int r = 0; r < image.rows; ++r) {
        for (int c = 0; c < image.cols; ++c) {
            int x = lying ? r : c, y = lying ? c : r;
            if (orientation == 2 || orientation == 3) x = w - 1 - x;  // first column at the right
            if (orientation == 3 || orientation == 4) y = h - 1 - y;  // first row at the bottom
            if (orientation == 6 || orientation == 7) x = w - 1 - x;  // first row at the right
            if (orientation == 7 || orientation == 8) y = h - 1 - y;  // first column at the bottom
            image.at<cv::Vec3b>(r, c) = upright.at<cv::Vec3b>(y, x);
        }
    }
    return image;
}

/// An APP1 segment with one tag, put behind the start of the JPEG.
Bytes with_orientation(const Bytes& jpeg, int orientation) {
    const Bytes app1 = {0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
                        'M',  'M',  0, 42, 0,   0,   0,   8,   0, 1,
                        1,    0x12, 0, 3,  0,   0,   0,   1,   0, std::uint8_t(orientation),
                        0,    0,    0, 0,  0,   0};
    Bytes joined(jpeg.begin(), jpeg.begin() + 2);
    joined.insert(joined.end(), app1.begin(), app1.end());
    joined.insert(joined.end(), jpeg.begin() + 2, jpeg.end());
    return joined;
}

Bytes png(const cv::Mat& image) {
    return by_leptonica(image, IFF_PNG);
}

std::string why(const fs::path& path) {
    const auto photo = open_photo(path);
    return photo ? "opened" : sentence(photo.error());
}

}  // namespace

TEST_CASE("a photo is upright whatever its EXIF orientation") {
    const TemporaryFolder folder;
    const cv::Mat upright = quarters(160, 96);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const fs::path path = folder.path() / "a.jpg";
        write(path, with_orientation(*encode_jpeg(stored(upright, orientation), 95), orientation));
        const auto photo = open_photo(path);
        REQUIRE(photo.has_value());
        CHECK(like(photo->image, upright));
    }
}

TEST_CASE("a PNG opens with its colours") {
    const TemporaryFolder folder;
    write(folder.path() / "a.png", png(quarters(120, 80)));
    const auto photo = open_photo(folder.path() / "a.png");
    REQUIRE(photo.has_value());
    CHECK(cv::norm(photo->image, quarters(120, 80), cv::NORM_INF) == 0);
}

TEST_CASE("a file cut anywhere is refused, never read as whole") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "cut";
    cv::Mat image(300, 400, CV_8UC3);
    cv::randu(image, 0, 255);
    for (const Bytes& whole : {*encode_jpeg(image), png(image)}) {
        for (int part = 1; part < 20; ++part) {
            CAPTURE(part);
            write(path,
                  Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(whole.size()) * part / 20));
            CHECK_FALSE(open_photo(path).has_value());
        }
    }
}

TEST_CASE("what is no photo is refused with its name and the reason") {
    const TemporaryFolder folder;
    const fs::path& f = folder.path();
    std::ofstream(f / "text.jpg") << "Dear diary";
    std::ofstream(f / "empty.jpg").close();
    mkfifo((f / "pipe.jpg").c_str(), 0600);
    CHECK(why(f / "text.jpg") ==
          (f / "text.jpg").string() + ": not a picture in a format that can be read");
    CHECK(why(f / "empty.jpg") == (f / "empty.jpg").string() + ": the file is empty");
    CHECK(why(f / "none.jpg") == (f / "none.jpg").string() + ": no such file");
    CHECK(why(f) == f.string() + ": a folder, not a photo");
    CHECK(why(f / "pipe.jpg") == (f / "pipe.jpg").string() + ": not a regular file");
}

TEST_CASE("a picture larger than is needed comes reduced") {
    const TemporaryFolder folder;
    const cv::Mat image(300, 400, CV_8UC3, cv::Scalar(9, 99, 199));
    write(folder.path() / "a.png", png(image));
    write(folder.path() / "a.jpg", *encode_jpeg(image));
    for (const char* name : {"a.png", "a.jpg"}) {
        const auto photo = open_photo(folder.path() / name, {.most_megapixels = 0.05});
        REQUIRE(photo.has_value());
        CHECK(photo->image.size() == cv::Size(200, 150));
        CHECK(photo->reduced == 2);
    }
}
