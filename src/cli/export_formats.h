#pragma once
// The formats that `export` writes, by name and by the ending of the file.

#include <filesystem>
#include <string>
#include <string_view>

#include "card/error.h"
#include "store/entry.h"

namespace cardfile {

struct ExportContext {
    std::filesystem::path pictures;  ///< the folder of the upright pictures
    bool with_pictures = false;      ///< inside vCards
    std::string stamp;               ///< "20261123T090000Z"
};

struct ExportFormat {
    std::string_view name, ending;
    std::string (*head)();
    std::string (*record)(const Entry& entry, const ExportContext& context);
    std::string (*tail)();
    std::string_view between = {};  ///< two records
};

/// By `name` where one is given, else by the ending.
[[nodiscard]] Result<ExportFormat> export_format(const std::string& name,
                                                 const std::filesystem::path& file);

}  // namespace cardfile
