#pragma once
// Contact -> vCard 3.0 (RFC 2426), which every phone and mail program reads, or 4.0 (RFC 6350).
//
// No value can begin a line of its own: line breaks and separators in it are escaped.

#include <string>
#include <string_view>
#include <vector>

#include "card/contact.h"

namespace cardfile {

enum class VcardVersion { v3, v4 };

struct VcardSubject {
    Contact contact;
    std::string uid;
    std::string note = {};
    std::vector<std::string> tags = {};
    std::string jpeg = {};  ///< a picture's bytes; empty: none
};

/// PRODID of every card: by it we know our own files again.
inline constexpr std::string_view vcard_origin = "-//cardfile//contacts//EN";

/// With its CRLFs, lines folded at 75 bytes.
[[nodiscard]] std::string vcard(const VcardSubject& subject,
                                VcardVersion version = VcardVersion::v3);

}  // namespace cardfile
