#include "print/marks.h"

#include <cairo.h>

#include <algorithm>
#include <vector>

#include "print/fonts.h"
#include "print/style.h"
#include "who/number.h"

namespace cards {
namespace {

Colour pen_colour(Chance& chance) {
    const std::vector<Colour> inks = {{0.08, 0.15, 0.55}, {0.05, 0.1, 0.4},   {0.1, 0.1, 0.12},
                                      {0.7, 0.08, 0.1},   {0.05, 0.35, 0.15}, {0.35, 0.35, 0.38}};
    return chance.pick(inks);
}

struct Note {
    std::string text;
    bool number = false;  ///< a mobile, as people add their own
};

Note note(const Person& person, Chance& chance) {
    static const std::vector<std::string> notes = {
        "call back", "meeting 14:30", "Hall 3",    "stand B12", "new price!", "send offer",
        "OK",        "quote 15/3",    "12.05.",    "samples",   "2x",         "see mail",
        "Monday",    "2nd floor",     "discount?", "fair 2024", "urgent",     "room 214"};
    if (chance.likely(0.3)) {
        return {draw_number(cardfile::PhoneType::mobile, person, chance).printed, true};
    }
    return {chance.pick(notes)};
}

/// An underline, a ring or a cross, drawn in a hurry.
void scribble(Sheet& sheet, const Place& place, double width, Chance& chance) {
    cairo_t* pen = sheet.pen();
    cairo_set_line_width(pen, chance.uniform(0.25, 0.5));
    cairo_move_to(pen, place.x, place.y);
    cairo_curve_to(pen, place.x + width * 0.3, place.y - chance.uniform(-1, 1),
                   place.x + width * 0.6, place.y + chance.uniform(-1, 1), place.x + width,
                   place.y + chance.uniform(-1, 1));
    cairo_stroke(pen);
}

}  // namespace

void write_by_hand(Sheet& sheet, const Person& person, Chance& chance) {
    Type type{pick_family(FaceKind::hand, "en", chance), 400, false, chance.uniform(9, 17)};
    const auto [text, number] = note(person, chance);
    const double turn = chance.uniform(-12, 12);
    const double width = sheet.measure(text, type).advance;
    const double room = sheet.width() - 8;
    if (width > room) type.points *= room / width;
    const Place place{chance.uniform(4, std::max(4.1, sheet.width() - std::min(width, room) - 4)),
                      chance.uniform(14, sheet.height() - 12), turn};
    // Nobody takes a blue pen to a dark card.
    const cardfile::Point middle{place.x + std::min(width, room) / 2, place.y - 1.5};
    const Colour ground = sheet.colour_at(middle, 3);
    type.colour = set_off(pen_colour(chance), ground, 0.35);
    // A pen only darkens: print shows through its ink. On dark stock it is a white gel pen's.
    const bool darkens = lightness(ground) > 0.55;
    cairo_set_operator(sheet.pen(), darkens ? CAIRO_OPERATOR_MULTIPLY : CAIRO_OPERATOR_OVER);
    // Turned writing must stay on the card: a long line is written straight.
    const bool straight = width > 0.45 * sheet.width();
    sheet.write({text, "handwriting", {}}, type, {place.x, place.y, straight ? 0 : turn});
    if (number) sheet.note_aside("phone", text);
    if (chance.likely(0.3)) {
        sheet.colour(type.colour);
        scribble(sheet, {place.x, place.y + 1.2, 0}, std::min(width, room), chance);
    }
    cairo_set_operator(sheet.pen(), CAIRO_OPERATOR_OVER);
}

void stamp_watermark(Sheet& sheet, const std::string& family, Chance& chance) {
    static const std::vector<std::string> marks = {"Scanned with PaperLens", "Scanned by DeskScan",
                                                   "PaperLens", "Made with SnapSheet Free"};
    Type type{family, 400, false, chance.uniform(5, 7)};
    const std::string& text = chance.pick(marks);
    const double width = sheet.measure(text, type).advance;
    const bool right = chance.likely(0.7);
    const double x = right ? sheet.width() - width - 1.5 : 1.5;
    type.colour =
        set_off({0.45, 0.45, 0.48}, sheet.colour_at({x + width / 2, sheet.height() - 2}, 2), 0.35);
    sheet.write({text, "watermark", {}}, type, {x, sheet.height() - 1.2});
}

}  // namespace cards
