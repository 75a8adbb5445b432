#include "reader/picture_name.h"

#include <string_view>

namespace cardfile {
namespace {

constexpr std::size_t of_hash = 16;  // hex digits: no two photos of a list share so many
constexpr std::string_view ending = ".jpg";

}  // namespace

std::string picture_name(const std::string& sha256, int page, std::size_t card) {
    std::string name = sha256.substr(0, of_hash);
    if (page > 1) name += "-p" + std::to_string(page);
    return name + "-" + std::to_string(card) + std::string(ending);
}

bool is_picture_name_of(const std::string& sha256, const std::string& name) {
    constexpr std::size_t longest = 64;
    if (sha256.size() < of_hash || name.size() > longest || !name.ends_with(ending)) return false;
    if (!name.starts_with(sha256.substr(0, of_hash) + "-")) return false;
    const std::string_view rest = std::string_view(name).substr(of_hash);
    return rest.find_first_not_of("-p0123456789") == rest.size() - ending.size();
}

void keep_own_pictures(Reading& reading) {
    for (CardReading& card : reading.cards) {
        if (!is_picture_name_of(reading.sha256, card.picture)) card.picture.clear();
    }
}

}  // namespace cardfile
