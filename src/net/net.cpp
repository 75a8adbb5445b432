#include "net/net.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

// From weights.S, which holds the files of models/ byte by byte.
extern "C" {
extern const char cardfile_cards_onnx[], cardfile_cards_onnx_end[];
extern const char cardfile_lines_onnx[], cardfile_lines_onnx_end[];
extern const char cardfile_outline_onnx[], cardfile_outline_onnx_end[];
}

namespace cardfile {

struct Net::Engine {
    cv::dnn::Net net;
    std::vector<cv::String> answers;
};

namespace {

constexpr int grain = 32;  // the network halves a picture five times

struct Weights {
    const char* begin;
    const char* end;
};

Weights weights_of(Net::Model model) {
    switch (model) {
        case Net::Model::cards:
            return {cardfile_cards_onnx, cardfile_cards_onnx_end};
        case Net::Model::lines:
            return {cardfile_lines_onnx, cardfile_lines_onnx_end};
        case Net::Model::outline:
            break;
    }
    return {cardfile_outline_onnx, cardfile_outline_onnx_end};
}

int up_to_grain(int side) {
    return (side + grain - 1) / grain * grain;
}

}  // namespace

Net::Net(Model model) : engine_(std::make_unique<Engine>()) {
    const Weights weights = weights_of(model);
    engine_->net =
        cv::dnn::readNetFromONNX(weights.begin, std::size_t(weights.end - weights.begin));
    engine_->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    engine_->answers = engine_->net.getUnconnectedOutLayersNames();
}

Net::Net(Net&&) noexcept = default;
Net& Net::operator=(Net&&) noexcept = default;
Net::~Net() = default;

std::vector<cv::Mat> Net::planes(const cv::Mat& picture) {
    cv::Mat padded;
    cv::copyMakeBorder(picture, padded, 0, up_to_grain(picture.rows) - picture.rows, 0,
                       up_to_grain(picture.cols) - picture.cols, cv::BORDER_REPLICATE);
    engine_->net.setInput(cv::dnn::blobFromImage(padded));
    std::vector<cv::Mat> answers, planes;
    engine_->net.forward(answers, engine_->answers);
    for (const cv::Mat& answer : answers) {  // 1 x planes x rows x columns
        for (int i = 0; i < answer.size[1]; ++i) {
            const cv::Mat plane(answer.size[2], answer.size[3], CV_32F,
                                const_cast<float*>(answer.ptr<float>(0, i)));
            planes.push_back(plane.clone());  // the network's own memory is written again
        }
    }
    return planes;
}

}  // namespace cardfile
