// legible: is the print of tools/cards itself readable? Flat prints of the plain layouts, no
// camera, each line alone to Tesseract -> the share of strings and of letters it reads, and its
// misses.
//
// A miss is a fault of the print where a person could not read it either.

#include <tesseract/baseapi.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "print/layouts.h"
#include "scene/compose.h"

namespace {

struct Count {
    int strings = 0, read = 0;
    int nearly = 0;  ///< at most one letter in ten wrong: read, with a slip
    std::size_t letters = 0, wrong = 0;
};

/// Spaces are no letters: how wide a gap must be for one is anybody's guess.
std::u32string letters_of(const std::string& text) {
    std::u32string letters;
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        if (byte <= ' ') continue;
        if ((byte & 0xC0) == 0x80 && !letters.empty()) {
            letters.back() = (letters.back() << 6) | (byte & 0x3F);
        } else {
            letters += byte;
        }
    }
    return letters;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t other = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, other});
        }
    }
    return row[b.size()];
}

std::string read_line(tesseract::TessBaseAPI& engine, const cv::Mat& picture,
                      const cardfile::Quad& box) {
    const int margin = static_cast<int>(cardfile::height(box) * 0.35) + 3;
    const cv::Rect line(static_cast<int>(box[0].x) - margin, static_cast<int>(box[0].y) - margin,
                        static_cast<int>(cardfile::width(box)) + 2 * margin,
                        static_cast<int>(cardfile::height(box)) + 2 * margin);
    cv::Mat strip;
    cv::cvtColor(picture(line & cv::Rect({0, 0}, picture.size())), strip, cv::COLOR_BGR2GRAY);
    engine.SetImage(strip.data, strip.cols, strip.rows, 1, static_cast<int>(strip.step));
    engine.SetSourceResolution(400);
    const std::unique_ptr<char[]> text(engine.GetUTF8Text());
    std::string read = text ? text.get() : "";
    while (!read.empty() && read.back() == '\n') read.pop_back();
    return read;
}

void count_card(tesseract::TessBaseAPI& engine, const cards::PrintedCard& card, Count& count) {
    for (const cards::PrintedLine& line : card.printed.lines) {
        const std::string read = read_line(engine, card.picture, line.box);
        const std::u32string printed = letters_of(line.text);
        const std::size_t wrong = distance(printed, letters_of(read));
        ++count.strings;
        if (10 * wrong <= printed.size()) ++count.nearly;
        count.letters += printed.size();
        count.wrong += wrong;
        if (wrong == 0) {
            ++count.read;
        } else {
            std::cout << card.layout << ", " << card.family << ": \"" << line.text
                      << "\" read as \"" << read << "\"\n";
        }
    }
}

/// Exit status.
int measure(int argc, char** argv) {
    CLI::App app{"How much of the flat print of plain layouts Tesseract reads."};
    int count = 100;
    double dots_per_inch = 400;
    std::uint64_t seed = 1;
    app.add_option("--count", count)->capture_default_str();
    app.add_option("--dpi", dots_per_inch)->capture_default_str();
    app.add_option("--seed", seed)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    tesseract::TessBaseAPI engine;
    if (engine.Init(nullptr, "Latin", tesseract::OEM_LSTM_ONLY) != 0) {
        std::cerr << "legible: error: the model Latin is not installed\n";
        return 1;
    }
    engine.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    cards::PrintWish wish{.grounds = {cards::Ground::light},
                          .dots_per_inch = dots_per_inch,
                          .handwriting = 0,
                          .watermark = 0,
                          .wear = 0};
    for (const cards::Layout& layout : cards::plain_layouts()) wish.layouts.push_back(layout.name);
    Count all;
    for (int number = 1; number <= count; ++number) {
        const auto shot = cards::print_flat(wish, {}, {seed, number});
        if (!shot) {
            std::cerr << "legible: error: " << cardfile::sentence(shot.error()) << "\n";
            return 1;
        }
        count_card(engine, shot->cards[0].card, all);
    }
    std::cout << all.read << " of " << all.strings << " strings to the letter, " << all.nearly
              << " but for a letter in ten, "
              << 100.0 - 100.0 * static_cast<double>(all.wrong) / static_cast<double>(all.letters)
              << " % of " << all.letters << " letters\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return measure(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "legible: error: " << error.what() << "\n";
        return 1;
    }
}
