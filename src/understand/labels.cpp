#include "understand/labels.h"

#include <algorithm>
#include <unordered_map>

namespace cardfile::understanding {

namespace {

const std::unordered_map<std::string_view, Label>& table() {
    static const std::unordered_map<std::string_view, Label> labels = [] {
        struct Group {
            Label label;
            std::initializer_list<std::string_view> words;
        };
        const Group groups[] = {
            {Label::phone,
             {"tel",     "telefon", "telefono", "telefone", "telephone", "tlf",        "tfn",
              "phone",   "phones",  "ph",       "phn",      "fon",       "fone",       "t",
              "p",       "te",      "tei",      "teld",     "call",      "telf",       "fijo",
              "tels",    "tele",    "tek",      "santral",  "hotline",   "puh",        "b",
              "contact", "central", "telefoon", "tfno",     "tlfn",      "centralita", "vaxel",
              "vx",      "ligne",   "linea"}},
            {Label::office,
             {"office",   "off",   "o",           "dir",     "direct",   "d",         "dw",
              "work",     "w",     "bureau",      "buro",    "main",     "board",     "direkt",
              "business", "firma", "kantoor",     "ufficio", "standard", "durchwahl", "zentrale",
              "algemeen", "alg",   "sekretariat", "oficina"}},
            {Label::mobile,
             {"mobile",    "mob",       "mobil",    "movil",     "cell",         "cel",
              "cellular",  "celular",   "handy",    "gsm",       "cep",          "hp",
              "m",         "c",         "g",        "whatsapp",  "portable",     "port",
              "celulares", "cellulare", "komorka",  "kom",       "matkap",       "mobiel",
              "mobitel",   "wa",        "whats",    "mobiltel",  "mobiltelefon", "gsml",
              "csm",       "komorkowy", "mobiltel", "portatile", "mobiele"}},
            {Label::fax,
             {"fax", "faks", "telefax", "fx", "facsimile", "f", "faxe", "belgegecer", "fakx",
              "telecopie", "tax1", "telecopieur", "telekopi"}},
            {Label::home,
             {"home", "res", "residence", "resi", "h", "r", "ev", "domicile", "privat", "prive",
              "casa", "thuis", "hem", "dom", "casa"}},
            {Label::mail,
             {"email", "mail", "eposta", "posta", "e", "emall", "emai", "correo", "courriel",
              "emails", "maii", "epost", "mejl", "poczta", "mel"}},
            {Label::web,
             {"web", "website", "site", "internet", "url", "homepage", "webseite", "http", "https",
              "www", "hemsida", "strona", "webb", "webbplats", "pagina", "sito", "witryna"}},
            {Label::address,
             {"address", "addr", "add", "adres", "adresi", "adresse", "anschrift", "direccion",
              "endereco", "indirizzo", "adress", "cim", "a", "adr", "adresa", "dir", "end"}},
            {Label::other,
             {"skype", "wechat", "line", "viber", "telegram", "linkedin", "facebook", "instagram",
              "twitter"}},
        };
        std::unordered_map<std::string_view, Label> all;
        for (const Group& group : groups)
            for (const std::string_view word : group.words) all.emplace(word, group.label);
        return all;
    }();
    return labels;
}

/// Words that stand between labels, and say nothing themselves.
bool is_filler(const Token& token) {
    static constexpr std::string_view fillers[] = {"no",  "nr",   "num",  "number", "numarasi",
                                                   "and", "ve",   "y",    "und",    "e",
                                                   "hat", "toll", "free", "line"};
    return std::find(std::begin(fillers), std::end(fillers), token.folded) != std::end(fillers);
}

bool is_label(std::string_view text, const Token& token) {
    if (label_of(token.folded) == Label::none) return false;
    if (token.letters > 1) return true;
    // A letter alone is a label when something parts it from what follows, or capital: "M 0532…",
    // "f. 02…"
    const bool parted =
        token.end < text.size() &&
        std::string_view(":.)|/-=>").find(text[token.end]) != std::string_view::npos;
    const bool last = text.find_first_not_of(' ', token.end) == std::string_view::npos;
    const bool usual = std::string_view("tfmp").find(token.folded) != std::string_view::npos;
    return parted || token.shape == Shape::upper || (last && usual);
}

Label merged(Label first, Label second) {
    if (first == Label::none) return second;
    if (second == Label::none || first == second) return first;
    const bool phone_and_fax =
        (first == Label::phone || first == Label::office) && second == Label::fax;
    const bool fax_and_phone =
        first == Label::fax && (second == Label::phone || second == Label::office);
    if (phone_and_fax || fax_and_phone) return Label::phone;  // "Tel/Fax": it is answered
    if (first == Label::phone) return second;                 // "Tel. mobile", "Tel (office)"
    if (second == Label::phone) return first;                 // "Mobile phone"
    return second;
}

}  // namespace

Label label_of(std::string_view folded) {
    const auto found = table().find(folded);
    return found == table().end() ? Label::none : found->second;
}

Label last_label(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    Label label = Label::none;
    std::size_t tried = 0;
    constexpr std::size_t most = 4;  // "Tel. & Fax No"
    for (auto token = tokens.rbegin(); token != tokens.rend() && tried < most; ++token, ++tried) {
        if (!is_label(text, *token)) {
            if (is_filler(*token)) continue;
            break;
        }
        label = merged(label_of(token->folded), label);
    }
    return label;
}

bool only_labels(const Row& row) {
    constexpr std::size_t most = 3;
    if (row.tokens.empty() || row.tokens.size() > most) return false;
    return std::all_of(row.tokens.begin(), row.tokens.end(), [&](const Token& token) {
        return is_label(row.text, token) || is_filler(token);
    });
}

Label label_behind(std::string_view behind) {
    const std::size_t start = behind.find_first_not_of(" -");
    if (start == std::string_view::npos) return Label::none;
    behind.remove_prefix(start);
    const bool bracket = behind.starts_with('(') || behind.starts_with('[');
    if (bracket) behind = behind.substr(1, behind.find_first_of(")]") - 1);
    const std::vector<Token> tokens = tokens_of(behind);
    if (tokens.empty() || tokens.size() > 2) return Label::none;
    const Label label = label_of(tokens.front().folded);
    const bool number_label = label == Label::mobile || label == Label::fax ||
                              label == Label::phone || label == Label::office ||
                              label == Label::home;
    return number_label && tokens.front().folded != "pbx" ? label : Label::none;
}

std::size_t note_end(std::string_view text, std::size_t from) {
    constexpr std::size_t longest = 24;  // bytes
    const std::size_t open = text.find_first_not_of(' ', from);
    if (open == std::string_view::npos || text[open] != '(') return from;
    const std::size_t close = text.find(')', open);
    const bool words =
        close != std::string_view::npos && close - open <= longest &&
        text.substr(open, close - open).find_first_of("0123456789") == std::string_view::npos;
    return words ? close + 1 : from;
}

std::size_t label_begin(std::string_view text, std::size_t from, std::size_t end) {
    const std::string_view before = text.substr(0, end);
    const std::vector<Token> tokens = tokens_of(before.substr(from));
    const auto stop = std::find_if(tokens.rbegin(), tokens.rend(), [&](const Token& token) {
        return !is_label(before.substr(from), token) && !is_filler(token);
    });
    return stop == tokens.rbegin() ? end : from + std::prev(stop)->begin;
}

}  // namespace cardfile::understanding
