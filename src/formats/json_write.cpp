#include <cmath>
#include <nlohmann/json.hpp>

#include "formats/json_line.h"
#include "formats/json_values.h"

namespace cardfile {
namespace {

double rounded(double value, double steps) {
    if (!std::isfinite(value)) return 0;             // JSON has no NaN
    return std::round(value * steps) / steps + 0.0;  // + 0.0 turns -0 into 0
}

double tenths(double pixels) {
    return rounded(pixels, 10);
}

double thousandths(double share) {
    return rounded(share, 1000);
}

Json to_json(const Quad& quad) {
    Json corners = Json::array();
    for (const Point& corner : quad) corners.push_back({tenths(corner.x), tenths(corner.y)});
    return corners;
}

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

/// Where a value came from: what every kind of field carries after its own parts.
void put_evidence(Json& object, const Field& field) {
    object["confidence"] = thousandths(field.confidence);
    if (field.box) object["box"] = to_json(*field.box);
    if (!field.from.empty()) object["from"] = field.from;
    if (!field.reasons.empty()) object["reasons"] = field.reasons;
    put(object, "repaired", field.repaired);
    for (const Alternative& alternative : field.alternatives) {
        object["alternatives"].push_back(
            {{"value", alternative.value}, {"confidence", thousandths(alternative.confidence)}});
    }
}

Json to_json(const Line& line) {
    return {{"text", line.text},
            {"confidence", thousandths(line.confidence)},
            {"box", to_json(line.box)}};
}

template <class T>
void put_all(Json& object, const char* key, const std::vector<T>& fields) {
    for (const T& field : fields) object[key].push_back(to_json(field));
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

bool is_utf8(const std::string& bytes) {
    try {
        (void)Json(bytes).dump();
        return true;
    } catch (const Json::type_error&) {  // the library's own check, so that both always agree
        return false;
    }
}

}  // namespace

Json to_json(const Field& field) {
    Json object{{"value", field.value}};
    put_evidence(object, field);
    return object;
}

Json to_json(const Name& name) {
    Json object{{"value", name.value},
                {"first", name.first},
                {"last", name.last},
                {"prefix", name.prefix},
                {"suffix", name.suffix}};
    put_evidence(object, name);
    return object;
}

Json to_json(const Social& social) {
    Json object{{"value", social.value}, {"network", social.network}};
    put_evidence(object, social);
    return object;
}

Json to_json(const Phone& phone) {
    Json object{{"printed", phone.value},
                {"number", nullptr},
                {"type", to_string(phone.type)},
                {"extension", phone.extension}};
    if (!phone.number.empty()) object["number"] = phone.number;
    put_evidence(object, phone);
    return object;
}

Json to_json(const Address& address) {
    Json object{{"value", address.value}};
    put(object, "street", address.street);
    put(object, "city", address.city);
    put(object, "region", address.region);
    put(object, "postcode", address.postcode);
    put(object, "country", address.country);
    put_evidence(object, address);
    return object;
}

Json to_json(const Contact& contact) {
    Json object = Json::object();
    if (contact.name) object["name"] = to_json(*contact.name);
    if (contact.title) object["title"] = to_json(*contact.title);
    if (contact.department) object["department"] = to_json(*contact.department);
    if (contact.company) object["company"] = to_json(*contact.company);
    put_all(object, "emails", contact.emails);
    put_all(object, "websites", contact.websites);
    put_all(object, "socials", contact.socials);
    put_all(object, "phones", contact.phones);
    put_all(object, "addresses", contact.addresses);
    return object;
}

Json to_json(const CardReading& card) {
    Json object{{"corners", to_json(card.corners)},
                {"turn", card.turn},
                {"confidence", thousandths(card.confidence)},
                {"side", to_string(card.side)}};
    put(object, "picture", card.picture);
    object["size"] = {card.size.width, card.size.height};
    if (!card.colours.empty()) object["colours"] = card.colours;
    object["quality"] = {{"sharpness", thousandths(card.sharpness)},
                         {"glare", thousandths(card.glare)}};
    object["contacts"] = Json::array();
    put_all(object, "contacts", card.contacts);
    object["lines"] = Json::array();
    put_all(object, "lines", card.lines);
    object["codes"] = Json::array();
    for (const Code& code : card.codes) {
        object["codes"].push_back(
            {{"format", code.format}, {"text", code.text}, {"box", to_json(code.box)}});
    }
    object["unused"] = card.unused;
    return object;
}

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string json_line(const Reading& reading) {
    Json object{{"photo", reading.photo}};
    if (!is_utf8(reading.photo)) object["photo_hex"] = hex(reading.photo);
    object["page"] = reading.page;
    if (reading.pages > 1) object["pages"] = reading.pages;
    put(object, "sha256", reading.sha256);
    object["reader"] = reading.reader;
    object["status"] = to_string(reading.status);
    put(object, "reason", reading.reason);
    object["seconds"] = thousandths(reading.seconds);
    put(object, "taken", reading.taken);
    if (reading.place) {
        constexpr double decimetres = 1e6;  // of a degree: 0.1 m on the ground
        object["place"] = {rounded((*reading.place)[0], decimetres),
                           rounded((*reading.place)[1], decimetres)};
    }
    put(object, "camera", reading.camera);
    object["cards"] = Json::array();
    for (const CardReading& card : reading.cards) object["cards"].push_back(to_json(card));
    return dump(object);
}

}  // namespace cardfile
