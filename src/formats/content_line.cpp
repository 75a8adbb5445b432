#include "formats/content_line.h"

#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without the CRLF

}  // namespace

std::string escaped_text(std::string_view value) {
    const std::string text = is_utf8(value) ? std::string(value) : printable(value);
    std::string escaped;
    for (const char c : text) {
        if (c == '\n') {
            escaped += "\\n";
        } else if (c == '\\' || c == ',' || c == ';') {
            escaped += '\\';
            escaped += c;
        } else if (static_cast<unsigned char>(c) >= ' ' && c != 0x7f) {
            escaped += c;
        } else if (c == '\t') {
            escaped += ' ';
        }
    }
    return escaped;
}

std::string content_line(std::string_view line) {
    std::string folded;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
        if (end == 0) end = room;  // not UTF-8 after all
        folded.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_line - 1;  // the blank in front counts
    }
    return folded.append(line).append("\r\n");
}

}  // namespace cardfile
