#pragma once
// A contact's fields taken one by one, and put together from their parts. Private to formats/.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "card/contact.h"

namespace cardfile {

/// Those that are not empty, with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// On one line, from its parts.
[[nodiscard]] std::string whole(const Name& name);
[[nodiscard]] std::string whole(const Address& address);

/// A field that nobody had to read off a picture.
[[nodiscard]] Field sure(std::string value);

template <class T>
[[nodiscard]] std::string value_of(const std::optional<T>& field) {
    return field ? field->value : "";
}

template <class T>
[[nodiscard]] std::string value_at(const std::vector<T>& fields, std::size_t i) {
    return i < fields.size() ? fields[i].value : "";
}

}  // namespace cardfile
