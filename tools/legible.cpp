// legible: is the print of tools/cards itself readable? Flat prints of the plain layouts, no
// camera, each line alone to Tesseract -> the share of strings and of letters that it reads, and
// what it does not.
//
// The first look tells how easy the print is. What it misses is looked at again, at other sizes,
// from its colour, and by the model of the card's own language: a string that one look reads to the
// letter is there to be read, and only what none of them reads can be a fault of the print. Not
// judged: spaces, and the mark before an entry of a list. Run it with OMP_THREAD_LIMIT=1, or
// Tesseract's threads take five times the processor's time.

#include <tesseract/baseapi.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "print/layouts.h"
#include "scene/compose.h"
#include "scene/files.h"

namespace {

/// One way to show a line to Tesseract.
struct Look {
    bool own = false;      ///< the model of the card's language, else `Latin`
    double margin = 0.35;  ///< around the ink, in heights of it
    double height = 0;     ///< of the ink, in pixels; 0 leaves it as printed
    bool colour = false;   ///< black where the colour is far from the ground's, else grey
};

/// A logo's word may stand in a box, which the small margin leaves out.
constexpr std::array<Look, 11> looks = {{
    {},
    {.margin = 0.15, .height = 32},
    {.margin = 0.15, .height = 44},
    {.height = 60},
    {.margin = 0.15, .height = 36, .colour = true},
    {.own = true},
    {.own = true, .margin = 0.15, .height = 32},
    {.own = true, .height = 60},
    {.own = true, .margin = 0.15, .height = 44, .colour = true},
    {.height = 90},
    {.own = true, .margin = 0.15, .height = 90},
}};

/// Tesseract's models, each started when first asked for.
struct Reader {
    std::map<std::string, tesseract::TessBaseAPI> engines;
    std::filesystem::path misses;  ///< where pictures of what no look reads go; empty: nowhere
    int missed = 0;
};

/// What was printed, and where.
struct Item {
    std::string text;
    cv::Rect2d box;
};

struct Count {
    int strings = 0;
    int first = 0;                       ///< read to the letter at the first look
    int ever = 0;                        ///< at any look
    int alike = 0;                       ///< at any look, but for signs that are drawn alike
    std::size_t letters = 0, wrong = 0;  ///< at the first look
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
            letters += byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte & 0x0F;
        }
    }
    return letters;
}

/// One sign for all that many faces draw alike: the size of a lone letter tells no capital from a
/// small one where both have one shape, and an old-style nought is an o, a one an I.
std::u32string drawn(std::u32string letters) {
    static const std::vector<std::u32string> alike = {U"Il|1", U"Oo0", U"º°", U"'‘’", U"-–—", U"Cc",
                                                      U"Ss",   U"Vv",  U"Ww", U"Xx",  U"Zz"};
    for (char32_t& letter : letters) {
        for (const std::u32string& same : alike) {
            if (same.find(letter) != std::u32string::npos) letter = same.front();
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

Item item_of(const cards::PrintedLine& line) {
    static const std::vector<std::string> marks = {"•", "·", "»", "–", "-"};
    cardfile::Quad box = line.box;
    std::string text = line.text;
    const bool listed = line.words.size() > 1 &&
                        std::find(marks.begin(), marks.end(), line.words[0].text) != marks.end();
    if (listed) {
        text = text.substr(line.words[0].text.size());
        box[0] = line.words[1].box[0];
    }
    return {text,
            {box[0].x, line.box[0].y, line.box[2].x - box[0].x, line.box[2].y - line.box[0].y}};
}

cv::Mat from_ground(const cv::Mat& picture) {
    std::vector<cv::Mat> channels;
    cv::split(picture, channels);
    // The ground is what the middle of the strip's upper rim shows.
    cv::Mat far = cv::Mat::zeros(picture.size(), CV_8U);
    for (const cv::Mat& channel : channels) {
        std::vector<uchar> rim(channel.ptr(0), channel.ptr(0) + channel.cols);
        std::nth_element(rim.begin(), rim.begin() + channel.cols / 2, rim.end());
        cv::Mat off;
        cv::absdiff(channel, cv::Scalar(rim[static_cast<std::size_t>(channel.cols / 2)]), off);
        far = cv::max(far, off);
    }
    cv::threshold(far, far, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
    return far;
}

cv::Mat strip_of(const cv::Mat& picture, const cv::Rect2d& box, const Look& look) {
    const double margin = box.height * look.margin + 3;
    const cv::Rect around(static_cast<int>(box.x - margin), static_cast<int>(box.y - margin),
                          static_cast<int>(box.width + 2 * margin),
                          static_cast<int>(box.height + 2 * margin));
    const cv::Mat cut = picture(around & cv::Rect({0, 0}, picture.size()));
    cv::Mat strip;
    if (look.colour) {
        strip = from_ground(cut);
    } else {
        cv::cvtColor(cut, strip, cv::COLOR_BGR2GRAY);
    }
    if (look.height == 0) return strip;
    const double scale = look.height / box.height;
    cv::resize(strip, strip, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return strip;
}

std::string model_of(const std::string& locale) {
    static const std::map<std::string, std::string> models = {
        {"en", "eng"}, {"de", "deu"}, {"fr", "fra"}, {"es", "spa"}, {"it", "ita"},
        {"pt", "por"}, {"tr", "tur"}, {"nl", "nld"}, {"pl", "pol"}, {"sv", "swe"}};
    return models.at(locale.substr(0, 2));
}

tesseract::TessBaseAPI& engine_of(Reader& reader, const std::string& model) {
    const auto [at, made] = reader.engines.try_emplace(model);
    if (made && at->second.Init(nullptr, model.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
        throw std::runtime_error("Tesseract's model " + model + " is not installed");
    }
    if (made) at->second.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    return at->second;
}

std::string read_line(tesseract::TessBaseAPI& engine, const cv::Mat& strip) {
    engine.SetImage(strip.data, strip.cols, strip.rows, 1, static_cast<int>(strip.step));
    engine.SetSourceResolution(400);
    const std::unique_ptr<char[]> text(engine.GetUTF8Text());
    std::string read = text ? text.get() : "";
    while (!read.empty() && read.back() == '\n') read.pop_back();
    return read;
}

/// With what stands around it: is it the print that is at fault?
void keep_miss(Reader& reader, const cv::Mat& picture, const Item& item) {
    ++reader.missed;
    if (reader.misses.empty()) return;
    const double margin = 1.5 * item.box.height;
    const cv::Rect2d around(item.box.x - margin, item.box.y - margin, item.box.width + 2 * margin,
                            item.box.height + 2 * margin);
    const auto png = cards::png_of(picture(cv::Rect(around) & cv::Rect({0, 0}, picture.size())));
    const std::filesystem::path file = reader.misses / (std::to_string(reader.missed) + ".png");
    if (png && cards::write_whole(file, *png)) std::cout << file.string() << ": ";
}

void count_item(Reader& reader, const cards::PrintedCard& card, const Item& item, Count& count) {
    const std::u32string printed = letters_of(item.text);
    bool ever = false;
    bool alike = false;
    std::string all;
    for (std::size_t i = 0; i < looks.size() && !ever; ++i) {
        const std::string model = looks[i].own ? model_of(card.locale) : "Latin";
        const cv::Mat strip = strip_of(card.picture, item.box, looks[i]);
        const std::string read = read_line(engine_of(reader, model), strip);
        const std::u32string letters = letters_of(read);
        ever = letters == printed;
        alike = alike || drawn(letters) == drawn(printed);
        if (i == 0) {
            count.first += ever ? 1 : 0;
            count.wrong += distance(printed, letters);
        }
        all += " \"" + read + "\"";
    }
    ++count.strings;
    count.letters += printed.size();
    count.ever += ever ? 1 : 0;
    count.alike += ever || alike ? 1 : 0;
    if (ever) return;
    keep_miss(reader, card.picture, item);
    std::cout << (alike ? "alike: " : "not read: ") << card.layout << ", " << card.family << ": \""
              << item.text << "\" read as" << all << "\n";
}

cards::PrintWish wish_at(double dots_per_inch) {
    cards::PrintWish wish{.grounds = {cards::Ground::light},
                          .dots_per_inch = dots_per_inch,
                          .handwriting = 0,
                          .watermark = 0,
                          .wear = 0};
    for (const cards::Layout& layout : cards::plain_layouts()) wish.layouts.push_back(layout.name);
    return wish;
}

void tell(const Count& count) {
    const auto share = [&](int read) {
        return std::to_string(100.0 * read / count.strings) + " %";
    };
    std::cout << count.strings << " strings: " << share(count.first) << " read at the first look, "
              << share(count.ever) << " at any, " << share(count.alike)
              << " but for signs drawn alike; of " << count.letters << " letters "
              << 100.0 -
                     100.0 * static_cast<double>(count.wrong) / static_cast<double>(count.letters)
              << " % at the first look\n";
}

/// Exit status.
int measure(int argc, char** argv) {
    CLI::App app{"How much of the flat print of plain layouts Tesseract reads."};
    int number_of_cards = 100;
    double dots_per_inch = 400;
    std::uint64_t seed = 1;
    app.add_option("--count", number_of_cards)->capture_default_str();
    app.add_option("--dpi", dots_per_inch)->capture_default_str();
    app.add_option("--seed", seed)->capture_default_str();
    Reader reader;
    app.add_option("--misses", reader.misses, "a folder for pictures of what is not read");
    CLI11_PARSE(app, argc, argv);
    Count count;
    for (int number = 1; number <= number_of_cards; ++number) {
        const auto shot = cards::print_flat(wish_at(dots_per_inch), {}, {seed, number});
        if (!shot) {
            std::cerr << "legible: error: " << cardfile::sentence(shot.error()) << "\n";
            return 1;
        }
        const cards::PrintedCard& card = shot->cards[0].card;
        for (const cards::PrintedLine& line : card.printed.lines) {
            count_item(reader, card, item_of(line), count);
        }
    }
    tell(count);
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
