#include <nlohmann/json.hpp>

#include "formats/json_line.h"
#include "formats/json_object.h"
#include "formats/json_values.h"

namespace cardfile {
namespace {

/// The contract's deepest value, a corner of a field's box, is nine brackets down.
constexpr int deepest = 16;
constexpr int most_lines = 10000;
constexpr int largest_side = 1 << 20;

void read_evidence(const JsonObject& json, Field& field) {
    field.confidence = json.confidence();
    field.box = json.quad("box");
    field.from = json.wholes("from", 0, most_lines);
    field.reasons = json.texts("reasons");
    field.repaired = json.text("repaired");
    for (const JsonObject& other : json.objects("alternatives")) {
        field.alternatives.push_back({other.text("value"), other.confidence()});
    }
}

void read(const JsonObject& json, Field& field) {
    field.value = json.text("value");
    read_evidence(json, field);
}

void read(const JsonObject& json, Name& name) {
    read(json, static_cast<Field&>(name));
    name.first = json.text("first");
    name.last = json.text("last");
    name.prefix = json.text("prefix");
    name.suffix = json.text("suffix");
}

void read(const JsonObject& json, Social& social) {
    read(json, static_cast<Field&>(social));
    social.network = json.text("network");
}

void read(const JsonObject& json, Phone& phone) {
    read_evidence(json, phone);
    phone.value = json.text("printed");
    phone.number = json.text("number");
    phone.extension = json.text("extension");
    const std::string type = json.text("type");
    if (type.empty()) return;
    if (const auto known = phone_type(type)) {
        phone.type = *known;
    } else {
        json.complain("type", "is no type of phone: " + type.substr(0, 20));
    }
}

void read(const JsonObject& json, Address& address) {
    read(json, static_cast<Field&>(address));
    address.street = json.text("street");
    address.city = json.text("city");
    address.region = json.text("region");
    address.postcode = json.text("postcode");
    address.country = json.text("country");
}

void read(const JsonObject& json, Contact& contact);
void read(const JsonObject& json, Line& line);
void read(const JsonObject& json, Code& code);
void read(const JsonObject& json, CardReading& card);

template <class T>
void read(const JsonObject& json, const char* key, std::optional<T>& field) {
    if (const auto object = json.object(key)) read(*object, field.emplace());
}

template <class T>
void read(const JsonObject& json, const char* key, std::vector<T>& fields) {
    for (const JsonObject& object : json.objects(key)) read(object, fields.emplace_back());
}

void read(const JsonObject& json, Contact& contact) {
    read(json, "name", contact.name);
    read(json, "title", contact.title);
    read(json, "department", contact.department);
    read(json, "company", contact.company);
    read(json, "emails", contact.emails);
    read(json, "websites", contact.websites);
    read(json, "socials", contact.socials);
    read(json, "phones", contact.phones);
    read(json, "addresses", contact.addresses);
}

void read(const JsonObject& json, Line& line) {
    line.text = json.text("text");
    line.confidence = json.confidence();
    line.box = json.quad("box").value_or(Quad{});
}

void read(const JsonObject& json, Code& code) {
    code.format = json.text("format");
    code.text = json.several_lines("text");
    code.box = json.quad("box").value_or(Quad{});
}

/// A file name and nothing more: it is joined to a folder of ours.
std::string picture_name(const JsonObject& json) {
    std::string name = json.text("picture");
    const bool plain =
        name.find('/') == std::string::npos && !name.starts_with('.') && name.size() <= 255;
    if (plain) return name;
    json.complain("picture", "is not a plain file name");
    return {};
}

void read(const JsonObject& json, CardReading& card) {
    card.corners = json.quad("corners").value_or(Quad{});
    card.turn = json.whole("turn", 0, 270);
    if (card.turn % 90 != 0) json.complain("turn", "is not a quarter turn");
    card.confidence = json.confidence();
    if (const std::string name = json.text("side"); !name.empty()) {
        const auto known = side(name);
        if (!known) json.complain("side", "is neither front, back, logo nor unknown");
        card.side = known.value_or(Side::unknown);
    }
    card.picture = picture_name(json);
    const std::vector<int> size = json.wholes("size", 0, largest_side);
    if (size.size() == 2) card.size = {size[0], size[1]};
    card.colours = json.texts("colours");
    if (const auto quality = json.object("quality")) {
        card.sharpness = quality->number("sharpness", 0, 1);
        card.glare = quality->number("glare", 0, 1);
    }
    read(json, "contacts", card.contacts);
    read(json, "lines", card.lines);
    read(json, "codes", card.codes);
    card.unused = json.wholes("unused", 0, static_cast<int>(card.lines.size()) - 1);
}

std::string photo_path(const JsonObject& json) {
    if (!json.has("photo_hex")) return json.several_lines("photo");
    const std::string hex = json.text("photo_hex");
    const auto digit = [](char c) {
        return static_cast<int>(std::string_view("0123456789abcdef").find(c));
    };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const int high = digit(hex[i]), low = digit(hex[i + 1]);
        if (high < 0 || low < 0) break;
        bytes += static_cast<char>(high * 16 + low);
    }
    if (bytes.size() * 2 != hex.size()) json.complain("photo_hex", "is not made of hex digits");
    return bytes;
}

std::string sha256(const JsonObject& json) {
    std::string hash = json.text("sha256");
    const bool whole = hash.empty() || (hash.size() == 64 &&
                                        hash.find_first_not_of("0123456789abcdef") == hash.npos);
    if (!whole) json.complain("sha256", "is not 64 hex digits");
    return hash;
}

void read(const JsonObject& json, Reading& reading) {
    if (!json.has("photo")) json.complain("photo", "is missing");
    reading.photo = photo_path(json);
    constexpr int most_pages = 2000;  // of a PDF or TIFF that is read at all
    reading.page = json.has("page") ? json.whole("page", 1, most_pages) : 1;
    reading.pages =
        json.has("pages") ? json.whole("pages", reading.page, most_pages) : reading.page;
    reading.sha256 = sha256(json);
    reading.reader = json.text("reader");
    if (const auto status = reading_status(json.text("status"))) {
        reading.status = *status;
    } else {
        json.complain("status", "is neither read, no_card nor unreadable");
    }
    reading.reason = json.text("reason");
    reading.seconds = json.number("seconds", 0, 1e6);
    reading.taken = json.text("taken");
    if (const auto place = json.pair("place")) reading.place = {place->x, place->y};
    reading.camera = json.text("camera");
    read(json, "cards", reading.cards);
    for (CardReading& card : reading.cards) card.page = reading.page;
}

template <class T>
Result<T> read_whole(const Json& json) {
    JsonObject::Fault fault;
    T value;
    read(JsonObject(json, "", fault), value);
    if (!fault.what.empty()) return failure(Error::Kind::unreadable, "", fault.what);
    return value;
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
    const auto wrong = [](std::string what) {
        return failure(Error::Kind::unreadable, "", std::move(what));
    };
    if (text.size() > longest_json_line) return wrong("longer than 4 MiB");
    bool too_deep = false;
    const auto watch_depth = [&](int depth, Json::parse_event_t, const Json&) {
        too_deep = too_deep || depth > deepest;
        return !too_deep;
    };
    constexpr bool throws = false;
    Json json = Json::parse(text, watch_depth, throws);
    if (too_deep) return wrong("nested too deeply");
    if (json.is_discarded()) return wrong("not JSON");
    return json;
}

Result<Contact> contact_from(const Json& json) {
    return read_whole<Contact>(json);
}

Result<CardReading> card_from(const Json& json) {
    return read_whole<CardReading>(json);
}

Result<Reading> reading_from(const Json& json) {
    return read_whole<Reading>(json);
}

Result<Reading> parse_json_line(std::string_view line) {
    return parse_json(line).and_then(reading_from);
}

}  // namespace cardfile
