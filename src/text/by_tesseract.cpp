#include "text/by_tesseract.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "text/model.h"
#include "text/model_package.h"

namespace cardfile {
namespace {

using Engine = std::unique_ptr<tesseract::TessBaseAPI>;

std::vector<StripWord> words_on(tesseract::TessBaseAPI& api, const cv::Mat& strip) {
    std::vector<StripWord> words;
    api.SetImage(strip.data, strip.cols, strip.rows, 1, static_cast<int>(strip.step));
    api.SetSourceResolution(300);  // guessing it is slow, and wrong on a single line
    if (api.Recognize(nullptr) != 0) return words;
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
    if (!it) return words;
    do {
        const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
        int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        if (!text || !it->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1)) continue;
        words.push_back({text.get(), it->Confidence(tesseract::RIL_WORD) / 100.0,
                         cv::Rect(x0, y0, x1 - x0, y1 - y0)});
    } while (it->Next(tesseract::RIL_WORD));
    api.Clear();
    return words;
}

class ByTesseract : public Recogniser {
  public:
    explicit ByTesseract(Engine engine) : engine_(std::move(engine)) {}

    [[nodiscard]] std::vector<StripWord> read(const cv::Mat& strip) override {
        return words_on(*engine_, strip);
    }

    [[nodiscard]] std::vector<StripWord> read_closely(const cv::Mat& strip) override {
        return read(strip);
    }

    [[nodiscard]] StripOptions strip_options(Cut cut) const override {
        if (cut == Cut::roomier) return {.line_height = 44, .room_above = 0.3, .room_below = 0.2};
        // The white around an uneven strip may be what it took for the print.
        if (cut == Cut::tighter) return {.margin = 0};
        return {};
    }

  private:
    Engine engine_;
};

Error not_installed(const std::string& lang) {
    if (lang == built_in_model) {
        return {Error::Kind::engine, "", "our own text model reads alone, not joined with others",
                "for one more script join it with Tesseract's: --lang Latin+Greek"};
    }
    const std::string package = model_package(lang);
    return {Error::Kind::engine, "", "the text model \"" + lang + "\" is not installed",
            package.empty() ? "apt-cache search tesseract-ocr lists those that can be"
                            : "apt install " + package};
}

Result<Engine> engine_with(const std::string& lang) {
    for (std::size_t from = 0; from <= lang.size();) {  // "Latin+Greek"
        const std::size_t to = std::min(lang.find('+', from), lang.size());
        const std::string part = lang.substr(from, to - from);
        if (model_file(part).empty()) return tl::unexpected(not_installed(part));
        from = to + 1;
    }
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    api->SetVariable("debug_file", "/dev/null");
    const auto file = model_file(lang);
    int status = 0;
    if (file.empty()) {  // a combination: Tesseract loads the parts itself
        const auto folder = model_file(lang.substr(0, lang.find('+'))).parent_path();
        status = api->Init(folder.c_str(), lang.c_str(), tesseract::OEM_LSTM_ONLY);
    } else {
        const auto model = Model::without_words(file);
        if (!model) return tl::unexpected(model.error());
        status =
            api->Init(model->bytes().data(), static_cast<int>(model->bytes().size()), lang.c_str(),
                      tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, false, nullptr);
    }
    if (status != 0) {
        return failure(Error::Kind::engine, file,
                       "tesseract cannot load the model \"" + lang + "\"");
    }
    // Strips come with their polarity known; trying the inverse too costs a fifth of the time.
    api->SetVariable("tessedit_do_invert", "0");
    api->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    return api;
}

}  // namespace

Result<std::unique_ptr<Recogniser>> by_tesseract(const std::string& lang) {
    auto engine = engine_with(lang);
    if (!engine) return tl::unexpected(engine.error());
    return std::make_unique<ByTesseract>(std::move(*engine));
}

}  // namespace cardfile
