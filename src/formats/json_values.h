#pragma once
// The objects inside a JSON line, for whoever keeps or prints single ones.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "card/error.h"
#include "card/reading.h"

namespace cardfile {

using Json = nlohmann::ordered_json;  // keys stand in the order of the contract

[[nodiscard]] Json to_json(const Field& field);
[[nodiscard]] Json to_json(const Name& name);
[[nodiscard]] Json to_json(const Social& social);
[[nodiscard]] Json to_json(const Phone& phone);
[[nodiscard]] Json to_json(const Address& address);
[[nodiscard]] Json to_json(const Contact& contact);
/// With its lines and codes; its contacts only as the contract has them.
[[nodiscard]] Json to_json(const CardReading& card);
/// On one line; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string dump(const Json& json);

[[nodiscard]] Result<Json> parse_json(std::string_view text);
[[nodiscard]] Result<Contact> contact_from(const Json& json);
[[nodiscard]] Result<CardReading> card_from(const Json& json);
[[nodiscard]] Result<Reading> reading_from(const Json& json);

}  // namespace cardfile
