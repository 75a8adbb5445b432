#include "formats/contact_parts.h"

#include <utility>

namespace cardfile {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string whole;
    for (const std::string& part : parts) {
        if (!part.empty()) whole.append(whole.empty() ? "" : between).append(part);
    }
    return whole;
}

std::string whole(const Name& name) {
    return joined({name.prefix, name.first, name.last, name.suffix}, " ");
}

std::string whole(const Address& address) {
    return joined({address.street, joined({address.postcode, address.city}, " "), address.region,
                   address.country},
                  ", ");
}

Field sure(std::string value) {
    return {.value = std::move(value), .confidence = 1};
}

}  // namespace cardfile
