#include "formats/json_object.h"

#include <algorithm>
#include <cmath>

namespace cardfile {
namespace {

/// Pixels of the largest photo there is, with room for corners outside it.
constexpr double farthest = 1e6;

bool is_whole(const Json& json, int least, int most) {
    // compared as doubles, which hold every int and do not wrap round at 2^63
    return json.is_number_integer() && json.get<double>() >= least && json.get<double>() <= most;
}

}  // namespace

JsonObject::JsonObject(const Json& json, std::string way, Fault& fault)
    : json_(&json), way_(std::move(way)), fault_(&fault) {
    if (!json.is_object() && fault_->what.empty()) {
        fault_->what = (way_.empty() ? "it" : way_) + " is not an object";
    }
}

const Json* JsonObject::find(const char* key) const {
    if (!json_->is_object()) return nullptr;
    const auto found = json_->find(key);
    return found == json_->end() || found->is_null() ? nullptr : &*found;
}

bool JsonObject::has(const char* key) const {
    return find(key) != nullptr;
}

void JsonObject::complain(const char* key, std::string_view what) const {
    if (!fault_->what.empty()) return;
    fault_->what = (way_.empty() ? "" : way_ + ".") + key + " " + std::string(what);
}

std::string JsonObject::several_lines(const char* key) const {
    const Json* value = find(key);
    if (!value) return {};
    if (!value->is_string()) {
        complain(key, "is not a text");
        return {};
    }
    auto text = value->get<std::string>();
    std::erase(text, '\0');
    return text;
}

std::string JsonObject::text(const char* key) const {
    std::string text = several_lines(key);
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; }, ' ');
    return text;
}

double JsonObject::number(const char* key, double least, double most) const {
    const Json* value = find(key);
    if (!value) return 0;
    if (!value->is_number()) {
        complain(key, "is not a number");
        return 0;
    }
    const auto number = value->get<double>();
    if (number >= least && number <= most) return number;
    complain(key, "is out of range");
    return 0;
}

int JsonObject::whole(const char* key, int least, int most) const {
    const Json* value = find(key);
    if (!value) return 0;
    if (is_whole(*value, least, most)) return value->get<int>();
    complain(key, value->is_number_integer() ? "is out of range" : "is not a whole number");
    return 0;
}

const Json* JsonObject::list(const char* key) const {
    const Json* value = find(key);
    if (!value || value->is_array()) return value;
    complain(key, "is not a list");
    return nullptr;
}

std::vector<std::string> JsonObject::texts(const char* key) const {
    std::vector<std::string> texts;
    const Json* values = list(key);
    if (!values) return texts;
    for (const Json& value : *values) {
        if (value.is_string()) {
            texts.push_back(value.get<std::string>());
        } else {
            complain(key, "holds something that is not a text");
        }
    }
    return texts;
}

std::vector<int> JsonObject::wholes(const char* key, int least, int most) const {
    std::vector<int> numbers;
    const Json* values = list(key);
    if (!values) return numbers;
    for (const Json& value : *values) {
        if (is_whole(value, least, most)) {
            numbers.push_back(value.get<int>());
        } else {
            complain(key, "holds a number that is out of range");
        }
    }
    return numbers;
}

Point JsonObject::point(const Json& json, const char* key) const {
    const bool fits = json.is_array() && json.size() == 2 &&
                      std::all_of(json.begin(), json.end(), [](const Json& value) {
                          return value.is_number() && std::abs(value.get<double>()) <= farthest;
                      });
    if (fits) return {json[0].get<double>(), json[1].get<double>()};
    complain(key, "holds something that is not a point");
    return {};
}

std::optional<Point> JsonObject::pair(const char* key) const {
    const Json* value = find(key);
    return value ? std::optional(point(*value, key)) : std::nullopt;
}

std::optional<Quad> JsonObject::quad(const char* key) const {
    const Json* corners = list(key);
    if (!corners) return std::nullopt;
    Quad quad;
    if (corners->size() != quad.size()) {
        complain(key, "does not have four corners");
        return std::nullopt;
    }
    for (std::size_t i = 0; i < quad.size(); ++i) quad[i] = point((*corners)[i], key);
    return quad;
}

std::optional<JsonObject> JsonObject::object(const char* key) const {
    const Json* value = find(key);
    if (!value) return std::nullopt;
    return JsonObject(*value, (way_.empty() ? "" : way_ + ".") + key, *fault_);
}

std::vector<JsonObject> JsonObject::objects(const char* key) const {
    std::vector<JsonObject> objects;
    const Json* values = list(key);
    if (!values) return objects;
    for (const Json& value : *values) {
        const std::string number = "[" + std::to_string(objects.size()) + "]";
        objects.emplace_back(value, (way_.empty() ? "" : way_ + ".") + key + number, *fault_);
    }
    return objects;
}

}  // namespace cardfile
