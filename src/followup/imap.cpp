#include "followup/imap.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <sstream>

namespace cardfile {
namespace {

constexpr long patience_to_connect_s = 15, patience_s = 30;

/// "A004 NO [OVERQUOTA] full" -> "[OVERQUOTA] full"; empty when no such line is there.
std::string words_of_refusal(const std::string& said) {
    std::string words;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        const auto blank = line.find(' ');
        if (line.starts_with('*') || line.starts_with('+') || blank == std::string::npos) continue;
        for (const std::string_view no : {" NO ", " BAD "}) {
            if (line.compare(blank, no.size(), no) == 0) words = line.substr(blank + no.size());
        }
    }
    while (words.ends_with('\r')) words.pop_back();
    return words;
}

/// One connection, several requests on it.
class Session {
  public:
    explicit Session(const ImapAccount& account) : account_(account) {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        easy_.reset(curl_easy_init());
    }

    /// What the server says to a command in a folder ("" for none).
    Result<std::string> ask(const std::string& folder, const std::string& command) {
        auto set = prepared(folder);
        if (!set) return tl::unexpected(set.error());
        curl_easy_setopt(easy_.get(), CURLOPT_CUSTOMREQUEST, command.c_str());
        return performed();
    }

    Result<std::string> append(const std::string& folder, const std::string& mail) {
        auto set = prepared(folder);
        if (!set) return tl::unexpected(set.error());
        rest_ = mail;
        curl_easy_setopt(easy_.get(), CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy_.get(), CURLOPT_READFUNCTION, &Session::send);
        curl_easy_setopt(easy_.get(), CURLOPT_READDATA, this);
        curl_easy_setopt(easy_.get(), CURLOPT_INFILESIZE_LARGE,
                         static_cast<curl_off_t>(mail.size()));
        return performed();
    }

    /// The server understood us, and said no.
    [[nodiscard]] bool was_refused() const { return refused_; }

  private:
    static std::size_t hear(char* bytes, std::size_t one, std::size_t count, void* session) {
        static_cast<Session*>(session)->said_.append(bytes, one * count);
        return one * count;
    }

    static std::size_t send(char* bytes, std::size_t one, std::size_t count, void* session) {
        std::string& rest = static_cast<Session*>(session)->rest_;
        const std::size_t size = std::min(one * count, rest.size());
        std::copy_n(rest.data(), size, bytes);
        rest.erase(0, size);
        return size;
    }

    Result<void> prepared(const std::string& folder) {
        if (!easy_) return failure(Error::Kind::engine, "", "curl does not start");
        CURL* easy = easy_.get();
        curl_easy_reset(easy);
        said_.clear();
        const std::unique_ptr<char, decltype(&curl_free)> escaped(
            curl_easy_escape(easy, folder.c_str(), static_cast<int>(folder.size())), &curl_free);
        const std::string url = account_.server + "/" + (folder.empty() ? "" : escaped.get());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "imap,imaps");
        curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
        curl_easy_setopt(easy, CURLOPT_USERNAME, account_.user.c_str());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, account_.password.c_str());
        curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
        if (!account_.authorities.empty()) {
            curl_easy_setopt(easy, CURLOPT_CAINFO, account_.authorities.c_str());
        }
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, patience_to_connect_s);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT, patience_s);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, &problem_[0]);
        for (const auto function : {CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION}) {
            curl_easy_setopt(easy, function, &Session::hear);
        }
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
        return {};
    }

    Result<std::string> performed() {
        problem_[0] = '\0';
        const CURLcode code = curl_easy_perform(easy_.get());
        refused_ = code == CURLE_QUOTE_ERROR;  // so it calls a NO or BAD to a command of ours
        if (code == CURLE_OK) return said_;
        if (code == CURLE_LOGIN_DENIED) {
            return failure(Error::Kind::io, "",
                           account_.server + " does not let " + account_.user + " in",
                           "[imap] user and password_command in config.toml say who comes");
        }
        std::string why = problem_[0] ? problem_ : curl_easy_strerror(code);
        if (const std::string words = words_of_refusal(said_); !words.empty()) {
            why = "the server says: " + words;
        }
        return failure(Error::Kind::io, "", account_.server + ": " + why,
                       "no draft was left there");
    }

    const ImapAccount& account_;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy_{nullptr, &curl_easy_cleanup};
    std::string said_, rest_;
    bool refused_ = false;
    char problem_[CURL_ERROR_SIZE] = {};
};

/// * LIST (\HasNoChildren \Drafts) "/" "Drafts" -> Drafts
std::string folder_of(std::string line) {
    if (!line.ends_with('"')) return line.substr(line.rfind(' ') + 1);
    line.pop_back();
    return line.substr(line.rfind('"') + 1);
}

/// The one that is flagged; where the server flags none, one of that name. Empty: neither.
std::string drafts_folder(const std::string& answer) {
    std::string by_name;
    std::istringstream lines(answer);
    for (std::string line; std::getline(lines, line);) {
        while (line.ends_with('\r') || line.ends_with(' ')) line.pop_back();
        if (!line.starts_with("* LIST ")) continue;
        std::string folder = folder_of(line);
        if (line.find("\\Drafts") < line.find(')')) return folder;
        const bool named = folder == "Drafts" || folder.ends_with("/Drafts") ||
                           folder.ends_with(".Drafts");  // of the server's own hierarchy
        if (named) by_name = folder;
    }
    return by_name;
}

/// A1 OK [APPENDUID 1448374 27] Append completed -> 27; empty where the server does not tell.
std::string number_of_new(const std::string& answer) {
    const std::size_t at = answer.find("APPENDUID ");
    if (at == std::string::npos) return {};
    const std::size_t begin = answer.find(' ', at + 10);
    if (begin == std::string::npos) return {};
    const std::string number = answer.substr(begin + 1, answer.find(']', begin) - begin - 1);
    const bool digits = number.find_first_not_of("0123456789") == std::string::npos;
    return digits ? number : "";
}

Result<std::string> ask_for_folder(Session& session) {
    auto listed = session.ask("", R"(LIST "" "*" RETURN (SPECIAL-USE))");
    // a server that does not know RETURN refuses; one that hangs is not asked again
    if (!listed && session.was_refused()) listed = session.ask("", R"(LIST "" "*")");
    if (!listed) return listed;
    std::string folder = drafts_folder(*listed);
    if (!folder.empty()) return folder;
    return failure(Error::Kind::missing, "", "the mail account names no folder for drafts",
                   "[imap] folder = \"…\" in config.toml");
}

}  // namespace

Result<void> put_into_drafts(const ImapAccount& account, const std::string& eml) {
    const bool known =
        account.server.starts_with("imaps://") || account.server.starts_with("imap://");
    if (!known) {
        return failure(Error::Kind::usage, "", "no mail server is named",
                       "[imap] server = \"imaps://…\" in config.toml");
    }
    Session session(account);
    const auto folder = account.folder.empty() ? ask_for_folder(session) : account.folder;
    if (!folder) return tl::unexpected(folder.error());
    const auto appended = session.append(*folder, eml);
    if (!appended) return tl::unexpected(appended.error());
    // libcurl 7.88 marks what it appends as seen only; * is the newest mail
    const std::string number = number_of_new(*appended);
    const auto marked =
        session.ask(*folder, number.empty() ? R"(STORE * +FLAGS (\Draft))"
                                            : "UID STORE " + number + R"( +FLAGS (\Draft))");
    if (marked) return {};
    Error error = marked.error();
    error.hint = "the mail lies in " + *folder + ", but not marked as a draft";
    return tl::unexpected(std::move(error));
}

}  // namespace cardfile
