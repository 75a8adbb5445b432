// HEIC, HEIF and AVIF through libheif.

#include <libheif/heif.h>

#include <memory>
#include <opencv2/imgproc.hpp>

#include "photo/decode.h"

namespace cardfile {
namespace {

using Context =
    std::unique_ptr<heif_context, decltype([](heif_context* c) { heif_context_free(c); })>;
using Handle =
    std::unique_ptr<heif_image_handle,
                    decltype([](heif_image_handle* h) { heif_image_handle_release(h); })>;
using Image = std::unique_ptr<heif_image, decltype([](heif_image* i) { heif_image_release(i); })>;
using Options =
    std::unique_ptr<heif_decoding_options,
                    decltype([](heif_decoding_options* o) { heif_decoding_options_free(o); })>;

Exif exif_of(const heif_image_handle* handle) {
    heif_item_id id = 0;
    if (heif_image_handle_get_list_of_metadata_block_IDs(handle, "Exif", &id, 1) != 1) return {};
    Bytes block(heif_image_handle_get_metadata_size(handle, id));
    constexpr std::size_t offset_field = 4;  // where in the block the TIFF header begins
    if (block.size() <= offset_field ||
        heif_image_handle_get_metadata(handle, id, block.data()).code != heif_error_Ok) {
        return {};
    }
    std::size_t skip = 0;
    for (std::size_t i = 0; i < offset_field; ++i) skip = skip << 8 | block[i];
    if (skip >= block.size() - offset_field) return {};
    return exif_of_tiff({block.begin() + std::ptrdiff_t(offset_field + skip), block.end()});
}

}  // namespace

Result<HeifPicture> decode_heif(const Bytes& bytes) {
    const Context context(heif_context_alloc());
    constexpr int longest_side = 16384;
    heif_context_set_maximum_image_size_limit(context.get(), longest_side);
    heif_image_handle* found = nullptr;
    if (heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(),
                                                   nullptr)
                .code != heif_error_Ok ||
        heif_context_get_primary_image_handle(context.get(), &found).code != heif_error_Ok) {
        return damaged("HEIC");
    }
    const Handle handle(found);
    const int width = heif_image_handle_get_width(found),
              height = heif_image_handle_get_height(found);
    if (double(width) * height > most_megapixels_decoded * 1e6) {
        return too_large(width, height, most_megapixels_decoded);
    }
    const Options options(heif_decoding_options_alloc());
    options->strict_decoding = 1;
    options->convert_hdr_to_8bit = 1;
    heif_image* decoded = nullptr;
    const heif_error error = heif_decode_image(found, &decoded, heif_colorspace_RGB,
                                               heif_chroma_interleaved_RGB, options.get());
    const Image image(decoded);
    if (error.code == heif_error_Unsupported_filetype ||
        error.code == heif_error_Unsupported_feature) {
        return failure(Error::Kind::unreadable, "", "this kind of HEIC cannot be decoded here",
                       "save it as a JPEG");
    }
    if (error.code != heif_error_Ok) return damaged("HEIC");
    int stride = 0;
    const std::uint8_t* plane =
        heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    if (plane == nullptr) return damaged("HEIC");
    const cv::Mat rgb(heif_image_get_primary_height(decoded), heif_image_get_primary_width(decoded),
                      CV_8UC3, const_cast<std::uint8_t*>(plane), std::size_t(stride));
    HeifPicture picture;
    cv::cvtColor(rgb, picture.image, cv::COLOR_RGB2BGR);
    picture.exif = exif_of(found);
    return picture;
}

}  // namespace cardfile
