#pragma once
// Small pictures for the tests of photo/, and their files.

#include <leptonica/allheaders.h>

#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>

#include "photo/file_bytes.h"

namespace cardfile {

/// Four colours, one a quarter: which way up it is can be told from any two of them.
inline cv::Mat quarters(int width, int height) {
    cv::Mat image(height, width, CV_8UC3);
    image({0, 0, width / 2, height / 2}) = cv::Scalar(30, 30, 220);
    image({width / 2, 0, width / 2, height / 2}) = cv::Scalar(30, 220, 30);
    image({0, height / 2, width / 2, height / 2}) = cv::Scalar(220, 30, 30);
    image({width / 2, height / 2, width / 2, height / 2}) = cv::Scalar(240, 240, 240);
    return image;
}

/// As near as a lossy file may come, the edges between the quarters aside.
inline bool like(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_L1) / double(a.total()) < 12;
}

inline PIX* to_pix(const cv::Mat& image) {
    PIX* pix = pixCreate(image.cols, image.rows, 32);
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x) {
            const auto& c = image.at<cv::Vec3b>(y, x);
            pixSetRGBPixel(pix, x, y, c[2], c[1], c[0]);
        }
    }
    return pix;
}

/// `kind` as IFF_PNG; takes the picture.
inline Bytes written(PIX* pix, int kind) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    pixWriteMem(&data, &size, pix, kind);
    Bytes bytes(data, data + size);
    lept_free(data);
    pixDestroy(&pix);
    return bytes;
}

inline Bytes by_leptonica(const cv::Mat& image, int kind) {
    return written(to_pix(image), kind);
}

inline void write(const std::filesystem::path& path, const Bytes& bytes) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
}

}  // namespace cardfile
