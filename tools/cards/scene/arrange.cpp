#include "scene/arrange.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/way.h"

namespace cards {
namespace {

constexpr double wide_mm = 85;  // a usual card
constexpr double high_mm = 55;
constexpr double gap_mm = 13;

int columns_of(const Set& set, int count, bool below) {
    if (set.lie == Lie::row) return below ? 1 : count;
    return std::max(1, static_cast<int>(std::lround(std::sqrt(count * 0.85))));
}

/// Side by side or one above the other, a finger's breadth apart, each a little askew.
void lay_in_cells(std::vector<Thing>& things, const Set& set, Chance& chance) {
    const int count = static_cast<int>(things.size());
    const int columns = columns_of(set, count, chance.likely(0.5));
    const int rows = (count + columns - 1) / columns;
    const bool loose = set.lie == Lie::scattered;
    double widest = wide_mm;
    double highest = high_mm;
    for (const Thing& thing : things) {
        widest = std::max(widest, thing.picture.cols / thing.pixels_per_mm);
        highest = std::max(highest, thing.picture.rows / thing.pixels_per_mm);
    }
    const double askew = set.look == Look::scan ? 3 : 4;
    const double gap = set.look == Look::scan ? chance.uniform(2, gap_mm) : gap_mm;
    // Turned any way, a card needs the room of its diagonal.
    const double room = loose ? std::hypot(widest, highest) * 0.92 : 0;
    for (int i = 0; i < count; ++i) {
        Thing& thing = things[static_cast<std::size_t>(i)];
        const double play = loose ? 9 : std::min(3.0, gap / 2);
        thing.x = (i % columns - (columns - 1) / 2.0) * std::max(room, widest + gap) +
                  chance.uniform(-play, play);
        thing.y = (static_cast<double>(i) / columns - i % columns / static_cast<double>(columns) -
                   (rows - 1) / 2.0) *
                      std::max(room, highest + gap) +
                  chance.uniform(-play, play);
        if (loose) {
            thing.turn = chance.uniform(0, 360);
        } else if (count > 1) {
            thing.turn = chance.uniform(-askew, askew) + (chance.likely(0.04) ? 180 : 0);
        }
    }
}

/// One upon the other: only the last is wholly seen.
void pile_up(std::vector<Thing>& things, Chance& chance) {
    double height = 0;
    for (Thing& thing : things) {
        const bool top = &thing == &things.back();
        thing.x = top ? 0 : chance.uniform(-45, 45);
        thing.y = top ? 0 : chance.uniform(-32, 32);
        thing.turn = chance.normal() * (chance.likely(0.5) ? 8 : 50);
        thing.rests_mm = height;
        height += thing.thickness_mm * 0.8;
    }
}

cv::Rect2d box_of(const std::vector<Thing>& things, const Eye& eye) {
    cv::Rect2d box;
    bool first = true;
    for (const Thing& thing : things) {
        for (const cv::Point2f& point : outline(Way(thing, eye), thing.picture.size())) {
            const cv::Rect2d here(point.x, point.y, 1e-6, 1e-6);
            box = first ? here : box | here;
            first = false;
        }
    }
    return box;
}

void shift(std::vector<Thing>& things, const Eye& eye, const cardfile::Point& from,
           const cardfile::Point& to) {
    const cv::Matx33d back = plane_to_photo(eye, 0).inv();
    const cardfile::Point a = projected(back, before_lens(eye, from));
    const cardfile::Point b = projected(back, before_lens(eye, to));
    for (Thing& thing : things) {
        thing.x += b.x - a.x;
        thing.y += b.y - a.y;
    }
}

}  // namespace

double expected_reach(const Set& set, int count) {
    if (set.lie == Lie::pile && count > 1) return 150;
    if (set.lie == Lie::row) return std::max(1, count) * high_mm + wide_mm - high_mm;
    const int columns = columns_of(set, count, false);
    return columns * wide_mm + (columns - 1) * gap_mm;
}

void arrange(std::vector<Thing>& things, const Set& set, Chance& chance) {
    if (things.empty()) return;
    if (set.lie == Lie::pile) {
        pile_up(things, chance);
    } else {
        lay_in_cells(things, set, chance);
    }
}

void fit_frame(Eye& eye, const Thing& card, Chance& chance) {
    const bool upright = card.picture.rows > card.picture.cols;
    const int longer = std::max(eye.frame.width, eye.frame.height);
    const double shape = static_cast<double>(std::max(card.picture.rows, card.picture.cols)) /
                         std::min(card.picture.rows, card.picture.cols);
    const int shorter = static_cast<int>(std::lround(longer / shape * chance.uniform(0.98, 1.03)));
    eye.frame = upright ? cardfile::Size{shorter, longer} : cardfile::Size{longer, shorter};
}

void frame_them(Eye& eye, std::vector<Thing>& things, const Framing& framing, Chance& chance) {
    const double aside_x = chance.uniform(-1, 1);
    const double aside_y = chance.uniform(-1, 1);
    // What a pile covers may be cut; what lies on top is what is photographed.
    std::vector<Thing> wanted = things;
    if (framing.only_top && things.size() > 1) wanted = {things.back()};
    const cv::Size2d frame(eye.frame.width, eye.frame.height);
    eye.distance_mm = eye.focal * wide_mm / framing.fill;
    if (wanted.empty()) return;
    constexpr int rounds = 6;  // place and distance depend on each other a little
    for (int round = 0; round < rounds; ++round) {
        const cv::Rect2d box = box_of(wanted, eye);
        const double free_x =
            std::max(framing.cut ? 0.06 * frame.width : 0.0, frame.width - box.width);
        const double free_y =
            std::max(framing.cut ? 0.06 * frame.height : 0.0, frame.height - box.height);
        constexpr double margin = 0.42;  // of the free room on each side, so that some is left
        const cardfile::Point middle{box.x + box.width / 2, box.y + box.height / 2};
        const cardfile::Point aim{frame.width / 2 + aside_x * margin * free_x,
                                  frame.height / 2 + aside_y * margin * free_y};
        const std::vector<Thing> before = wanted;
        shift(wanted, eye, middle, aim);
        for (Thing& thing : things) {
            thing.x += wanted[0].x - before[0].x;
            thing.y += wanted[0].y - before[0].y;
        }
        const cv::Rect2d moved = box_of(wanted, eye);
        const double share = std::max(moved.width / frame.width, moved.height / frame.height);
        eye.distance_mm *= std::clamp(share / framing.fill, 0.6, 1.7);
    }
}

}  // namespace cards
