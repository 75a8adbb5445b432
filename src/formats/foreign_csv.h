#pragma once
// Contacts as the tables that Google Contacts and Outlook import: their columns, in their order.

#include <string>

#include "formats/contact_csv.h"

namespace cardfile {

enum class ForeignCsv { google, outlook };

[[nodiscard]] std::string foreign_csv_header(ForeignCsv format);
[[nodiscard]] std::string foreign_csv_record(ForeignCsv format, const ContactRow& row);

}  // namespace cardfile
