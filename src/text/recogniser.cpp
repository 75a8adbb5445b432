#include "text/recogniser.h"

#include "text/by_line_net.h"
#include "text/by_tesseract.h"
#include "text/model.h"

namespace cardfile {

Result<std::unique_ptr<Recogniser>> create_recogniser(const std::string& lang) {
    return lang == built_in_model ? by_line_net(Model::built_in()) : by_tesseract(lang);
}

}  // namespace cardfile
