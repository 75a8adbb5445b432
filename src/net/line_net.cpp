#include "net/line_net.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "net/product.h"

// The file's bytes: tesseract's lstm/network.cpp, plumbing.cpp, lstm.cpp and weightmatrix.cpp.

namespace cardfile {
namespace {

/// rows x (inputs + 1), the last column being the bias.
using Weights = cv::Mat1f;

/// What is left of the file. Reading beyond its end gives nought and is remembered.
class Bytes {
  public:
    explicit Bytes(std::string_view left) : left_(left) {}

    template <class T>
    T take() {
        T value{};
        if (const std::string_view bytes = take(sizeof value); !bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    std::string_view take(std::size_t count) {
        if (count > left_.size()) {
            broken_ = true;
            return {};
        }
        const std::string_view taken = left_.substr(0, count);
        left_.remove_prefix(count);
        return taken;
    }

    std::string_view text() { return take(take<std::uint32_t>()); }

    [[nodiscard]] bool broken() const { return broken_; }

    void refuse() { broken_ = true; }

  private:
    std::string_view left_;
    bool broken_ = false;
};

/// Bytes times a scale for each row, as the models that Debian has keep them.
Weights weights_from(Bytes& bytes) {
    constexpr std::uint8_t whole_numbers = 1, scales_are_doubles = 128;
    constexpr std::uint32_t most = 4096;  // of a side
    const auto mode = bytes.take<std::uint8_t>();
    const auto rows = bytes.take<std::uint32_t>(), columns = bytes.take<std::uint32_t>();
    if ((mode & whole_numbers) == 0 || (mode & scales_are_doubles) == 0 || rows > most ||
        columns > most) {
        bytes.refuse();
        return {};
    }
    (void)bytes.take(1);
    const std::string_view values = bytes.take(std::size_t(rows) * columns);
    const auto count = bytes.take<std::uint32_t>();  // may be rounded up
    std::vector<double> scales(std::min(count, most));
    for (double& scale : scales) scale = bytes.take<double>();
    if (bytes.broken() || scales.size() < rows) {
        bytes.refuse();
        return {};
    }
    Weights weights = Weights::zeros(int(rows), int(columns));
    for (std::uint32_t r = 0; r < rows; ++r) {
        for (std::uint32_t c = 0; c < columns; ++c) {
            const auto value = static_cast<std::int8_t>(values[std::size_t(r) * columns + c]);
            weights(int(r), int(c)) = float(value * scales[r]);
        }
    }
    return weights;
}

struct Layer {
    std::string kind;
    std::vector<Weights> weights;
    cv::Vec4i shape;  ///< of the input: batch, height, width, depth
};

/// Layers in the order in which a strip goes through them.
void take_layers(Bytes& bytes, std::vector<Layer>& layers, int depth = 0) {
    constexpr int deepest = 8, most_parts = 64, own_rates = 64;
    (void)bytes.take<std::int8_t>();  // the kind again, as a number
    const std::string kind(bytes.text());
    (void)bytes.take(2);
    const auto flags = bytes.take<std::int32_t>();
    (void)bytes.take(3 * sizeof(std::int32_t));
    (void)bytes.text();
    Layer layer{kind, {}, {}};
    if (kind == "Series" || kind == "XYTranspose" || kind == "RTLReversed") {
        const auto parts = bytes.take<std::uint32_t>();
        if (parts > most_parts || depth > deepest) return bytes.refuse();
        if (kind != "Series") layers.push_back(layer);
        for (std::uint32_t i = 0; i < parts && !bytes.broken(); ++i)
            take_layers(bytes, layers, depth + 1);
        if ((flags & own_rates) != 0) (void)bytes.take(bytes.take<std::uint32_t>() * sizeof(float));
        return;
    }
    if (kind == "Input") {
        for (int i = 0; i < 4; ++i) layer.shape[i] = bytes.take<std::int32_t>();
        (void)bytes.take<std::int32_t>();
    } else if (kind == "Convolve" || kind == "Maxpool") {
        layer.shape[1] = bytes.take<std::int32_t>();
        layer.shape[2] = bytes.take<std::int32_t>();
    } else if (kind == "LSTM" || kind == "SummLSTM") {
        (void)bytes.take<std::int32_t>();
        for (int gate = 0; gate < 4; ++gate) layer.weights.push_back(weights_from(bytes));
    } else {
        layer.weights.push_back(weights_from(bytes));
    }
    layers.push_back(std::move(layer));
}

/// What a layer's weights say of its inputs, and what it adds to all.
struct Affine {
    Panels weights;
    cv::Mat1f bias;

    Affine() = default;

    /// `gains` have a row for each output, and so has what is added.
    Affine(const cv::Mat1f& gains, const cv::Mat1f& added) : weights(gains.t()) {
        const int more = weights.columns() - added.rows;
        cv::copyMakeBorder(added.t(), bias, 0, 0, 0, more, cv::BORDER_CONSTANT, cv::Scalar(0));
    }

    [[nodiscard]] cv::Mat1f of(const cv::Mat1f& rows) const {
        cv::Mat1f out;
        cv::repeat(bias, rows.rows, 1, out);
        add_product(rows, weights, out);
        return out;
    }
};

/// An LSTM (Hochreiter and Schmidhuber; forget gate, no peepholes).
struct Lstm {
    // Columns for new content, input gate, forget gate and output gate, side by side; negated, and
    // doubled for the content, so that one exponential serves all: tanh x = 2 sigmoid 2x - 1.
    Affine input;
    Panels before;

    [[nodiscard]] int size() const { return before.depth(); }

    /// A step for every row: `gates` holds what the input gives, `state` and `out` are those before
    /// and become those after.
    void go_on(cv::Mat1f& gates, cv::Mat1f& state, cv::Mat1f& out) const {
        add_product(out, before, gates);
        cv::exp(gates, gates);
        const int n = size();
        for (int row = 0; row < gates.rows; ++row) {
            const float* g = gates.ptr<float>(row);
            float* s = state.ptr<float>(row);
            float* o = out.ptr<float>(row);
            for (int i = 0; i < n; ++i) {
                const float content = 2 / (1 + g[i]) - 1;
                s[i] = s[i] / (1 + g[2 * n + i]) + content / (1 + g[n + i]);
                o[i] = -2 * s[i];
            }
        }
        cv::exp(out, out);
        for (int row = 0; row < gates.rows; ++row) {
            const float* g = gates.ptr<float>(row) + std::ptrdiff_t(3) * n;
            float* o = out.ptr<float>(row);
            for (int i = 0; i < n; ++i) o[i] = (2 / (1 + o[i]) - 1) / (1 + g[i]);
        }
    }

    /// One sequence: a row for each place, read from the first or from the last.
    [[nodiscard]] cv::Mat1f along(const cv::Mat1f& places, bool from_last) const {
        const cv::Mat1f gates = input.of(places);
        cv::Mat1f out(places.rows, size());
        cv::Mat1f state = cv::Mat1f::zeros(1, size()), now = cv::Mat1f::zeros(1, size());
        for (int i = 0; i < places.rows; ++i) {
            const int place = from_last ? places.rows - 1 - i : i;
            cv::Mat1f here = gates.row(place);
            go_on(here, state, now);
            now.copyTo(out.row(place));
        }
        return out;
    }
};

Lstm lstm_of(const Layer& layer) {
    const int n = layer.weights[0].rows, inputs = layer.weights[0].cols - 1 - n;
    cv::Mat1f all(0, inputs + n + 1);
    for (const Weights& gate : layer.weights) {
        all.push_back(cv::Mat1f(gate * (&gate == layer.weights.data() ? -2.0 : -1.0)));
    }
    return {Affine(all.colRange(0, inputs), all.col(inputs + n)),
            Panels(all.colRange(inputs, inputs + n).t())};
}

bool is_lstm_of(const Layer& layer, const std::string& kind, int inputs) {
    if (layer.kind != kind) return false;
    const int n = layer.weights[0].rows;
    const bool in_blocks = 4 * n % Panels::width == 0;
    return n > 0 && in_blocks &&
           std::all_of(layer.weights.begin(), layer.weights.end(),
                       [&](const Weights& w) { return w.rows == n && w.cols == inputs + n + 1; });
}

}  // namespace

struct LineNet::Layers {
    int height = 0, codes = 0, no_code = 0;
    Weights convolution;
    Lstm down, there, back, again;
    Affine output;

    [[nodiscard]] std::vector<cv::Mat1f> pooled(const cv::Mat& strip) const;
    [[nodiscard]] cv::Mat1f columns(const std::vector<cv::Mat1f>& rows) const;
};

/// For each row of pooled pixels: places x channels. Tanh only grows, so it comes after pooling.
std::vector<cv::Mat1f> LineNet::Layers::pooled(const cv::Mat& strip) const {
    std::vector<cv::Mat1f> rows(std::size_t(height / step));
    for (cv::Mat1f& row : rows) row.create(strip.cols / step, convolution.rows);
    cv::Mat1f grey;
    strip.convertTo(grey, CV_32F, 2.0 / 255, -1);
    cv::copyMakeBorder(grey, grey, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    std::vector<float> sums(std::size_t(strip.cols)), best(std::size_t(strip.cols));
    for (int channel = 0; channel < convolution.rows; ++channel) {
        const float* weight = convolution.ptr<float>(channel);
        for (int y = 0; y < height; ++y) {
            std::fill(sums.begin(), sums.end(), weight[9]);
            for (int tap = 0; tap < 9; ++tap) {  // column by column, as the file has them
                const float* from = grey.ptr<float>(y + tap % 3) + tap / 3;
                for (int x = 0; x < strip.cols; ++x) sums[std::size_t(x)] += weight[tap] * from[x];
            }
            for (std::size_t x = 0; x < sums.size(); ++x)
                best[x] = y % step == 0 ? sums[x] : std::max(best[x], sums[x]);
            if (y % step < step - 1) continue;
            cv::Mat1f& row = rows[std::size_t(y / step)];
            for (int p = 0; p < strip.cols / step; ++p) {
                const float* three = best.data() + std::ptrdiff_t(p) * step;
                row(p, channel) = std::max({three[0], three[1], three[2]});
            }
        }
    }
    for (cv::Mat1f& row : rows) {  // tanh
        row *= -2;
        cv::exp(row, row);
        for (float& value : row) value = 2 / (1 + value) - 1;
    }
    return rows;
}

/// Down all columns at once: what is known at their feet.
cv::Mat1f LineNet::Layers::columns(const std::vector<cv::Mat1f>& rows) const {
    cv::Mat1f state = cv::Mat1f::zeros(rows[0].rows, down.size()), out = state.clone();
    for (const cv::Mat1f& row : rows) {
        cv::Mat1f gates = down.input.of(row);
        down.go_on(gates, state, out);
    }
    return out;
}

LineNet::LineNet(std::unique_ptr<Layers> layers) : layers_(std::move(layers)) {}

LineNet::LineNet(LineNet&&) noexcept = default;
LineNet& LineNet::operator=(LineNet&&) noexcept = default;
LineNet::~LineNet() = default;

Result<LineNet> LineNet::create(std::string_view component) {
    Bytes bytes(component);
    std::vector<Layer> found;
    take_layers(bytes, found);
    (void)bytes.text();                          // the shape in VGSL
    (void)bytes.take(3 * sizeof(std::int32_t));  // flags and counts of the training
    const auto no_code = bytes.take<std::int32_t>();
    const auto other = [] {
        return failure(Error::Kind::engine, "", "the text model has a shape that is not known");
    };
    const char* const kinds[] = {"Input",       "Convolve", "Tanh",   "Maxpool",
                                 "XYTranspose", "SummLSTM", "LSTM",   "RTLReversed",
                                 "LSTM",        "LSTM",     "Softmax"};
    if (bytes.broken() || found.size() != std::size(kinds)) return other();
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        if (found[i].kind != kinds[i]) return other();
    }
    const Weights& convolution = found[2].weights[0];
    const Weights& output = found[10].weights[0];
    const int height = found[0].shape[1];
    const auto size = [&](int i) { return found[std::size_t(i)].weights[0].rows; };
    if (found[0].shape[3] != 1 || height < step || height % step != 0 || height > 96 ||
        convolution.cols != 10 || found[1].shape[1] != 1 || found[1].shape[2] != 1 ||
        found[3].shape[1] != step || found[3].shape[2] != step ||
        !is_lstm_of(found[5], "SummLSTM", size(2)) || !is_lstm_of(found[6], "LSTM", size(5)) ||
        !is_lstm_of(found[8], "LSTM", size(6)) || !is_lstm_of(found[9], "LSTM", size(8)) ||
        output.cols != size(9) + 1 || no_code < 0 || no_code >= output.rows) {
        return other();
    }
    auto layers = std::make_unique<Layers>();
    layers->height = height;
    layers->no_code = no_code;
    layers->convolution = convolution;
    layers->down = lstm_of(found[5]);
    layers->there = lstm_of(found[6]);
    layers->back = lstm_of(found[8]);
    layers->again = lstm_of(found[9]);
    layers->codes = output.rows;
    layers->output = Affine(output.colRange(0, output.cols - 1), output.col(output.cols - 1));
    return LineNet(std::move(layers));
}

int LineNet::height() const {
    return layers_->height;
}

int LineNet::no_code() const {
    return layers_->no_code;
}

cv::Mat LineNet::probabilities(const cv::Mat& strip) const {
    if (strip.cols < step) return cv::Mat1f(0, layers_->codes);
    cv::Mat1f seen = layers_->columns(layers_->pooled(strip));
    seen = layers_->there.along(seen, false);
    seen = layers_->back.along(seen, true);
    seen = layers_->again.along(seen, false);
    cv::Mat1f out = layers_->output.of(seen).colRange(0, layers_->codes).clone();
    for (int place = 0; place < out.rows; ++place) {
        cv::Mat1f codes = out.row(place);
        double most = 0;
        cv::minMaxLoc(codes, nullptr, &most);
        codes -= most;
        cv::exp(codes, codes);
        codes /= cv::sum(codes)[0];
    }
    return out;
}

}  // namespace cardfile
