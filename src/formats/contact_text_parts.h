#pragma once
// How single fields stand in the text that a person edits. Private to formats/.

#include <string>
#include <string_view>

#include "card/contact.h"

namespace cardfile {

[[nodiscard]] std::string_view key_of(PhoneType type);
[[nodiscard]] std::string shown(const Field& field);
[[nodiscard]] std::string shown(const Phone& phone);    ///< with its extension
[[nodiscard]] std::string shown(const Social& social);  ///< its network before it

}  // namespace cardfile
