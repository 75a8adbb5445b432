#include "print/sheet.h"

#include <cairo.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "print/typeset.h"

namespace cards {
namespace {

constexpr double radians_per_degree = 3.14159265358979 / 180;

constexpr double edge_em = 0.05;    // of outlined letters, to each side
constexpr double shadow_em = 0.07;  // to the right and below

/// From ems to millimetres, with what the lettering adds around the letters.
Extent in_mm(const Extent& extent, const Type& type) {
    const double down = type.points * mm_per_point;
    const double across = down * type.stretch;
    const bool edged = type.lettering == Lettering::outlined || type.lettering == Lettering::hollow;
    const double edge = edged ? edge_em : 0;
    const double shadow = type.lettering == Lettering::shadowed ? shadow_em : 0;
    return {extent.advance * across, (extent.ink_left - edge) * across,
            (extent.ink_right + edge + shadow) * across, (extent.ink_top - edge) * down,
            (extent.ink_bottom + edge + shadow) * down};
}

void use(cairo_t* pen, const Colour& colour) {
    cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
}

/// From the first colour at the letters' head to the second at their foot.
void use_shading(cairo_t* pen, const Type& type, const Extent& ems) {
    cairo_pattern_t* fill = cairo_pattern_create_linear(0, ems.ink_top, 0, ems.ink_bottom);
    cairo_pattern_add_color_stop_rgb(fill, 0, type.colour.red, type.colour.green, type.colour.blue);
    cairo_pattern_add_color_stop_rgb(fill, 1, type.second.red, type.second.green, type.second.blue);
    cairo_set_source(pen, fill);
    cairo_pattern_destroy(fill);
}

/// The line with the pen at its left end and one em as the user unit.
void show_lettering(cairo_t* pen, const Typeset& line, const Type& type) {
    use(pen, type.colour);
    if (type.lettering == Lettering::plain) return line.show(pen);
    if (type.lettering == Lettering::parted) {
        constexpr double beyond = 1000;  // ems: all there is
        for (const double side : {-beyond, 0.0}) {
            cairo_save(pen);
            cairo_rectangle(pen, line.middle() + side, -beyond, beyond, 2 * beyond);
            cairo_clip(pen);
            if (side == 0) use(pen, type.second);
            line.show(pen);
            cairo_restore(pen);
        }
        return;
    }
    cairo_new_path(pen);
    if (type.lettering == Lettering::shadowed) {
        cairo_translate(pen, shadow_em, shadow_em);
        line.trace(pen);
        use(pen, type.second);
        cairo_fill(pen);
        cairo_translate(pen, -shadow_em, -shadow_em);
    }
    line.trace(pen);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
    const bool hollow = type.lettering == Lettering::hollow;
    if (type.lettering == Lettering::outlined || hollow) {
        cairo_set_line_width(pen, hollow ? edge_em : 2 * edge_em);
        use(pen, hollow ? type.colour : type.second);
        hollow ? cairo_stroke(pen) : cairo_stroke_preserve(pen);
        if (hollow) return;
    }
    type.lettering == Lettering::shaded ? use_shading(pen, type, line.extent())
                                        : use(pen, type.colour);
    cairo_fill(pen);
}

/// From millimetres along and below the baseline to the picture's pixels.
class Laid {
  public:
    Laid(const Place& place, double pixels_per_mm)
        : place_(place),
          cos_(std::cos(place.turn * radians_per_degree)),
          sin_(std::sin(place.turn * radians_per_degree)),
          scale_(pixels_per_mm) {}

    [[nodiscard]] cardfile::Point at(double x, double y) const {
        return {(place_.x + x * cos_ - y * sin_) * scale_,
                (place_.y + x * sin_ + y * cos_) * scale_};
    }

    [[nodiscard]] cardfile::Quad box(const Extent& ink) const {
        return {at(ink.ink_left, ink.ink_top), at(ink.ink_right, ink.ink_top),
                at(ink.ink_right, ink.ink_bottom), at(ink.ink_left, ink.ink_bottom)};
    }

  private:
    Place place_;
    double cos_, sin_, scale_;
};

/// The kind of the value that covers most of those bytes of the line.
std::string field_at(const Words& words, std::size_t first, std::size_t length) {
    std::size_t from = 0;
    for (const Value& value : words.values) {
        std::size_t at = words.text.find(value.text, from);
        if (at == std::string::npos) at = words.text.find(value.text);
        if (at == std::string::npos) continue;
        from = at + value.text.size();
        if (first < from && first + length > at) return value.kind;
    }
    return words.values.empty() ? words.field : "none";
}

}  // namespace

void Sheet::PenFree::operator()(cairo_t* pen) const {
    cairo_destroy(pen);
}

Sheet::Sheet(double width_mm, double height_mm, double pixels_per_mm)
    : width_(width_mm), height_(height_mm), scale_(pixels_per_mm) {
    cairo_surface_t* surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(width_mm * pixels_per_mm)),
        static_cast<int>(std::lround(height_mm * pixels_per_mm)));
    pen_.reset(cairo_create(surface));
    cairo_surface_destroy(surface);  // the pen holds it
    cairo_scale(pen(), pixels_per_mm, pixels_per_mm);
    colour({1, 1, 1});
    cairo_paint(pen());
}

void Sheet::colour(const Colour& colour) {
    cairo_set_source_rgb(pen(), colour.red, colour.green, colour.blue);
}

Colour Sheet::colour_at(const cardfile::Point& mm, double reach_mm) {
    const cv::Mat whole = picture();
    const cv::Rect around(
        static_cast<int>((mm.x - reach_mm) * scale_), static_cast<int>((mm.y - reach_mm) * scale_),
        static_cast<int>(2 * reach_mm * scale_) + 1, static_cast<int>(2 * reach_mm * scale_) + 1);
    const cv::Scalar mean = cv::mean(whole(around & cv::Rect({0, 0}, whole.size())));
    return {mean[2] / 255, mean[1] / 255, mean[0] / 255};
}

void Sheet::paint(const cv::Mat& picture, const cardfile::Quad& mm, double share) {
    cv::Mat four;
    cv::cvtColor(picture, four, cv::COLOR_BGR2BGRA);
    cairo_surface_t* surface = cairo_image_surface_create_for_data(
        four.data, CAIRO_FORMAT_RGB24, four.cols, four.rows, static_cast<int>(four.step));
    cairo_save(pen());
    cairo_rectangle(pen(), mm[0].x, mm[0].y, cardfile::width(mm), cardfile::height(mm));
    cairo_clip(pen());
    cairo_translate(pen(), mm[0].x, mm[0].y);
    cairo_scale(pen(), cardfile::width(mm) / four.cols, cardfile::height(mm) / four.rows);
    cairo_set_source_surface(pen(), surface, 0, 0);
    cairo_pattern_set_extend(cairo_get_source(pen()), CAIRO_EXTEND_PAD);
    cairo_paint_with_alpha(pen(), share);
    cairo_restore(pen());
    cairo_surface_destroy(surface);
}

Extent Sheet::measure(const std::string& text, const Type& type) {
    return in_mm(typeset(text, type).extent(), type);
}

void Sheet::write(const Words& words, const Type& type, const Place& place) {
    const Typeset& set = typeset(words.text, type);
    if (!fault_) fault_ = set.fault();
    const double em_mm = type.points * mm_per_point;
    cairo_save(pen());
    cairo_translate(pen(), place.x, place.y);
    cairo_rotate(pen(), place.turn * radians_per_degree);
    cairo_scale(pen(), em_mm * type.stretch, em_mm);
    show_lettering(pen(), set, type);
    cairo_restore(pen());

    const Laid laid(place, scale_);
    const Extent ink = in_mm(set.extent(), type);
    PrintedLine line{
        words.text.substr(std::min(words.text.find_first_not_of(' '), words.text.size())),
        words.field,
        laid.box(ink),
        {laid.at(ink.ink_left, 0), laid.at(ink.ink_right, 0)},
        {}};
    for (const SetWord& word : set.words()) {
        line.words.push_back({words.text.substr(word.first, word.length),
                              field_at(words, word.first, word.length),
                              laid.box(in_mm(word.extent, type))});
    }
    printed_.lines.push_back(std::move(line));
    printed_.values.insert(printed_.values.end(), words.values.begin(), words.values.end());
}

void Sheet::note_aside(const std::string& kind, const std::string& value) {
    Value aside{kind, ""};
    aside.also = value;
    printed_.values.push_back(aside);
}

void Sheet::add_code(const std::string& format, const std::string& text, const cardfile::Quad& mm) {
    cardfile::Quad box = mm;
    for (cardfile::Point& corner : box) corner = {corner.x * scale_, corner.y * scale_};
    printed_.codes.push_back({format, text, box});
}

cv::Mat Sheet::picture() {
    cairo_surface_t* surface = cairo_get_target(pen());
    cairo_surface_flush(surface);
    const cv::Mat four(cairo_image_surface_get_height(surface),
                       cairo_image_surface_get_width(surface), CV_8UC4,
                       cairo_image_surface_get_data(surface),
                       static_cast<std::size_t>(cairo_image_surface_get_stride(surface)));
    cv::Mat three;
    cv::cvtColor(four, three, cv::COLOR_BGRA2BGR);  // RGB24 is 0xXXRRGGBB: B, G, R, X in memory
    return three;
}

}  // namespace cards
