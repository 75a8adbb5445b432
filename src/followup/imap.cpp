#include "followup/imap.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace cardfile {
namespace {

constexpr long patience_to_connect_s = 15, patience_s = 60;

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

  private:
    static std::size_t hear(char* bytes, std::size_t one, std::size_t count, void* session) {
        static_cast<Session*>(session)->said_.append(bytes, one * count);
        return one * count;
    }

    static std::size_t send(char* bytes, std::size_t one, std::size_t count, void* session) {
        std::string& rest = static_cast<Session*>(session)->rest_;
        const std::size_t size = std::min(one * count, rest.size());
        std::memcpy(bytes, rest.data(), size);
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
        if (code == CURLE_OK) return said_;
        const std::string why = problem_[0] ? problem_ : curl_easy_strerror(code);
        return failure(Error::Kind::io, "", account_.server + ": " + why,
                       "no draft was left there");
    }

    const ImapAccount& account_;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy_{nullptr, &curl_easy_cleanup};
    std::string said_, rest_;
    char problem_[CURL_ERROR_SIZE] = {};
};

/// * LIST (\HasNoChildren \Drafts) "/" "Drafts" -> Drafts
std::string drafts_folder(const std::string& answer) {
    std::size_t at = answer.find("\\Drafts");
    if (at == std::string::npos) return "Drafts";
    const std::size_t end = std::min(answer.find_first_of("\r\n", at), answer.size());
    std::string line = answer.substr(at, end - at);
    if (line.ends_with('"')) {
        line.pop_back();
        return line.substr(line.rfind('"') + 1);
    }
    return line.substr(line.rfind(' ') + 1);
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

}  // namespace

Result<void> put_into_drafts(const ImapAccount& account, const std::string& eml) {
    const bool known =
        account.server.starts_with("imaps://") || account.server.starts_with("imap://");
    if (!known) {
        return failure(Error::Kind::usage, "", "no mail server is named",
                       "[imap] server = \"imaps://…\" in config.toml");
    }
    Session session(account);
    std::string folder = account.folder;
    if (folder.empty()) {
        const auto listed = session.ask("", R"(LIST "" "*" RETURN (SPECIAL-USE))");
        // a server that does not know RETURN refuses; one that hangs is not asked again
        const bool refused = !listed && listed.error().kind == Error::Kind::usage;
        const auto plain = refused ? session.ask("", R"(LIST "" "*")") : listed;
        if (!plain) return tl::unexpected(plain.error());
        folder = drafts_folder(*plain);
    }
    const auto appended = session.append(folder, eml);
    if (!appended) return tl::unexpected(appended.error());
    // libcurl 7.88 marks what it appends as seen only
    const std::string number = number_of_new(*appended);
    if (number.empty()) return {};
    return session.ask(folder, "UID STORE " + number + R"( +FLAGS (\Draft))")
        .map([](const std::string&) {});
}

}  // namespace cardfile
