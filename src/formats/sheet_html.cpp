#include "formats/sheet_html.h"

#include <cctype>

#include "formats/unicode.h"

namespace cardfile {
namespace {

std::string escaped_html(const std::string& text) {
    std::string escaped;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string file_url(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 ||
            std::string_view("/-._~").find(c) != std::string_view::npos) {
            url += c;
        } else {
            url += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return url;
}

}  // namespace

std::string sheet_head() {
    return R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Cards</title><style>
body { font: 10pt sans-serif; display: grid; grid-template-columns: repeat(3, 1fr); gap: 4mm; margin: 8mm }
figure { margin: 0; break-inside: avoid; border: 0.2mm solid #999; padding: 2mm }
img { width: 100%; max-height: 55mm; object-fit: contain }
b { font-size: 14pt } small { color: #666; overflow-wrap: anywhere }
</style></head><body>
)";
}

std::string sheet_card(const SheetCard& card) {
    std::string text = "<figure>";
    if (!card.picture.empty()) text += "<img src=\"" + file_url(card.picture) + "\" alt=\"\">";
    text += "<figcaption><b>" + std::to_string(card.id) + "</b> " + escaped_html(card.name);
    text += card.reviewed ? "<br>&#9745; nothing in doubt, safe to shred"
                          : "<br>&#9744; to review: keep";
    return text + "<br><small>" + escaped_html(card.photo) + "</small></figcaption></figure>\n";
}

std::string sheet_tail() {
    return "</body></html>\n";
}

}  // namespace cardfile
