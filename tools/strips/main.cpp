// strips: an endless supply of lines of print as the reader sees them, each with what it says. What
// the network that reads them learns from (tools/train/read.py).
//
// Photographs of tools/cards are flattened by their true corners, a little off, or specimens are
// set (specimen.h); their lines are found as the reader finds them, and those that show what was
// printed, whole and nothing else, are written to stdout: "STRP", width and height of the strip
// and length of the text, each four bytes, little-endian; the text, empty where there is no line;
// the strip's grey.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <opencv2/core/utility.hpp>
#include <set>
#include <sstream>

#include "chance.h"
#include "flatten/flatten.h"
#include "photo/decode.h"
#include "photo/encode.h"
#include "scene/compose.h"
#include "specimen.h"
#include "text/find_lines.h"
#include "text/line_ends.h"
#include "text/strip.h"
#include "told.h"

namespace {

using namespace cardfile;
using strips::Written;

Point applied(const cv::Matx33d& m, const Point& p) {
    const cv::Vec3d q = m * cv::Vec3d(p.x, p.y, 1);
    return {q[0] / q[2], q[1] / q[2]};
}

std::vector<Written> written_on(const cards::SeenCard& card, const cv::Matx33d& to_page) {
    constexpr double whole = 0.98;
    std::vector<Written> lines;
    const auto& printed = card.card.printed.lines;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const bool hidden = i < card.lines_seen.size() && card.lines_seen[i] < whole;
        Written line{cards::seen(printed[i].box, card.way), hidden ? "" : printed[i].text,
                     printed[i].icon};
        for (Point& p : line.box) p = applied(to_page, p);
        lines.push_back(line);
    }
    return lines;
}

void put(std::uint32_t number) {
    (void)std::fwrite(&number, sizeof number, 1, stdout);
}

void write_strip(const cv::Mat& grey, const std::string& text) {
    (void)std::fwrite("STRP", 1, 4, stdout);
    put(std::uint32_t(grey.cols));
    put(std::uint32_t(grey.rows));
    put(std::uint32_t(text.size()));
    (void)std::fwrite(text.data(), 1, text.size(), stdout);
    for (int y = 0; y < grey.rows; ++y)
        (void)std::fwrite(grey.ptr(y), 1, std::size_t(grey.cols), stdout);
}

/// The finder is never quite right, nor always wrong in the same way.
LineRegion moved(LineRegion region, cards::Chance& chance) {
    const double h = height(region.box);
    const double top = 0.06 * h * chance.normal(), base = 0.06 * h * chance.normal();
    const Quad box = region.box;
    const auto along = [&](int i, int j, double by) {
        const double length = std::max(1.0, distance(box[i], box[j]));
        return Point{(box[j].x - box[i].x) / length * by, (box[j].y - box[i].y) / length * by};
    };
    const Point down = along(0, 3, 1);
    for (const int i : {0, 1}) {
        region.box[i].x += down.x * top, region.box[i].y += down.y * top;
    }
    for (const int i : {2, 3}) {
        region.box[i].x += down.x * base, region.box[i].y += down.y * base;
    }
    return region;
}

void write_strips(Net& net, const cv::Mat& page, const std::vector<Written>& lines,
                  cards::Chance& chance) {
    const auto write = [&](const LineRegion& region, const strips::Told& said) {
        const LineRegion cut = chance.likely(0.6) ? moved(region, chance) : region;
        const StripOptions options{.line_height = 48, .margin = 0, .reversed = said.reversed};
        write_strip(cut_strip(page, cut, options).grey, said.text);
    };
    std::set<const Written*> found;
    for (const LineRegion& region : with_their_ends(page, find_lines(net, page).lines)) {
        const strips::Told said = told(region, lines);
        if (said.print && !said.exact) continue;
        found.insert(said.of.begin(), said.of.end());
        write(region, said);
    }
    // Wide-set lines are not found whole, and would never be learned.
    for (const Written& line : lines) {
        if (line.text.empty() || found.count(&line) != 0) continue;
        const LineRegion region{line.box, 1};
        const strips::Told said = told(region, lines);
        if (said.exact) write(region, said);
    }
}

void write_photograph(Net& net, const cards::Shot& shot, cards::Chance& chance) {
    constexpr double most_megapixels = 50;
    const auto jpeg = encode_jpeg(shot.picture, shot.jpeg_quality);
    if (!jpeg) return;
    const auto decoded = decode_jpeg(*jpeg, most_megapixels);
    if (!decoded) return;
    Photo photo;
    photo.image = decoded->image;
    for (const cards::SeenCard& card : shot.cards) {
        constexpr double least_seen = 0.7, least_side = 350;
        Card outline{cards::corners_of(card), 1};
        if (card.seen < least_seen || width(outline.corners) < least_side) continue;
        const double by = 0.004 * width(outline.corners);
        for (Point& p : outline.corners) {
            p.x += by * chance.normal(), p.y += by * chance.normal();
        }
        const Page page = flatten(photo, outline);
        write_strips(net, page.even, written_on(card, page.to_photo.inv()), chance);
    }
}

/// The families of the file's two parts, "[text]" and "[display]", parted by semicolons; those that
/// are not installed are left out.
strips::Faces faces_in(const std::string& path) {
    strips::Faces faces;
    std::ifstream file(path);
    std::vector<std::string>* part = &faces.text;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '[') {
            part = line == "[display]" ? &faces.display : &faces.text;
            continue;
        }
        std::istringstream families(line);
        for (std::string family; std::getline(families >> std::ws, family, ';');) {
            if (strips::installed(family)) part->push_back(family);
        }
    }
    return faces;
}

}  // namespace

int main(int argc, char** argv) {
    std::string set = "train";
    std::uint64_t seed = 1;
    int count = 1, first = 1;
    std::string faces_file;
    CLI::App app("strips: lines of print as the reader sees them, each with what it says");
    app.add_option("--set", set, "of tools/cards");
    app.add_option("--seed", seed);
    app.add_option("--first", first);
    app.add_option("--count", count, "photographs, or specimens");
    app.add_option("--specimens", faces_file, "set specimens in the faces that this file lists");
    CLI11_PARSE(app, argc, argv);
    cv::setNumThreads(1);
    const cards::Set* found = cards::find_set(set);
    if (found == nullptr) {
        std::cerr << "strips: no set is called " << set << "; `cards sets` lists them\n";
        return 2;
    }
    const strips::Faces faces = faces_in(faces_file);
    if (!faces_file.empty() && (faces.text.empty() || faces.display.empty())) {
        std::cerr << "strips: none of the faces that " << faces_file << " lists is installed\n";
        return 2;
    }
    Net net(Net::Model::lines);
    for (int number = first; number < first + count; ++number) {
        cards::Chance chance(seed, "strips", number);
        if (!faces_file.empty()) {
            const strips::Specimen sheet = strips::specimen(faces, chance);
            write_strips(net, sheet.page, sheet.lines, chance);
            if (std::ferror(stdout) != 0) return 1;
            continue;
        }
        const auto shot =
            cards::compose(*found, {seed, number, 1600, true, false, cards::Registry::free});
        if (!shot) {
            std::cerr << "strips: " << sentence(shot.error()) << "\n";
            return 1;
        }
        write_photograph(net, *shot, chance);
        if (std::ferror(stdout) != 0) return 1;
    }
    return 0;
}
