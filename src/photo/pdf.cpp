#include "photo/pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string>
#include <string_view>

#include "system/run.h"

namespace cardfile {
namespace {

constexpr int most_pages = 2000;      // a drawer holds some 500 cards
constexpr double most_points = 7200;  // 2.5 m: no scanner's page
constexpr double long_side = 3500;    // pixels: twelve cards on A4 are then 1000 each
constexpr double most_dots_an_inch = 600;
constexpr double points_an_inch = 72;
/// Of the processor's time. A page of A4 scanned at 600 dots an inch takes 0.4 s.
constexpr std::chrono::milliseconds most_drawing(1500);

Error unreadable(std::string what, std::string hint = {}) {
    return {Error::Kind::unreadable, "", std::move(what), std::move(hint)};
}

Result<std::string> poppler(std::vector<std::string> words, const std::filesystem::path& path) {
    std::error_code ignored;
    words.push_back(
        std::filesystem::absolute(path, ignored).string());  // never taken for an option
    auto ran = run(words, {.most_output = std::size_t{128} << 20,
                           .memory = std::size_t{1} << 30,
                           .patience = std::chrono::seconds(20),
                           .processor = most_drawing});
    if (!ran) return tl::unexpected(ran.error());
    if (ran->missing) {
        return tl::unexpected(
            unreadable("pdftoppm, which reads PDF, is not installed", "apt install poppler-utils"));
    }
    if (ran->errors.find("Incorrect password") != std::string::npos) {
        return tl::unexpected(unreadable("this PDF wants a password", "save it without one"));
    }
    if (ran->status != 0) return tl::unexpected(unreadable("damaged: this PDF cannot be read"));
    return std::move(ran->output);
}

/// The number behind "Pages:" or the like; 0 when there is none.
double number_after(std::string_view text, std::string_view label) {
    const std::size_t at = text.find(label);
    if (at == text.npos) return 0;
    text.remove_prefix(at + label.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

struct Points {
    double width = 0, height = 0;
};

/// "Page    3 size: 612 x 792 pts (letter)"
Result<Points> page_size(const std::filesystem::path& path, int page) {
    const std::string number = std::to_string(page);
    auto told = poppler({"pdfinfo", "-f", number, "-l", number}, path);
    if (!told) return tl::unexpected(told.error());
    const std::size_t line = told->find(" size:");
    if (line == std::string::npos)
        return tl::unexpected(unreadable("damaged: this PDF cannot be read"));
    const std::string_view text = std::string_view(*told).substr(line);
    const Points size{number_after(text, "size:"), number_after(text, " x ")};
    if (size.width <= 0 || size.height <= 0) {
        return tl::unexpected(unreadable("damaged: this PDF cannot be read"));
    }
    return size;
}

/// "P6 640 480 255\n" and the pixels, as pdftoppm writes them.
Result<cv::Mat> from_ppm(const std::string& ppm) {
    int width = 0, height = 0, most = 0, header = 0;
    const bool read =
        std::sscanf(ppm.c_str(), "P6 %9d %9d %9d%n", &width, &height, &most, &header) == 3;
    const std::size_t begin = std::size_t(header) + 1;
    const std::size_t bytes =
        std::size_t(std::max(width, 0)) * std::size_t(std::max(height, 0)) * 3;
    if (!read || most != 255 || bytes == 0 || ppm.size() < begin + bytes) {
        return tl::unexpected(unreadable("damaged: this PDF's page cannot be drawn"));
    }
    const cv::Mat rgb(height, width, CV_8UC3, const_cast<char*>(ppm.data()) + begin);
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

}  // namespace

Result<int> pdf_pages(const std::filesystem::path& path) {
    const auto told = poppler({"pdfinfo"}, path);
    if (!told) return tl::unexpected(told.error());
    const int pages = int(number_after(*told, "Pages:"));
    if (pages < 1) return tl::unexpected(unreadable("a PDF without pages"));
    if (pages > most_pages) {
        return tl::unexpected(unreadable(
            fmt::format("{} pages are more than the {} a PDF may have", pages, most_pages),
            "split it into several files"));
    }
    return pages;
}

Result<cv::Mat> decode_pdf(const std::filesystem::path& path, int page) {
    const auto size = page_size(path, page);
    if (!size) return tl::unexpected(size.error());
    const double longest = std::max(size->width, size->height);
    if (longest > most_points) {
        return tl::unexpected(
            unreadable(fmt::format("page {} is {:.0f} x {:.0f} points, too large for a scan", page,
                                   size->width, size->height)));
    }
    const double dots = std::min(most_dots_an_inch, long_side / longest * points_an_inch);
    const std::string number = std::to_string(page);
    const auto ppm =
        poppler({"pdftoppm", "-f", number, "-l", number, "-r", fmt::format("{:.1f}", dots)}, path);
    if (!ppm) return tl::unexpected(ppm.error());
    return from_ppm(*ppm);
}

}  // namespace cardfile
