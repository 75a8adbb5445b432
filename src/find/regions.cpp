#include "find/regions.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace cardfile {
namespace {

using Contours = std::vector<std::vector<cv::Point>>;

void collect(const cv::Mat& mask, double least_area, Contours& into) {
    Contours found;
    cv::findContours(mask, found, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);
    for (auto& contour : found) {
        const cv::Rect box = cv::boundingRect(contour);
        if (box.area() >= least_area) into.push_back(std::move(contour));
    }
}

/// How far each pixel is from the desk, whose colour is a plane in x and y through the frame's
/// border.
cv::Mat distance_from_desk(const cv::Mat& lab) {
    const int ring = std::max(2, std::min(lab.rows, lab.cols) / 40);
    std::vector<cv::Point> border;
    for (int y = 0; y < lab.rows; y += 3) {
        for (int x = 0; x < lab.cols; x += 3) {
            if (x < ring || y < ring || x >= lab.cols - ring || y >= lab.rows - ring) {
                border.emplace_back(x, y);
            }
        }
    }
    cv::Mat places(int(border.size()), 3, CV_32F), colours(int(border.size()), 3, CV_32F);
    cv::Mat weights = cv::Mat::ones(int(border.size()), 1, CV_32F);
    for (int i = 0; i < places.rows; ++i) {
        const cv::Vec3b c = lab.at<cv::Vec3b>(border[i]);
        places.at<cv::Vec3f>(i, 0) = {1, float(border[i].x) / float(lab.cols),
                                      float(border[i].y) / float(lab.rows)};
        colours.at<cv::Vec3f>(i, 0) = {float(c[0]), float(c[1]), float(c[2])};
    }
    cv::Mat plane;
    for (int round = 0; round < 4; ++round) {  // reweighted: a card cut by the frame is no desk
        cv::Mat weighted = places.clone(), values = colours.clone();
        for (int i = 0; i < places.rows; ++i) {
            weighted.row(i) *= weights.at<float>(i);
            values.row(i) *= weights.at<float>(i);
        }
        cv::solve(weighted, values, plane, cv::DECOMP_SVD);
        const cv::Mat left = places * plane - colours;
        for (int i = 0; i < places.rows; ++i) {
            weights.at<float>(i) =
                1.0F / (1.0F + float(cv::norm(left.row(i), cv::NORM_L2SQR)) / 100.0F);
        }
    }
    cv::Mat away(lab.size(), CV_8U);
    for (int y = 0; y < lab.rows; ++y) {
        const auto* in = lab.ptr<cv::Vec3b>(y);
        for (int x = 0; x < lab.cols; ++x) {
            float sum = 0;
            for (int c = 0; c < 3; ++c) {
                const float desk = plane.at<float>(0, c) +
                                   plane.at<float>(1, c) * float(x) / float(lab.cols) +
                                   plane.at<float>(2, c) * float(y) / float(lab.rows);
                const float d = (float(in[x][c]) - desk) * (c == 0 ? 1.0F : 2.0F);
                sum += d * d;
            }
            away.at<std::uint8_t>(y, x) = cv::saturate_cast<std::uint8_t>(std::sqrt(sum));
        }
    }
    return away;
}

}  // namespace

Contours regions(const cv::Mat& lab, const cv::Mat& gradient, double least_area) {
    Contours found;
    const cv::Mat away = distance_from_desk(lab);
    cv::Mat mask;
    const double otsu = cv::threshold(away, mask, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    const cv::Mat open = cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5});
    for (const double level : {otsu, otsu * 0.6, otsu * 0.35, 8.0}) {
        cv::threshold(away, mask, std::max(5.0, level), 255, cv::THRESH_BINARY);
        cv::morphologyEx(mask, mask, cv::MORPH_OPEN, open);
        collect(mask, least_area, found);
        cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::Mat(), {-1, -1}, 4);
        collect(mask, least_area, found);
    }
    for (const float least : {3.0F, 6.0F, 12.0F}) {
        cv::Mat edges = gradient > least;
        cv::morphologyEx(edges, edges, cv::MORPH_CLOSE, cv::Mat(), {-1, -1}, 1);
        collect(edges, least_area, found);
        // what is not edge: a card is a flat region closed off by its outline
        cv::Mat flat = ~edges;
        cv::morphologyEx(flat, flat, cv::MORPH_OPEN, open);
        collect(flat, least_area, found);
    }
    return found;
}

}  // namespace cardfile
