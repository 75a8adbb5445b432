#include "reader/confined.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>

#include "formats/json_line.h"
#include "photo/pdf.h"
#include "reader/picture_name.h"
#include "system/confine.h"
#include "system/durable_write.h"
#include "system/messages.h"
#include "system/sha256.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

// To the confined process: r read this. From it: n how many pages has this PDF, p draw page
// numbers[0], k keep this picture, d done; answered with o, or e and an error.
constexpr int some_unreadable = 3;               // exit status
constexpr std::int64_t most_picture = 64 << 20;  // bytes of a card's JPEG
/// Of all its cards: a drawer scanned to 100 pages of 10 cards has some 300 MB.
constexpr std::int64_t most_pictures = 512 << 20;

Message told(const Error& error) {
    return {'e', {static_cast<int>(error.kind)}, error.what + '\n' + error.hint, Descriptor()};
}

Error error_in(const Message& message) {
    const auto line = std::min(message.text.find('\n'), message.text.size());
    Error error{Error::Kind::unreadable, "", message.text.substr(0, line)};
    if (line < message.text.size()) error.hint = message.text.substr(line + 1);
    error.kind = static_cast<Error::Kind>(message.numbers[0]);
    return error;
}

/// The side that opens. It believes nothing that the other says.
class Opener {
  public:
    Opener(Descriptor line, const ReaderOptions& options)
        : line_(std::move(line)), options_(options) {}

    /// False when the other is gone.
    bool read(const std::string& path) {
        path_ = path;
        Message ask{'r', {}, path, open_for_reading(path)};
        if (!ask.file.is_open()) ask.numbers[0] = errno;
        file_ = Descriptor(::fcntl(ask.file.number(), F_DUPFD, 3));  // poppler inherits it
        sha256_.clear();
        pictures_ = 0;
        if (!send(line_, ask)) return false;
        for (Message wish; receive(line_, wish);) {
            if (wish.kind == 'd') return true;
            if (!send(line_, answer(wish))) return false;
        }
        return false;
    }

    void say_no_more() { line_.close(); }

  private:
    static Descriptor open_for_reading(const std::string& path) {
        return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    }

    [[nodiscard]] Message answer(const Message& wish) {
        const std::string pdf = "/proc/self/fd/" + std::to_string(file_.number());
        if (wish.kind == 'n') {
            const auto pages = pdf_pages(pdf);
            return pages ? Message{'o', {*pages}, "", Descriptor()} : told(pages.error());
        }
        if (wish.kind == 'p') return drawn(pdf, std::max(1, wish.numbers[0]));
        if (wish.kind == 'k') {
            const auto kept = keep(wish);
            return kept ? Message{'o', {}, "", Descriptor()} : told(kept.error());
        }
        return told({Error::Kind::engine, "", "no such wish"});
    }

    static Message drawn(const std::string& pdf, int page) {
        const auto picture = decode_pdf(pdf, page);
        if (!picture) return told(picture.error());
        const std::string_view pixels(reinterpret_cast<const char*>(picture->data),
                                      picture->total() * picture->elemSize());
        return {'o', {picture->rows, picture->cols}, "", memory_file(pixels)};
    }

    [[nodiscard]] Result<void> keep(const Message& wish) {
        if (sha256_.empty()) sha256_ = sha256_of(path_, file_.number()).value_or("");
        const std::int64_t size = size_of_file(wish.file);
        if (!is_picture_name_of(sha256_, wish.text) || options_.pictures.empty() || size < 0) {
            return failure(Error::Kind::engine, "", "not a picture of this photo");
        }
        pictures_ += size;
        if (size > most_picture || pictures_ > most_pictures) {
            return failure(Error::Kind::engine, "", "too large for pictures of cards");
        }
        std::string bytes(static_cast<std::size_t>(size), '\0');
        if (!read_memory_file(wish.file, bytes.data(), bytes.size())) {
            return failure(Error::Kind::engine, "", "a picture that cannot be read");
        }
        return durable_write(options_.pictures / wish.text, bytes);
    }

    Descriptor line_, file_;
    std::string path_, sha256_;  ///< of the photo; the hash only once it is needed
    std::int64_t pictures_ = 0;  ///< bytes kept of it so far
    const ReaderOptions& options_;
};

/// The side that decodes.
class Decoder {
  public:
    explicit Decoder(Descriptor line) : line_(std::move(line)) {}

    int serve(ReaderOptions options) {
        options.keep_picture = [this, pictures = options.pictures](const std::string& name,
                                                                   std::string_view bytes) {
            Message wish{'k', {}, name, memory_file(bytes)};
            return asked(wish).map([](Message&&) {}).map_error([&](Error error) {
                error.where = pictures / name;  // so that it is seen not to be the photo's fault
                return error;
            });
        };
        auto reader = Reader::create(options);
        if (!reader) return fail(reader.error());
        if (auto confined = confine(); !confined) return fail(confined.error());
        for (Message ask; receive(line_, ask) && ask.kind == 'r';) {
            read(*reader, ask);
            if (!send(line_, {'d', {}, "", Descriptor()})) break;
        }
        return status_;
    }

  private:
    static int fail(const Error& error) {
        std::cerr << "cardfile: error: " << sentence(error) << '\n';
        return 1;
    }

    void read(Reader& reader, const Message& ask) {
        const auto tell = [this](const Reading& reading) {
            if (reading.status == Reading::Status::unreadable) status_ = some_unreadable;
            std::cout << json_line(reading) << '\n' << std::flush;
        };
        if (!ask.file.is_open()) {
            Reading reading;
            reading.photo = ask.text;
            reading.reason = words_for(ask.numbers[0]);
            tell(reading);
            return;
        }
        OpenOptions how;
        how.descriptor = ask.file.number();
        how.pdf_pages = [this](const std::filesystem::path&) {
            Message wish{'n', {}, "", Descriptor()};
            return asked(wish).map([](Message&& answer) { return answer.numbers[0]; });
        };
        how.pdf_page = [this](const std::filesystem::path&, int page) -> Result<cv::Mat> {
            Message wish{'p', {page}, "", Descriptor()};
            auto answer = asked(wish);
            if (!answer) return tl::unexpected(answer.error());
            cv::Mat picture(answer->numbers[0], answer->numbers[1], CV_8UC3);
            if (!read_memory_file(answer->file, reinterpret_cast<char*>(picture.data),
                                  picture.total() * picture.elemSize())) {
                return failure(Error::Kind::unreadable, "", "the page could not be handed over");
            }
            return picture;
        };
        Trace trace;
        reader.read(ask.text, trace, tell, how);
    }

    Result<Message> asked(const Message& wish) {
        Message answer;
        if (!send(line_, wish) || !receive(line_, answer)) {
            return failure(Error::Kind::engine, "", "the opening process is gone");
        }
        if (answer.kind != 'o') return tl::unexpected(error_in(answer));
        return answer;
    }

    Descriptor line_;
    int status_ = 0;
};

int ending_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    if (WIFSIGNALED(status)) {
        // we end as it did, so that whoever started us sees the reason
        ::signal(WTERMSIG(status), SIG_DFL);
        ::raise(WTERMSIG(status));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

Result<int> serve_confined(const ReaderOptions& options) {
    Descriptor ours, theirs;
    if (!connect_pair(ours, theirs)) return system_failure("");
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) return system_failure("");
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(1);
        ours.close();
        ::close(STDIN_FILENO);
        // whatever else was open when we were started is none of its business
        const auto line = static_cast<unsigned>(theirs.number());
        if (line > 3) ::close_range(3, line - 1, 0);
        ::close_range(line + 1, ~0U, 0);
        const int status = Decoder(std::move(theirs)).serve(options);
        std::cout.flush();
        ::_exit(status);
    }
    theirs.close();
    Opener opener(std::move(ours), options);
    bool alive = true;
    for (std::string path; alive && std::getline(std::cin, path, '\0');) {
        if (!path.empty()) alive = opener.read(path);
    }
    opener.say_no_more();
    return ending_of(child);
}

}  // namespace cardfile
