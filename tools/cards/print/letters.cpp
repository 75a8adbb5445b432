#include "print/letters.h"

#include <sstream>

namespace cards {

std::vector<std::string> letters_of(const std::string& text) {
    std::vector<std::string> letters;
    for (const char byte : text) {
        const bool goes_on = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
        if (goes_on && !letters.empty()) {
            letters.back() += byte;
        } else {
            letters.emplace_back(1, byte);
        }
    }
    return letters;
}

std::string initials_of(const std::string& text, std::size_t most) {
    std::istringstream words(text);
    std::string initials;
    std::string word;
    for (std::size_t found = 0; found < most && words >> word;) {
        const std::string first = letters_of(word).front();
        const bool capital = first.size() > 1 || (first >= "A" && first <= "Z");
        if (!capital) continue;
        initials += first;
        ++found;
    }
    return initials;
}

}  // namespace cards
