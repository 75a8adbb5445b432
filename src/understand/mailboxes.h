#pragma once
// Names of mailboxes that belong to nobody: info, sales, iletisim.

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cardfile::understanding {

/// So usual that a misread name is repaired towards them.
inline constexpr std::string_view usual_mailboxes[] = {
    "info",     "sales",   "contact",   "office",     "mail",     "admin",      "support",
    "service",  "export",  "import",    "marketing",  "kontakt",  "contato",    "vendas",
    "iletisim", "satis",   "muhasebe",  "comercial",  "contacto", "ventas",     "reception",
    "hello",    "booking", "enquiries", "accounting", "orders",   "secretariat"};

inline constexpr std::string_view rarer_mailboxes[] = {
    "accueil",    "administracion", "administratie", "amministrazione", "atendimento",
    "bilgi",      "biuro",          "bonjour",       "bookings",        "clientes",
    "commercial", "commerciale",    "direction",     "empfang",         "enquiry",
    "financeiro", "kantoor",        "kundtjanst",    "ordini",          "order",
    "pedidos",    "post",           "segreteria",    "sekretariat",     "servis",
    "siparis",    "sprzedaz",       "team",          "vendite",         "verkauf",
    "verkoop",    "vertrieb"};

[[nodiscard]] inline bool is_mailbox(std::string_view name) {
    const auto among = [&](const auto& names) {
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    };
    return among(usual_mailboxes) || among(rarer_mailboxes);
}

}  // namespace cardfile::understanding
