#include "reader/reader.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <opencv2/core/utility.hpp>

#include "find/find_cards.h"
#include "flatten/flatten.h"
#include "photo/encode.h"
#include "reader/believe.h"
#include "reader/colours.h"
#include "reader/corner_order.h"
#include "reader/picture_name.h"
#include "reader/shows_card.h"
#include "reader/side.h"
#include "reader/steps.h"
#include "system/durable_write.h"
#include "system/sha256.h"
#include "understand/understand.h"

namespace cardfile {
namespace {

using Wall = std::chrono::steady_clock;

double milliseconds(Wall::duration d) {
    return std::chrono::duration<double, std::milli>(d).count();
}

double cpu_milliseconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

/// Does `work` and tells the trace how long it took.
template <class Work>
auto timed(Trace& trace, std::string_view stage, Work work) {
    const auto wall = Wall::now();
    const double cpu = cpu_milliseconds();
    auto result = work();
    trace.took(stage, cpu_milliseconds() - cpu, milliseconds(Wall::now() - wall));
    return result;
}

Card on_its_side(Card card) {
    std::rotate(card.corners.begin(), card.corners.begin() + 1, card.corners.end());
    return card;
}

Result<std::string> keep_picture(const cv::Mat& picture, const ReaderOptions& options,
                                 const std::string& name) {
    const auto jpeg = encode_jpeg(picture);
    if (!jpeg) return tl::unexpected(jpeg.error());
    const std::string_view bytes(reinterpret_cast<const char*>(jpeg->data()), jpeg->size());
    auto written = options.keep_picture ? options.keep_picture(name, bytes)
                                        : durable_write(options.pictures / name, bytes);
    if (!written) return tl::unexpected(written.error());
    return name;
}

}  // namespace

Reader::Reader(ReaderOptions options, TextReader text)
    : options_(std::move(options)), text_(std::move(text)) {}

Result<Reader> Reader::create(const ReaderOptions& options) {
    cv::setNumThreads(1);  // workers are processes, one a core
    auto text = TextReader::create(options.text);
    if (!text) return tl::unexpected(text.error());
    return Reader(options, std::move(*text));
}

CardReading Reader::read_card(const Photo& photo, const Card& card, Trace& trace) {
    const Page page = timed(trace, "flatten", [&] { return flatten(photo, card); });
    trace.keep("flat", page.picture);
    trace.keep("even", page.even);
    if (trace.keeps()) keep_line_map(trace, page.even, text_.lines_in(page.even));
    Text text = timed(trace, "text", [&] { return text_.read(page); });
    const Page upright = turned(page, text.turn);
    trace.keep("upright", upright.picture);

    CardReading read;
    read.corners = from_top_left(card.corners, text.turn);
    read.turn = turn_of(read.corners);
    for (Point& corner : read.corners) {  // in the file's pixels, however it was decoded
        corner.x *= photo.reduced;
        corner.y *= photo.reduced;
    }
    read.confidence = card.confidence;
    read.size = {upright.picture.cols, upright.picture.rows};
    read.sharpness = page.quality.sharpness;
    read.glare = page.quality.glare;
    keep_lines(trace, upright, text.lines);
    read.lines = std::move(text.lines);
    read.codes = std::move(text.codes);
    Understanding understood = timed(trace, "understand", [&] {
        return understand(read.lines, read.codes,
                          {.country = options_.country, .rules = options_.rules});
    });
    read.contacts = std::move(understood.contacts);
    read.unused = std::move(understood.unused);
    read.side = side_of(read);
    read.colours = colours_of(upright.even);
    picture_ = upright.picture;
    return read;
}

Result<void> Reader::add_if_card(CardReading read, Reading& reading) {
    if (!shows_a_card(read)) return {};
    if (!options_.pictures.empty()) {
        auto kept =
            keep_picture(picture_, options_,
                         picture_name(reading.sha256, reading.page, reading.cards.size() + 1));
        if (!kept) return tl::unexpected(kept.error());
        read.picture = *kept;
    }
    reading.cards.push_back(std::move(read));
    return {};
}

Result<void> Reader::add_cards(const Photo& photo, Reading& reading, Trace& trace) {
    std::vector<Card> found;
    const auto [cards, or_a_logo] = timed(trace, "find", [&] {
        found = find_cards(nets_, photo);
        return believed(photo, found, text_);
    });
    keep_outlines(trace, photo, found, cards);
    const Card frame = whole_frame(photo);
    if (or_a_logo) {  // a page says nothing of how to reach anybody, a card does beside its logo
        CardReading whole = read_card(photo, frame, trace);
        if (reaches_somebody(whole)) return add_if_card(std::move(whole), reading);
    }
    for (const Card& card : cards) {
        if (auto added = add_if_card(read_card(photo, card, trace), reading); !added) return added;
    }
    // The outlines of a card's ornaments hold no card.
    if (reading.cards.empty()) {
        if (auto added = add_if_card(read_card(photo, frame, trace), reading); !added) return added;
    }
    // Lines on stripes show from one side only, and from that one a bare desk's grain is lines too.
    if (reading.cards.empty()) {
        CardReading aside = read_card(photo, on_its_side(frame), trace);
        if (reaches_somebody(aside)) return add_if_card(std::move(aside), reading);
    }
    return {};
}

void Reader::read_cards(const Photo& photo, Reading& reading, Trace& trace) {
    if (auto added = add_cards(photo, reading, trace); !added) {
        reading.status = Reading::Status::unreadable;
        reading.reason = sentence(added.error());
        reading.cards.clear();
        return;
    }
    reading.status = reading.cards.empty() ? Reading::Status::no_card : Reading::Status::read;
    if (reading.cards.empty()) reading.reason = "no card was found in this picture";
}

void Reader::read_page(const PhotoFile& file, Reading& reading, Trace& trace) {
    const auto photo = timed(trace, "open", [&] { return file.page(reading.page); });
    if (!photo) {
        reading.reason = photo.error().what;
        return;
    }
    reading.taken = photo->origin.taken;
    reading.camera = photo->origin.camera;
    reading.place = photo->origin.place;
    read_cards(*photo, reading, trace);
}

void Reader::read(const std::filesystem::path& path, Trace& trace,
                  const std::function<void(const Reading&)>& tell, const OpenOptions& how) {
    const auto file = PhotoFile::open(path, how);
    Reading of_file;
    of_file.photo = path.string();
    of_file.reader = reader_name(options_.text.lang);
    if (auto sha = sha256_of(path, how.descriptor)) of_file.sha256 = *sha;
    if (!file) {
        of_file.reason = file.error().what;
        tell(of_file);
        return;
    }
    of_file.pages = file->pages();
    for (int page = 1; page <= file->pages(); ++page) {
        const auto start = Wall::now();
        Reading reading = of_file;
        reading.page = page;
        read_page(*file, reading, trace);
        reading.seconds = milliseconds(Wall::now() - start) / 1000;
        tell(reading);
    }
}

}  // namespace cardfile
