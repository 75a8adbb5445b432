#pragma once
// Reading: a printed card -> the lines that a reader would make of it, in its order and with its
// faults. What `cardfile read` gives to the understanding stage, without any picture.

#include <vector>

#include "card/line.h"
#include "card/reading.h"
#include "chance.h"
#include "print/truth.h"

namespace cards {

struct ReadLine {
    cardfile::Line line;
    std::vector<int> from;  ///< numbers of the printed lines in it; empty for what is no print
};

struct ReadCard {
    std::vector<ReadLine> lines;
    double rate = 0;  ///< the share of letters misread, as drawn for this card
};

/// `noise` is 0 for a perfect reader, 1 for photographs as people take them.
ReadCard read_card(const Printed& printed, double noise, Chance& chance);

}  // namespace cards
