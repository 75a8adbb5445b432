#pragma once
// Reading one JSON object that a stranger wrote.
//
// Every question has a default, for a key that is absent; a value of the wrong kind or out of range
// is remembered, the first one with the way to it ("cards[0].turn"), and the caller asks once at
// the end.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/json_values.h"

namespace cardfile {

class JsonObject {
  public:
    /// What was wrong first, "cards[0].turn is not a whole number"; empty while all is well.
    struct Fault {
        std::string what;
    };

    JsonObject(const Json& json, std::string way, Fault& fault);

    [[nodiscard]] bool has(const char* key) const;
    /// Free of NUL and, unless `several_lines`, with control characters turned into spaces.
    [[nodiscard]] std::string text(const char* key) const;
    [[nodiscard]] std::string several_lines(const char* key) const;
    [[nodiscard]] double number(const char* key, double least, double most) const;
    [[nodiscard]] int whole(const char* key, int least, int most) const;

    [[nodiscard]] double confidence() const { return number("confidence", 0, 1); }

    [[nodiscard]] std::vector<std::string> texts(const char* key) const;
    [[nodiscard]] std::vector<int> wholes(const char* key, int least, int most) const;
    /// Two numbers, [x, y].
    [[nodiscard]] std::optional<Point> pair(const char* key) const;
    [[nodiscard]] std::optional<Quad> quad(const char* key) const;
    [[nodiscard]] std::optional<JsonObject> object(const char* key) const;
    [[nodiscard]] std::vector<JsonObject> objects(const char* key) const;
    /// "… of `key` is not one of …": for values the caller knows.
    void complain(const char* key, std::string_view what) const;

  private:
    [[nodiscard]] const Json* find(const char* key) const;
    [[nodiscard]] const Json* list(const char* key) const;
    [[nodiscard]] Point point(const Json& json, const char* key) const;

    const Json* json_;
    std::string way_;
    Fault* fault_;
};

}  // namespace cardfile
