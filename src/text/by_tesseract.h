#pragma once
// By Tesseract: strips -> words, by its LSTM with any model that is installed.

#include <memory>
#include <string>

#include "text/recogniser.h"

namespace cardfile {

/// `lang` is a model or a combination, "Latin+Greek"; the error names the package that is missing.
[[nodiscard]] Result<std::unique_ptr<Recogniser>> by_tesseract(const std::string& lang);

}  // namespace cardfile
