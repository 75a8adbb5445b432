#pragma once
// Names of mailboxes that belong to nobody: info, sales, iletisim.

#include <string_view>

namespace cardfile::understanding {

inline constexpr std::string_view mailboxes[] = {
    "info",     "sales",   "contact",   "office",     "mail",     "admin",      "support",
    "service",  "export",  "import",    "marketing",  "kontakt",  "contato",    "vendas",
    "iletisim", "satis",   "muhasebe",  "comercial",  "contacto", "ventas",     "reception",
    "hello",    "booking", "enquiries", "accounting", "orders",   "secretariat"};

[[nodiscard]] inline bool is_mailbox(std::string_view name) {
    for (const std::string_view box : mailboxes)
        if (box == name) return true;
    return false;
}

}  // namespace cardfile::understanding
