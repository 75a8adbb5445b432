#include "formats/csv.h"

namespace cardfile {
namespace {

bool is_number_with_sign(std::string_view cell) {
    if (const auto extension = cell.find(" ext. "); extension != std::string_view::npos) {
        const std::string_view digits = cell.substr(extension + 6);
        if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos) return false;
        cell = cell.substr(0, extension);
    }
    const std::string_view rest = cell.substr(1);
    return !rest.empty() && rest.find_first_not_of("0123456789 ().-/") == rest.npos;
}

/// OWASP ASVS 1.2.10: what makes Excel, LibreOffice and Google Sheets compute instead of show.
bool is_formula(std::string_view cell) {
    if (cell.empty()) return false;
    switch (cell.front()) {
        case '=':
        case '@':
        case '\t':
        case '\r':
        case '\0':
            return true;
        case '+':
        case '-':
            return !is_number_with_sign(cell);
        default:
            return false;
    }
}

}  // namespace

std::string csv_record(const std::vector<std::string>& cells) {
    std::string record;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) record += ',';
        const std::string safe = is_formula(cell) ? "'" + cell : cell;
        if (safe.find_first_of(",;\"\r\n\t") == safe.npos) {
            record += safe;
            continue;
        }
        record += '"';
        for (const char character : safe) {
            if (character == '"') record += '"';
            record += character;
        }
        record += '"';
    }
    return record + "\r\n";
}

}  // namespace cardfile
