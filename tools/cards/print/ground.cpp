#include "print/ground.h"

#include <cairo.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "print/scenery.h"

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

void paint_gradient(Sheet& sheet, const Style& style, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const bool across = chance.likely(0.5);
    cairo_pattern_t* fill =
        chance.likely(0.25)
            ? cairo_pattern_create_radial(sheet.width() / 2, sheet.height() / 2, 5,
                                          sheet.width() / 2, sheet.height() / 2,
                                          sheet.width() / 1.7)
            : cairo_pattern_create_linear(0, 0, across ? sheet.width() : 0, sheet.height());
    cairo_pattern_add_color_stop_rgb(fill, 0, style.paper.red, style.paper.green, style.paper.blue);
    cairo_pattern_add_color_stop_rgb(fill, 1, style.paper_end.red, style.paper_end.green,
                                     style.paper_end.blue);
    cairo_set_source(pen, fill);
    cairo_paint(pen);
    cairo_pattern_destroy(fill);
}

void stripes(Sheet& sheet, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const double gap = chance.uniform(0.8, 4);
    const double slope = chance.uniform(-60, 60);
    cairo_set_line_width(pen, gap * chance.uniform(0.15, 0.5));
    for (double x = -70; x < sheet.width() + 70; x += gap) {
        cairo_move_to(pen, x, 0);
        cairo_line_to(pen, x + slope, sheet.height());
    }
    cairo_stroke(pen);
}

void dots(Sheet& sheet, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const double gap = chance.uniform(1.2, 4);
    const double radius = gap * chance.uniform(0.1, 0.35);
    for (double y = 0; y < sheet.height(); y += gap) {
        for (double x = 0; x < sheet.width(); x += gap) {
            cairo_new_sub_path(pen);
            cairo_arc(pen, x, y, radius, 0, 2 * pi);
        }
    }
    cairo_fill(pen);
}

/// Crossing waves, as on banknotes.
void guilloche(Sheet& sheet, Chance& chance) {
    cairo_t* pen = sheet.pen();
    cairo_set_line_width(pen, 0.12);
    const double waves = chance.uniform(2, 6);
    const double height = chance.uniform(4, 14);
    const int lines = chance.whole(8, 22);
    for (int line = 0; line < lines; ++line) {
        const double middle = sheet.height() * (line + 0.5) / lines;
        cairo_new_sub_path(pen);
        for (double x = 0; x <= sheet.width(); x += 0.8) {
            const double turn = 2 * pi * waves * x / sheet.width() + line * 0.5;
            cairo_line_to(pen, x, middle + height * std::sin(turn));
        }
    }
    cairo_stroke(pen);
}

void rings(Sheet& sheet, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const double x = chance.uniform(0, sheet.width());
    const double y = chance.uniform(0, sheet.height());
    cairo_set_line_width(pen, chance.uniform(0.3, 2.5));
    const double step = chance.uniform(2, 7);
    for (double radius = step; radius < 80; radius += step) {
        cairo_new_sub_path(pen);
        cairo_arc(pen, x, y, radius, 0, 2 * pi);
    }
    cairo_stroke(pen);
}

/// Felt or linen: noise drawn out along both ways.
void texture(Sheet& sheet, const Style& style, Chance& chance) {
    cv::Mat1f noise(220, 340);
    for (float& value : cv::Mat_<float>(noise)) value = static_cast<float>(chance.normal());
    const int along = chance.whole(1, 9) * 2 + 1;
    cv::GaussianBlur(noise, noise, {along, 3}, 0);
    cv::normalize(noise, noise, -1, 1, cv::NORM_MINMAX);
    cv::Mat3b cloth(noise.size());
    for (int y = 0; y < noise.rows; ++y) {
        for (int x = 0; x < noise.cols; ++x) {
            const double shift = noise(y, x) * 14;
            cloth(y, x) = {cv::saturate_cast<uchar>(style.paper.blue * 255 + shift),
                           cv::saturate_cast<uchar>(style.paper.green * 255 + shift),
                           cv::saturate_cast<uchar>(style.paper.red * 255 + shift)};
        }
    }
    sheet.paint(cloth, cardfile::rectangle(0, 0, sheet.width(), sheet.height()), 1);
}

void paint_pattern(Sheet& sheet, const Style& style, Chance& chance) {
    using Draw = void (*)(Sheet&, Chance&);
    static const std::vector<Draw> draws = {stripes, dots, guilloche, rings, guilloche};
    if (chance.likely(0.25)) return texture(sheet, style, chance);
    sheet.colour(between(style.paper, style.accent, chance.uniform(0.06, 0.2)));
    chance.pick(draws)(sheet, chance);
}

}  // namespace

void paint_ground(Sheet& sheet, const Style& style, Chance& chance) {
    paint_gradient(sheet, style, chance);
    if (style.ground == Ground::patterned) paint_pattern(sheet, style, chance);
    if (style.ground == Ground::photographic) {
        // Thinned towards the paper, as designers do where print must stand on it.
        sheet.paint(scenery(style.accent, chance),
                    cardfile::rectangle(0, 0, sheet.width(), sheet.height()),
                    chance.uniform(0.2, 0.42));
    }
}

namespace {

/// Where a card is rubbed: most at a corner or two, now and then somewhere along a side.
std::vector<cv::Point> rubbed_spots(const cv::Size& size, Chance& chance) {
    std::vector<cv::Point> spots;
    for (int left = chance.whole(1, 3); left > 0; --left) {
        cv::Point spot(chance.whole(0, 1) * size.width, chance.whole(0, 1) * size.height);
        if (chance.likely(0.25)) spot.x = chance.whole(0, size.width);
        spots.push_back(spot);
    }
    return spots;
}

}  // namespace

void wear_edges(cv::Mat& picture, double strength, Chance& chance) {
    // How far the white goes in differs along the edge: noise at a tenth of the picture's size.
    const double reach = 0.015 * picture.cols * strength;
    const std::vector<cv::Point> spots = rubbed_spots(picture.size(), chance);
    const double spread = picture.cols * chance.uniform(0.03, 0.12);
    cv::Mat1f noise(picture.rows / 10 + 1, picture.cols / 10 + 1);
    for (int row = 0; row < noise.rows; ++row) {
        for (int column = 0; column < noise.cols; ++column) {
            double rubbed = 0;
            for (const cv::Point& spot : spots) {
                const double off = std::hypot(10 * column - spot.x, 10 * row - spot.y) / spread;
                rubbed = std::max(rubbed, std::exp(-off * off));
            }
            noise(row, column) = static_cast<float>(rubbed * chance.uniform(0.3, 1));
        }
    }
    cv::resize(noise, noise, picture.size(), 0, 0, cv::INTER_LINEAR);
    const int band = static_cast<int>(std::ceil(reach)) + 1;
    for (int y = 0; y < picture.rows; ++y) {
        const bool edge_row = y < band || y >= picture.rows - band;
        for (int x = 0; x < picture.cols; ++x) {
            if (!edge_row && x == band) x = std::max(band, picture.cols - band);
            const int from_edge = std::min({x, y, picture.cols - 1 - x, picture.rows - 1 - y});
            const double share = 1 - from_edge / (reach * noise(y, x) + 0.01);
            if (share <= 0) continue;
            cv::Vec3b& pixel = picture.at<cv::Vec3b>(y, x);
            for (int c = 0; c < 3; ++c) {
                pixel[c] = cv::saturate_cast<uchar>(pixel[c] + (222 - pixel[c]) * share * 0.9);
            }
        }
    }
}

}  // namespace cards
