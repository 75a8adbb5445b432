#pragma once
// Telephone numbers: those that regulators keep for films and books, which nobody answers, and
// those of the national plans, for cards that only train.

#include <string>
#include <vector>

#include "card/contact.h"

namespace cards {

/// The '#'s of `e164` and of each way of printing it are filled with the same digits, in order; a
/// '%' in `e164` is a '#' that is neither 0 nor 1.
struct NumberBlock {
    cardfile::PhoneType type;
    std::string e164;
    std::vector<std::string> printed;
};

/// By the country's two letters; empty for one without a plan here.
std::vector<NumberBlock> reserved_numbers(const std::string& country);
std::vector<NumberBlock> free_numbers(const std::string& country);

}  // namespace cards
