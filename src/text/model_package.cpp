#include "text/model_package.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace cardfile {
namespace {

struct Script {
    std::string_view model, code;  ///< of ISO 15924
};

constexpr std::array scripts = {Script{"Arabic", "arab"},
                                Script{"Armenian", "armn"},
                                Script{"Bengali", "beng"},
                                Script{"Cherokee", "cher"},
                                Script{"Cyrillic", "cyrl"},
                                Script{"Devanagari", "deva"},
                                Script{"Ethiopic", "ethi"},
                                Script{"Fraktur", "frak"},
                                Script{"Georgian", "geor"},
                                Script{"Greek", "grek"},
                                Script{"Gujarati", "gujr"},
                                Script{"Gurmukhi", "guru"},
                                Script{"Hangul", "hang"},
                                Script{"HanS", "hans"},
                                Script{"HanT", "hant"},
                                Script{"Hebrew", "hebr"},
                                Script{"Japanese", "jpan"},
                                Script{"Kannada", "knda"},
                                Script{"Khmer", "khmr"},
                                Script{"Lao", "laoo"},
                                Script{"Latin", "latn"},
                                Script{"Malayalam", "mlym"},
                                Script{"Myanmar", "mymr"},
                                Script{"Oriya", "orya"},
                                Script{"Sinhala", "sinh"},
                                Script{"Syriac", "syrc"},
                                Script{"Tamil", "taml"},
                                Script{"Telugu", "telu"},
                                Script{"Thaana", "thaa"},
                                Script{"Thai", "thai"},
                                Script{"Tibetan", "tibt"},
                                Script{"Vietnamese", "viet"},
                                Script{"Canadian_Aboriginal", "cans"},
                                Script{"Hangul_vert", "hang-vert"},
                                Script{"HanS_vert", "hans-vert"},
                                Script{"HanT_vert", "hant-vert"},
                                Script{"Japanese_vert", "jpan-vert"}};

}  // namespace

std::string model_package(const std::string& model) {
    const auto* const script = std::find_if(scripts.begin(), scripts.end(),
                                            [&](const Script& s) { return s.model == model; });
    if (script != scripts.end()) return "tesseract-ocr-script-" + std::string(script->code);
    const bool a_script = model.empty() || std::isupper(static_cast<unsigned char>(model[0])) != 0;
    if (a_script) return "";
    std::string package = "tesseract-ocr-" + model;
    std::replace(package.begin(), package.end(), '_', '-');
    return package;
}

}  // namespace cardfile
