#pragma once
// Open: a file -> its pages, each a Photo.
//
// JPEG, PNG, WebP, BMP, TIFF, HEIC and PDF, told by their first bytes and not by their name; EXIF
// turn applied. The header decides before pixels are decoded; a picture over the limit and a file
// that ends early are refused, because half a photo read as whole becomes half a contact.

#include <filesystem>
#include <functional>

#include "card/error.h"
#include "card/photo.h"
#include "photo/file_bytes.h"
#include "photo/format.h"
#include "photo/pdf.h"

namespace cardfile {

struct OpenOptions {
    /// Larger pictures come reduced: a card needs no more.
    double most_megapixels = 25;
    /// The file, opened by somebody else, where we may not: then the path only names it.
    int descriptor = -1;
    /// Who reads PDF; drawing it takes programs, which we may not start everywhere.
    std::function<Result<int>(const std::filesystem::path&)> pdf_pages = cardfile::pdf_pages;
    std::function<Result<cv::Mat>(const std::filesystem::path&, int)> pdf_page = decode_pdf;
};

class PhotoFile {
  public:
    [[nodiscard]] static Result<PhotoFile> open(const std::filesystem::path& path,
                                                const OpenOptions& options = {});

    /// Above 1 only for TIFF and PDF.
    [[nodiscard]] int pages() const { return pages_; }

    /// `number` from 1. Decodes it, so ask once.
    [[nodiscard]] Result<Photo> page(int number) const;

  private:
    [[nodiscard]] Result<Photo> decoded(int number) const;

    std::filesystem::path path_;
    OpenOptions options_;
    Format format_ = Format::unknown;
    Bytes bytes_;  ///< empty for a PDF, which others read
    int pages_ = 1;
};

/// The first page.
[[nodiscard]] Result<Photo> open_photo(const std::filesystem::path& path,
                                       const OpenOptions& options = {});

}  // namespace cardfile
