#pragma once
// How names are written: what stands before and behind them, first and last, and in a mail address.

#include <string>
#include <vector>

#include "card/contact.h"
#include "understand/piece.h"

namespace cardfile::understanding {

/// "J", "J."
bool is_initial(const Token& token);

/// The tokens of a clause without honorifics before and degrees behind them.
struct Core {
    std::size_t begin = 0, end = 0;
};

Core core_of(const std::vector<Token>& tokens);

/// First and last name, prefix and suffix: words in capitals are the family's where only some are;
/// particles open it.
void split_name(const Sheet& sheet, const Piece& clause, const Core& core, Name& name);

/// How much of a name its mail address repeats: 1 all of it, 0.5 a part, 0 nothing.
double in_mail(const std::vector<Token>& words, const std::string& mail);

}  // namespace cardfile::understanding
