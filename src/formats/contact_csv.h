#pragma once
// Contacts as a table for spreadsheets: one row a contact, columns that never move.

#include <cstdint>
#include <string>
#include <vector>

#include "card/contact.h"

namespace cardfile {

struct ContactRow {
    Contact contact;
    std::string met_on, met_at;
    std::string follow_up_on, status;
    std::string photo, picture;  ///< paths
    std::int64_t id = 0;
    std::string notes = {};  ///< several lines
    std::vector<std::string> tags = {};
};

[[nodiscard]] std::string contact_csv_header();
[[nodiscard]] std::string contact_csv_record(const ContactRow& row);

}  // namespace cardfile
