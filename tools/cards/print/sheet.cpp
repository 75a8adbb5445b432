#include "print/sheet.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

constexpr double mm_per_point = 25.4 / 72;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;

struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

std::string family_of(PangoFont* font) {
    const Font description(pango_font_describe(font));
    return pango_font_description_get_family(description.get());
}

/// Pango puts another family in place of a missing one, and for missing letters too, without a
/// word.
std::optional<cardfile::Error> replaced(PangoLayout* layout, const std::string& family) {
    PangoLayoutIter* at = pango_layout_get_iter(layout);
    std::string got;
    do {
        const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at);
        if (run != nullptr && family_of(run->item->analysis.font) != family) {
            got = family_of(run->item->analysis.font);
        }
    } while (got.empty() && pango_layout_iter_next_run(at));
    pango_layout_iter_free(at);
    const bool unknown = pango_layout_get_unknown_glyphs_count(layout) > 0;
    if (got.empty() && !unknown) return std::nullopt;
    return cardfile::Error{cardfile::Error::Kind::missing, "",
                           "the font " + family + " is not installed, or lacks a letter of \"" +
                               pango_layout_get_text(layout) + "\"",
                           "tools/cards/README.md names the packages"};
}

/// Sizes in pixels: at print resolution Pango's rounding to 1/1024 pixel does not show.
Layout laid_out(const std::string& text, const Type& type, double pixels_per_mm) {
    PangoFontMap* map = pango_cairo_font_map_get_default();
    const std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(map));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);

    const double pixels = type.points * mm_per_point * pixels_per_mm;
    const Font font(pango_font_description_new());
    pango_font_description_set_family(font.get(), type.family.c_str());
    pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(type.weight));
    if (type.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_font_description_set_absolute_size(font.get(), pixels * PANGO_SCALE);

    Layout layout(pango_layout_new(context.get()));
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    if (type.spacing != 0) {
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(
            attributes,
            pango_attr_letter_spacing_new(static_cast<int>(type.spacing * pixels * PANGO_SCALE)));
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    return layout;
}

Extent extent_of(PangoLayout* layout, double pixels_per_mm) {
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout, &ink, &logical);
    const double unit = 1.0 / (PANGO_SCALE * pixels_per_mm);
    const double baseline = pango_layout_get_baseline(layout);
    return {logical.width * unit, ink.x * unit, (ink.x + ink.width) * unit,
            (ink.y - baseline) * unit, (ink.y + ink.height - baseline) * unit};
}

cardfile::Quad ink_box(const Extent& extent, const Place& place, double pixels_per_mm) {
    const double angle = place.turn * 3.14159265358979 / 180;
    const auto at = [&](double x, double y) {
        return cardfile::Point{
            (place.x + x * std::cos(angle) - y * std::sin(angle)) * pixels_per_mm,
            (place.y + x * std::sin(angle) + y * std::cos(angle)) * pixels_per_mm};
    };
    return {at(extent.ink_left, extent.ink_top), at(extent.ink_right, extent.ink_top),
            at(extent.ink_right, extent.ink_bottom), at(extent.ink_left, extent.ink_bottom)};
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

Extent Sheet::measure(const std::string& text, const Type& type) {
    return extent_of(laid_out(text, type, scale_).get(), scale_);
}

void Sheet::write(const Words& words, const Type& type, const Place& place) {
    const Layout layout = laid_out(words.text, type, scale_);
    if (!fault_) fault_ = replaced(layout.get(), type.family);
    cairo_save(pen());
    cairo_translate(pen(), place.x, place.y);
    cairo_rotate(pen(), place.turn * 3.14159265358979 / 180);
    cairo_scale(pen(), 1 / scale_, 1 / scale_);
    colour(type.colour);
    cairo_move_to(pen(), 0,
                  -static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE);
    pango_cairo_show_layout(pen(), layout.get());
    cairo_restore(pen());
    const Extent extent = extent_of(layout.get(), scale_);
    printed_.lines.push_back({words.text, words.field, ink_box(extent, place, scale_)});
    printed_.values.insert(printed_.values.end(), words.values.begin(), words.values.end());
}

void Sheet::add_code(const std::string& format, const std::string& text) {
    printed_.codes.push_back({format, text});
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
