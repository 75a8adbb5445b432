// Every format a photo may have: right side up, in its colours, whole or refused.

#include <doctest/doctest.h>

#include <chrono>
#include <random>

#include "photo/encode.h"
#include "photo/open.h"
#include "pictures.h"
#include "temporary_folder.h"

using namespace cardfile;
namespace fs = std::filesystem;

namespace {

const fs::path fixtures = PHOTO_FIXTURES;

Bytes two_page_tiff(const fs::path& folder) {
    PIXA* pages = pixaCreate(2);
    pixaAddPix(pages, to_pix(quarters(96, 64)), L_INSERT);
    pixaAddPix(pages, to_pix(quarters(64, 96)), L_INSERT);
    pixaWriteMultipageTiff((folder / "two.tif").c_str(), pages);
    pixaDestroy(&pages);
    return *file_bytes(folder / "two.tif", 1 << 20);
}

struct Sample {
    std::string name;
    Bytes bytes;
};

std::vector<Sample> samples(const fs::path& folder, const cv::Mat& image) {
    return {{"a.jpg", *encode_jpeg(image, 95)},
            {"a.png", by_leptonica(image, IFF_PNG)},
            {"a.bmp", by_leptonica(image, IFF_BMP)},
            {"a.webp", by_leptonica(image, IFF_WEBP)},
            {"a.tif", by_leptonica(image, IFF_TIFF_LZW)},
            {"two.tif", two_page_tiff(folder)},
            {"a.heic", *file_bytes(fixtures / "rotated.heic", 1 << 20)}};
}

/// As PNG closes each chunk.
std::uint32_t checksum(const std::uint8_t* from, const std::uint8_t* to) {
    std::uint32_t crc = 0xffffffff;
    for (; from != to; ++from) {
        crc ^= *from;
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

void put(Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) bytes[at + std::size_t(i)] = std::uint8_t(value >> (24 - 8 * i));
}

/// A header that promises more than the file holds.
Bytes png_of_size(std::uint32_t width, std::uint32_t height) {
    Bytes bytes = by_leptonica(quarters(16, 16), IFF_PNG);
    put(bytes, 16, width);
    put(bytes, 20, height);
    put(bytes, 29, checksum(&bytes[12], &bytes[29]));
    return bytes;
}

Bytes progressive_of_size(int side) {
    const auto high = std::uint8_t(side >> 8), low = std::uint8_t(side);
    return {0xff, 0xd8, 0xff, 0xc2, 0,    17, 8,  high, low, high, low, 3, 1, 0x22, 0, 2, 0x11, 1,
            3,    0x11, 1,    0xff, 0xda, 0,  12, 3,    1,   0,    2,   0, 3, 0,    0, 0, 0};
}

std::string why(const fs::path& path) {
    const auto photo = open_photo(path);
    return photo ? "opened" : photo.error().what;
}

}  // namespace

TEST_CASE("PNG, BMP, WebP and TIFF open with their colours, whatever the file is called") {
    const TemporaryFolder folder;
    const cv::Mat image = quarters(120, 80);
    for (const int kind : {IFF_PNG, IFF_BMP, IFF_TIFF, IFF_TIFF_LZW, IFF_TIFF_ZIP, IFF_WEBP}) {
        CAPTURE(kind);
        write(folder.path() / "a.jpg", by_leptonica(image, kind));
        const auto photo = open_photo(folder.path() / "a.jpg");
        REQUIRE_MESSAGE(photo.has_value(), (photo ? "" : photo.error().what));
        CHECK(like(photo->image, image));
    }
}

TEST_CASE("PNG of 16 bits, of a palette, of one bit, and with transparent parts") {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "a.png";
    PIX* colours = to_pix(quarters(120, 80));
    write(path, written(pixConvertRGBToColormap(colours, 0), IFF_PNG));
    pixDestroy(&colours);
    CHECK(like(open_photo(path)->image, quarters(120, 80)));

    PIX* deep = pixCreate(40, 30, 16);
    pixSetAllArbitrary(deep, 0x8000);
    write(path, written(deep, IFF_PNG));
    CHECK(int(open_photo(path)->image.at<cv::Vec3b>(10, 10)[1]) ==
          doctest::Approx(128).epsilon(0.02));

    PIX* bits = pixCreate(40, 30, 1);  // 0 is white
    write(path, written(bits, IFF_PNG));
    CHECK(int(open_photo(path)->image.at<cv::Vec3b>(10, 10)[1]) == 255);

    PIX* clear = to_pix(cv::Mat(30, 40, CV_8UC3, cv::Scalar(0, 0, 0)));
    pixSetSpp(clear, 4);  // alpha 0 throughout: nothing but paper
    write(path, written(clear, IFF_PNG));
    CHECK(int(open_photo(path)->image.at<cv::Vec3b>(10, 10)[1]) == 255);
}

TEST_CASE(
    "HEIC: its own rotation is applied once, though EXIF says it again; date and camera kept") {
    const auto photo = open_photo(fixtures / "rotated.heic");
    REQUIRE_MESSAGE(photo.has_value(), (photo ? "" : photo.error().what));
    CHECK(like(photo->image, quarters(160, 120)));
    CHECK(photo->origin.taken == "2026-11-20T18:30:00");
    CHECK(photo->origin.camera == "Example Phone");
}

TEST_CASE("a TIFF of two pages and a PDF of two pages give each") {
    const TemporaryFolder folder;
    two_page_tiff(folder.path());
    const auto tiff = PhotoFile::open(folder.path() / "two.tif");
    REQUIRE(tiff.has_value());
    CHECK(tiff->pages() == 2);
    CHECK(like(tiff->page(1)->image, quarters(96, 64)));
    CHECK(like(tiff->page(2)->image, quarters(64, 96)));
    CHECK(tiff->page(2)->origin.page == 2);

    const auto pdf = PhotoFile::open(fixtures / "two.pdf");
    REQUIRE_MESSAGE(pdf.has_value(), (pdf ? "" : pdf.error().what));
    CHECK(pdf->pages() == 2);
    const auto page = pdf->page(2);
    REQUIRE_MESSAGE(page.has_value(), (page ? "" : page.error().what));
    // 255.1 x 155.9 points are a card: small print wants 600 dots an inch
    CHECK(page->image.cols == doctest::Approx(2126).epsilon(0.01));
    CHECK(page->image.at<cv::Vec3b>(100, 100)[2] > 180);  // red, top left
}

TEST_CASE("a file of any format, cut anywhere, is refused or at least nothing worse") {
    const TemporaryFolder folder;
    cv::Mat image(90, 120, CV_8UC3);
    cv::randu(image, 0, 255);
    for (const Sample& sample : samples(folder.path(), image)) {
        for (int part = 1; part < 20; ++part) {
            CAPTURE(sample.name);
            CAPTURE(part);
            const auto size = std::ptrdiff_t(sample.bytes.size()) * part / 20;
            write(folder.path() / sample.name,
                  Bytes(sample.bytes.begin(), sample.bytes.begin() + size));
            CHECK_FALSE(open_photo(folder.path() / sample.name).has_value());
        }
    }
}

TEST_CASE("flipped bytes end in a picture or a sentence, and soon") {
    const TemporaryFolder folder;
    std::mt19937 chance(7);
    for (const Sample& sample : samples(folder.path(), quarters(120, 80))) {
        for (int round = 0; round < 30; ++round) {
            Bytes bytes = sample.bytes;
            for (std::size_t i = 0; i < bytes.size(); i += 1 + chance() % 20) {
                bytes[i] = std::uint8_t(bytes[i] ^ (1U << chance() % 8));
            }
            // most damage to the first bytes only shows that it is no picture
            std::copy_n(sample.bytes.begin(), 16, bytes.begin());
            write(folder.path() / sample.name, bytes);
            const auto begin = std::chrono::steady_clock::now();
            const auto photo = open_photo(folder.path() / sample.name);
            if (!photo) CHECK_FALSE(photo.error().what.empty());
            CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
        }
    }
}

TEST_CASE("what would fill the memory is refused by its header, with its size") {
    const TemporaryFolder folder;
    write(folder.path() / "a.png", png_of_size(30000, 30000));
    CHECK(why(folder.path() / "a.png").find("30000 x 30000") == 0);
    write(folder.path() / "a.jpg", progressive_of_size(12000));
    CHECK(why(folder.path() / "a.jpg").find("12000 x 12000") == 0);
}

TEST_CASE("a video and a GIF are told from a photo, whatever they are called") {
    const TemporaryFolder folder;
    const std::string video(
        "\0\0\0\x18"
        "ftypmp42\0\0\0\0mp42",
        20);
    write(folder.path() / "a.jpg", Bytes(video.begin(), video.end()));
    CHECK(why(folder.path() / "a.jpg") == "a video, not a photo");
    const std::string gif = "GIF89a and more of it";
    write(folder.path() / "b.jpg", Bytes(gif.begin(), gif.end()));
    CHECK(why(folder.path() / "b.jpg") == "a GIF, not a photo");
}
