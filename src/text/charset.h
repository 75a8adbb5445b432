#pragma once
// The signs a Tesseract model knows: what each code of its network stands for.

#include <string>
#include <string_view>
#include <vector>

#include "card/error.h"

namespace cardfile {

/// By code, UTF-8; empty where a code is none, or only part of a sign.
using Charset = std::vector<std::string>;

/// `unicharset` and `recoder` are the model file's entries of these names. Fails where one is
/// damaged.
[[nodiscard]] Result<Charset> charset_of(std::string_view unicharset, std::string_view recoder);

}  // namespace cardfile
