#pragma once
// Net: a picture -> probability planes, by one of the small networks of models/.
//
// Trained on photographs of tools/cards (tools/train), run by OpenCV's dnn module. The weights are
// part of the program: no file to find, none to lose. Owns a warm network, which is not for several
// threads at once.

#include <memory>
#include <opencv2/core/mat.hpp>
#include <vector>

namespace cardfile {

class Net {
  public:
    enum class Model {
        cards,   ///< planes: the inside of cards drawn in a little, their border, their corners
        lines,   ///< planes: the core of text lines, half as high as they are; their whole box
        outline  ///< one outline laid flat; a plane of one value: that it is a card's; and four
                 ///< planes of logits: where that card's corners are
    };

    explicit Net(Model model);
    Net(Net&&) noexcept;
    Net& operator=(Net&&) noexcept;
    ~Net();

    /// `picture` is 8-bit BGR of any size, for `outline` of the size it learned from. Planes are
    /// CV_32F, 0 to 1, with one value for each `stride` x `stride` pixels; the last ones may reach
    /// beyond the picture.
    [[nodiscard]] std::vector<cv::Mat> planes(const cv::Mat& picture);

    static constexpr int stride = 4;

  private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace cardfile
