#pragma once
// LineNet: a strip of one line -> at each place along it, how likely each sign stands there.
//
// A Tesseract LSTM model of the usual shape (3 x 3 convolution, 3 x 3 pooling, an LSTM down each
// column, then LSTMs there, back and there again along the line, softmax; VGSL
// "1,48,0,1 Ct3,3,16 Mp3,3 Lfys64 Lfx96 Lrx96 Lfx192 O1c"), with the weights of its file. Tesseract
// runs it place by place; here all columns go down at once, in products of matrices.

#include <memory>
#include <opencv2/core/mat.hpp>
#include <string_view>

#include "card/error.h"

namespace cardfile {

class LineNet {
  public:
    /// `component` is the LSTM entry of a model file (text/model.h). Fails where it is damaged or
    /// of another shape.
    [[nodiscard]] static Result<LineNet> create(std::string_view component);

    /// `strip` is 8-bit grey, dark print on white, `height()` high. CV_32F, a row for each `step`
    /// columns, in it the probability of each code and of none.
    [[nodiscard]] cv::Mat probabilities(const cv::Mat& strip) const;
    [[nodiscard]] int height() const;
    [[nodiscard]] int no_code() const;  ///< between two signs: CTC's blank

    static constexpr int step = 3;

    LineNet(LineNet&&) noexcept;
    LineNet& operator=(LineNet&&) noexcept;
    ~LineNet();

  private:
    struct Layers;
    explicit LineNet(std::unique_ptr<Layers> layers);
    std::unique_ptr<Layers> layers_;
};

}  // namespace cardfile
