#include "text/recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "text/model.h"

namespace cardfile {

struct Recogniser::Engine {
    tesseract::TessBaseAPI api;
};

Recogniser::Recogniser(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;
Recogniser::~Recogniser() = default;

namespace {

Error not_installed(const std::string& lang) {
    std::string package = lang;
    for (char& c : package)
        c = c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const bool script = !lang.empty() && std::isupper(static_cast<unsigned char>(lang[0])) != 0;
    return {Error::Kind::engine, "", "the text model \"" + lang + "\" is not installed",
            "apt install tesseract-ocr-" + std::string(script ? "script-latn" : package)};
}

}  // namespace

Result<Recogniser> Recogniser::create(const std::string& lang) {
    auto engine = std::make_unique<Engine>();
    engine->api.SetVariable("debug_file", "/dev/null");
    for (std::size_t from = 0; from <= lang.size();) {  // "Latin+Greek"
        const std::size_t to = std::min(lang.find('+', from), lang.size());
        const std::string part = lang.substr(from, to - from);
        if (model_file(part).empty()) return tl::unexpected(not_installed(part));
        from = to + 1;
    }
    const auto file = model_file(lang);
    int status = 0;
    if (file.empty()) {  // a combination: Tesseract loads the parts itself
        const auto folder = model_file(lang.substr(0, lang.find('+'))).parent_path();
        status = engine->api.Init(folder.c_str(), lang.c_str(), tesseract::OEM_LSTM_ONLY);
    } else {
        const auto model = model_without_words(file);
        if (!model) return tl::unexpected(model.error());
        status = engine->api.Init(model->data(), static_cast<int>(model->size()), lang.c_str(),
                                  tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr, false,
                                  nullptr);
    }
    if (status != 0) {
        return failure(Error::Kind::engine, file,
                       "tesseract cannot load the model \"" + lang + "\"");
    }
    // Strips come with their polarity known; trying the inverse too costs a fifth of the time.
    engine->api.SetVariable("tessedit_do_invert", "0");
    engine->api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    return Recogniser(std::move(engine));
}

std::vector<StripWord> Recogniser::read(const cv::Mat& strip) {
    std::vector<StripWord> words;
    tesseract::TessBaseAPI& api = engine_->api;
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

}  // namespace cardfile
