#include "stream/record.h"

#include <bit>
#include <cerrno>
#include <string>
#include <system_error>

namespace cards {
namespace {

static_assert(std::endian::native == std::endian::little, "records are written as they lie");

template <class Number>
void append(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append_rows(std::string& bytes, const cv::Mat& mat) {
    const std::size_t row_bytes = static_cast<std::size_t>(mat.cols) * mat.elemSize();
    for (int row = 0; row < mat.rows; ++row) {
        bytes.append(reinterpret_cast<const char*>(mat.ptr(row)), row_bytes);
    }
}

}  // namespace

cardfile::Result<void> write_record(std::FILE* out, const Record& record) {
    std::string bytes = "CARDREC1";
    append(bytes, record.kind);
    append(bytes, record.number);
    append(bytes, static_cast<std::uint32_t>(record.picture.cols));
    append(bytes, static_cast<std::uint32_t>(record.picture.rows));
    append(bytes, static_cast<std::uint32_t>(record.planes.size()));
    append(bytes, static_cast<std::uint32_t>(record.quads.size()));
    append_rows(bytes, record.picture);
    for (const cv::Mat1b& plane : record.planes) append_rows(bytes, plane);
    for (const LabelledQuad& item : record.quads) {
        for (const cardfile::Point& point : item.quad) {
            append(bytes, static_cast<float>(point.x));
            append(bytes, static_cast<float>(point.y));
        }
        append(bytes, static_cast<float>(item.label));
    }
    if (std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size() && std::fflush(out) == 0) {
        return {};
    }
    return cardfile::failure(
        cardfile::Error::Kind::io, "",
        "the stream cannot be written: " + std::generic_category().message(errno));
}

}  // namespace cards
