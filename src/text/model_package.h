#pragma once
// Model package: the name of a Tesseract model -> the Debian package that brings it.

#include <string>

namespace cardfile {

/// "deu" -> "tesseract-ocr-deu", "Greek" -> "tesseract-ocr-script-grek". Empty for a script that
/// Debian does not have; a language's name is not checked.
[[nodiscard]] std::string model_package(const std::string& model);

}  // namespace cardfile
