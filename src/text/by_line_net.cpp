#include "text/by_line_net.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "net/line_net.h"
#include "text/best_path.h"
#include "text/charset.h"

namespace cardfile {
namespace {

class ByLineNet : public Recogniser {
  public:
    ByLineNet(LineNet net, Charset charset) : net_(std::move(net)), charset_(std::move(charset)) {}

    [[nodiscard]] std::vector<StripWord> read(const cv::Mat& strip) override {
        return words_of(net_.probabilities(strip), strip.rows);
    }

    [[nodiscard]] std::vector<StripWord> read_closely(const cv::Mat& strip) override {
        cv::Mat soft, softer, sharp;
        cv::GaussianBlur(strip, soft, {}, 0.8);
        cv::GaussianBlur(strip, softer, {}, 1.5);
        cv::addWeighted(strip, 1.6, softer, -0.6, 0, sharp);
        cv::Mat sum = net_.probabilities(strip);
        for (const cv::Mat& other : {soft, sharp}) sum += net_.probabilities(other);
        return words_of(sum / 3, strip.rows);
    }

    [[nodiscard]] StripOptions strip_options(Cut cut) const override {
        StripOptions options{.line_height = net_.height(), .margin = 0};
        if (cut == Cut::roomier) options.room_above = 0.3, options.room_below = 0.2;
        if (cut == Cut::tighter) options.room_above = 0.14, options.room_below = 0.08;
        return options;
    }

  private:
    [[nodiscard]] std::vector<StripWord> words_of(const cv::Mat& probabilities, int height) const {
        std::vector<StripWord> words;
        for (PathWord& word : best_path(probabilities, charset_, net_.no_code())) {
            const int from = int(word.from * LineNet::step),
                      to = int(std::ceil(word.to * LineNet::step));
            words.push_back({std::move(word.text), word.confidence,
                             cv::Rect(from, 0, std::max(1, to - from), height)});
        }
        return words;
    }

    LineNet net_;
    Charset charset_;
};

}  // namespace

Result<std::unique_ptr<Recogniser>> by_line_net(const Model& model) {
    auto net = LineNet::create(model.entry(Model::Entry::network));
    if (!net) return tl::unexpected(net.error());
    auto charset =
        charset_of(model.entry(Model::Entry::unicharset), model.entry(Model::Entry::recoder));
    if (!charset) return tl::unexpected(charset.error());
    return std::make_unique<ByLineNet>(std::move(*net), std::move(*charset));
}

}  // namespace cardfile
