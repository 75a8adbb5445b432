#pragma once
// Targets: a photograph with its truth -> what a finder of cards or of text lines should answer.

#include "chance.h"
#include "scene/answer.h"
#include "stream/record.h"

namespace cards {

/// For a finder of cards: the whole photo, scaled to fit and centred on grey.
///
/// Planes: 0 the inside of each card, drawn in so that neighbours part; 1 the card's border; 2 a
/// soft spot on each corner; 3 what is to be ignored: cards of which too much is cut or covered.
/// Quads: all cards that count, from their own top left corner clockwise; the label is the share
/// that can be seen.
Record card_target(const Shot& shot, cardfile::Size size);

/// For a finder of text lines: a part of a card, laid nearly flat, or of the photo as it is, at a
/// scale where a line is 9 to 55 pixels high (x-heights of about 5 to 30).
///
/// Planes: 0 the core of each line, half its height; 1 its whole box; 2 its baseline; 3 in the box
/// four times its height in pixels, at most 255; 4 in the box 1 + 253 times its direction in half
/// turns, clockwise from rightwards; 5 what is to be ignored: handwriting, watermarks, lines that
/// are covered or cut. Quads: the lines; the label is 0 for print, 1 for what is to be ignored.
Record line_target(const Shot& shot, cardfile::Size size, Chance& chance);

}  // namespace cards
