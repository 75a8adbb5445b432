#pragma once
// Reader: a photo's file -> what was read from it. The only place that knows the order of the
// stages.
//
// A pure function of the file and the options: no database, no network. Decides `no_card`, and from
// which corner a card's corners are counted.

#include <filesystem>
#include <functional>
#include <string>

#include "card/card.h"
#include "card/error.h"
#include "card/photo.h"
#include "card/reading.h"
#include "find/candidates.h"
#include "photo/open.h"
#include "reader/trace.h"
#include "text/text_reader.h"
#include "understand/rules.h"

namespace cardfile {

struct ReaderOptions {
    TextOptions text;
    std::string country;             ///< ISO 3166 alpha-2 for numbers without a dialling code
    Rules rules;                     ///< learned from the owner's corrections
    std::filesystem::path pictures;  ///< folder for the upright card pictures; empty: none are kept
    /// Who writes them, where it is not us: a file's name and its bytes.
    std::function<Result<void>(const std::string&, std::string_view)> keep_picture = {};
};

class Reader {
  public:
    [[nodiscard]] static Result<Reader> create(const ReaderOptions& options = {});
    /// Tells one reading a page of the file, each as soon as it is done; a file that cannot be read
    /// gives one reading that says why.
    void read(const std::filesystem::path& path, Trace& trace,
              const std::function<void(const Reading&)>& tell, const OpenOptions& how = {});

  private:
    Reader(ReaderOptions options, TextReader text);
    CardReading read_card(const Photo& photo, const Card& card, Trace& trace);
    void read_cards(const Photo& photo, Reading& reading, Trace& trace);
    /// Both fail where a picture cannot be kept.
    Result<void> add_cards(const Photo& photo, Reading& reading, Trace& trace);
    /// `read` is of the card read last, whose picture is kept.
    Result<void> add_if_card(CardReading read, Reading& reading);
    void read_page(const PhotoFile& file, Reading& reading, Trace& trace);

    ReaderOptions options_;
    TextReader text_;
    CardNets nets_;
    cv::Mat picture_;  ///< the upright picture of the card read last
};

}  // namespace cardfile
