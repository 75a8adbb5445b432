#include "print/typeset.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <unordered_map>

namespace cards {
namespace {

constexpr double em_px = 100;  // nominal size; Pango counts 1024ths of a pixel
constexpr double em = em_px * PANGO_SCALE;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

struct FreeIter {
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

using Iter = std::unique_ptr<PangoLayoutIter, FreeIter>;

/// One for all lines: what it has found about fonts stays found.
PangoContext* context() {
    static const std::unique_ptr<PangoContext, Unref> one = [] {
        PangoContext* made = pango_font_map_create_context(pango_cairo_font_map_get_default());
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(made, options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(made, FALSE);
        return std::unique_ptr<PangoContext, Unref>(made);
    }();
    return one.get();
}

std::string family_of(PangoFont* font) {
    const Font description(pango_font_describe(font));
    return pango_font_description_get_family(description.get());
}

std::optional<cardfile::Error> replaced(PangoLayout* layout, const std::string& family) {
    const Iter at(pango_layout_get_iter(layout));
    bool other = false;
    do {
        const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at.get());
        if (run != nullptr && family_of(run->item->analysis.font) != family) other = true;
    } while (!other && pango_layout_iter_next_run(at.get()));
    if (!other && pango_layout_get_unknown_glyphs_count(layout) == 0) return std::nullopt;
    return cardfile::Error{cardfile::Error::Kind::missing, "",
                           "the font " + family + " is not installed, or lacks a letter of \"" +
                               pango_layout_get_text(layout) + "\"",
                           "tools/cards/README.md names the packages"};
}

std::shared_ptr<PangoLayout> laid_out(const std::string& text, const Type& type) {
    const Font font(pango_font_description_new());
    pango_font_description_set_family(font.get(), type.family.c_str());
    pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(type.weight));
    if (type.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_font_description_set_absolute_size(font.get(), em);

    std::shared_ptr<PangoLayout> layout(pango_layout_new(context()), Unref());
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    PangoAttrList* attributes = pango_attr_list_new();
    if (type.spacing != 0) {
        pango_attr_list_insert(attributes,
                               pango_attr_letter_spacing_new(static_cast<int>(type.spacing * em)));
    }
    // The ADF families hold "œ" for required wherever "oe" stands, in mail addresses as well.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("rlig=0"));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

Extent extent_of(const PangoRectangle& ink, double advance, double baseline) {
    return {advance / em, ink.x / em, (ink.x + ink.width) / em, (ink.y - baseline) / em,
            (ink.y + ink.height - baseline) / em};
}

void widen(Extent& extent, const Extent& by) {
    extent.ink_left = std::min(extent.ink_left, by.ink_left);
    extent.ink_right = std::max(extent.ink_right, by.ink_right);
    extent.ink_top = std::min(extent.ink_top, by.ink_top);
    extent.ink_bottom = std::max(extent.ink_bottom, by.ink_bottom);
    extent.advance = extent.ink_right - extent.ink_left;
}

}  // namespace

Typeset::Typeset(const std::string& text, const Type& type)
    : layout_(laid_out(text, type)), fault_(replaced(layout_.get(), type.family)) {
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout_.get(), &ink, &logical);
    extent_ = extent_of(ink, logical.width, pango_layout_get_baseline(layout_.get()));
}

std::vector<SetWord> Typeset::words() const {
    const std::string text = pango_layout_get_text(layout_.get());
    const double baseline = pango_layout_get_baseline(layout_.get());
    std::vector<SetWord> words;
    bool inside = false;
    const Iter at(pango_layout_get_iter(layout_.get()));
    do {
        const auto index = static_cast<std::size_t>(pango_layout_iter_get_index(at.get()));
        PangoRectangle ink;
        pango_layout_iter_get_cluster_extents(at.get(), &ink, nullptr);
        if (index >= text.size() || text[index] == ' ') {
            inside = false;
            continue;
        }
        const Extent extent = extent_of(ink, ink.width, baseline);
        if (inside) {
            widen(words.back().extent, extent);
        } else {
            words.push_back({index, std::min(text.find(' ', index), text.size()) - index, extent});
        }
        inside = true;
    } while (pango_layout_iter_next_cluster(at.get()));
    return words;
}

void Typeset::show(cairo_t* pen) const {
    on_baseline(pen, pango_cairo_show_layout);
}

void Typeset::trace(cairo_t* pen) const {
    on_baseline(pen, pango_cairo_layout_path);
}

void Typeset::on_baseline(cairo_t* pen, void (*draw)(cairo_t*, PangoLayout*)) const {
    cairo_save(pen);
    cairo_scale(pen, 1 / em_px, 1 / em_px);
    cairo_move_to(pen, 0,
                  -static_cast<double>(pango_layout_get_baseline(layout_.get())) / PANGO_SCALE);
    draw(pen, layout_.get());
    cairo_restore(pen);
}

double Typeset::middle() const {
    const std::string text = pango_layout_get_text(layout_.get());
    std::size_t at = text.size() / 2;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    PangoRectangle letter;
    pango_layout_index_to_pos(layout_.get(), static_cast<int>(at), &letter);
    return letter.x / em;
}

const Typeset& typeset(const std::string& text, const Type& type) {
    constexpr std::size_t most = 2000;  // lines: a few dozen cards' worth
    static std::unordered_map<std::string, Typeset> store;
    const std::string key = type.family + '\n' + std::to_string(type.weight) +
                            (type.italic ? "i" : "r") + std::to_string(type.spacing) + '\n' + text;
    if (const auto at = store.find(key); at != store.end()) return at->second;
    if (store.size() >= most) store.clear();
    return store.emplace(key, Typeset(text, type)).first->second;
}

}  // namespace cards
