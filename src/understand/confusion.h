#pragma once
// What the recogniser takes for what: "rn" for "m", "l" for "1" and "I", "0" for "o".
//
// A text as read, small letters -> the texts it may have been printed as. Which of them was, only
// other fields can tell (agree.h).

#include <string>
#include <string_view>
#include <vector>

namespace cardfile::understanding {

/// Each text that one usual confusion makes `read` of; `read` itself is none of them.
[[nodiscard]] std::vector<std::string> before_one_confusion(std::string_view read);

/// Whether one text may be the other misread: one usual confusion, or, of longer words, one letter
/// changed, lost or added.
[[nodiscard]] bool may_be_misread(std::string_view read, std::string_view meant);

}  // namespace cardfile::understanding
