#include "formats/mail.h"

#include <algorithm>
#include <cctype>

#include "formats/base64.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr std::size_t longest_line = 76;  // RFC 2045, of quoted-printable and base64
/// Bytes an encoded word may hold: its 75 characters less "=?UTF-8?B?" and "?=", of base64.
constexpr std::size_t word_bytes = 45;
constexpr std::string_view boundary = "=_cardfile_part";  // "=_" stands in no quoted-printable

bool is_control(unsigned char c) {
    return c < ' ' || c == 0x7f;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(line.begin(), line.end(), is_control, ' ');
    return is_utf8(line) ? line : printable(line);
}

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

/// The length of the longest piece of at most `most` bytes that ends between characters.
std::size_t piece(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return end;
}

std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const std::size_t size = piece(text, word_bytes);
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return words;
}

/// For a subject: as it is where that is allowed.
std::string unstructured(std::string_view value) {
    const std::string text = one_line(value);
    // a line may have 998 characters; "=?" would be taken for an encoded word
    const bool fits = is_plain(text) && text.size() < 900 && text.find("=?") == text.npos;
    return fits ? text : encoded_words(text);
}

std::string mailbox(std::string_view name, std::string_view address) {
    const std::string text = one_line(name);
    std::string plain_address = one_line(address);
    std::erase_if(plain_address, [](char c) { return c == '<' || c == '>' || c == ' '; });
    if (text.empty()) return plain_address;
    if (!is_plain(text) || text.find("=?") != text.npos || text.size() > 200) {
        return encoded_words(text) + "\r\n <" + plain_address + ">";
    }
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\" <" + plain_address + ">";
}

std::string hex(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[byte >> 4], digits[byte & 15]};
}

std::string quoted_printable(std::string_view text) {
    std::string encoded, line;
    const auto end_line = [&](std::string_view end) {
        encoded.append(line).append(end);
        line.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\r') continue;
        if (c == '\n') {
            end_line("\r\n");
            continue;
        }
        const bool last = i + 1 == text.size() || text[i + 1] == '\n';
        const bool as_it_is = (c > ' ' && c < 0x7f && c != '=') || (c == ' ' && !last);
        // a dot or "From " that begins a line is changed by some mail programs on the way
        const bool guarded = line.empty() && (c == '.' || c == 'F');
        const std::string piece =
            as_it_is && !guarded ? std::string(1, static_cast<char>(c)) : "=" + hex(c);
        if (line.size() + piece.size() > longest_line - 1) end_line("=\r\n");
        line += piece;
    }
    if (!line.empty()) end_line("\r\n");
    return encoded;
}

std::string text_part(const std::string& body) {
    return "Content-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quoted_printable(body);
}

std::string attached_part(const Mail& mail) {
    std::string name;
    for (const char c : mail.attachment_name) {
        const bool safe = std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-';
        name += safe ? c : '_';
    }
    std::string part = "Content-Type: text/vcard; charset=utf-8; name=\"" + name +
                       "\"\r\nContent-Disposition: attachment; filename=\"" + name +
                       "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const std::string code = base64(mail.attachment);
    for (std::size_t at = 0; at < code.size(); at += longest_line) {
        part += code.substr(at, longest_line) + "\r\n";
    }
    return part;
}

std::string percent_encoded(std::string_view text, std::string_view also) {
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool safe = (byte < 0x80 && std::isalnum(byte) != 0) ||
                          (also.find(c) != std::string_view::npos && c != '\0');
        if (c == '\n') {
            encoded += "%0D%0A";
        } else if (safe) {
            encoded += c;
        } else {
            encoded += "%" + hex(byte);
        }
    }
    return encoded;
}

}  // namespace

std::string eml(const Mail& mail) {
    std::string text = "From: " + mailbox(mail.from_name, mail.from) +
                       "\r\nTo: " + mailbox(mail.to_name, mail.to) +
                       "\r\nSubject: " + unstructured(mail.subject) + "\r\n";
    if (!mail.date.empty()) text += "Date: " + one_line(mail.date) + "\r\n";
    text += "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
    if (mail.attachment_name.empty()) return text + text_part(mail.body);
    const std::string line = "--" + std::string(boundary);
    return text + "Content-Type: multipart/mixed; boundary=\"" + std::string(boundary) +
           "\"\r\n\r\n" + line + "\r\n" + text_part(mail.body) + line + "\r\n" +
           attached_part(mail) + line + "--\r\n";
}

Result<std::string> mailto(const Mail& mail) {
    std::string link = "mailto:" + percent_encoded(one_line(mail.to), "@.-_+") +
                       "?subject=" + percent_encoded(one_line(mail.subject), "-._~") +
                       "&body=" + percent_encoded(mail.body, "-._~");
    if (link.size() < longest_mailto) return link;
    return failure(Error::Kind::usage, "",
                   "the mail is too long for a link: " + std::to_string(link.size()) +
                       " characters, of which mail programs take 1900",
                   "write it to a file with --eml FILE");
}

}  // namespace cardfile
