#pragma once
// Telephone numbers that regulators keep for films and books; nobody answers them.

#include <vector>

#include "who/locale.h"

namespace cards::numbers {

std::vector<NumberBlock> us();
std::vector<NumberBlock> gb();
std::vector<NumberBlock> de();
std::vector<NumberBlock> fr();
std::vector<NumberBlock> se();
/// For countries without a reserved range: the office abroad, always with its dialling code.
std::vector<NumberBlock> abroad();

}  // namespace cards::numbers
