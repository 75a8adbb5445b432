#include "cli/draft_out.h"

#include <array>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

#include "followup/templates.h"
#include "formats/unicode.h"
#include "formats/vcard_write.h"
#include "system/durable_write.h"

namespace cardfile {
namespace fs = std::filesystem;

Result<DraftForm> form_for(const std::string& language, const Config& config) {
    const fs::path own = config.templates / (language + ".mustache");
    std::error_code ignored;
    if (!config.templates.empty() && !fs::is_directory(config.templates, ignored)) {
        return failure(Error::Kind::usage, config.templates, "no such folder",
                       "[drafts] templates in config.toml names it");
    }
    if (!config.templates.empty() && fs::exists(own, ignored)) {
        std::ifstream stream(own, std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        if (!stream) return failure(Error::Kind::unreadable, own, "cannot be read");
        return DraftForm{text.str(), own.string()};
    }
    if (const auto ours = template_for(language); !ours.empty()) {
        return DraftForm{std::string(ours), "the template for " + language};
    }
    return failure(Error::Kind::usage, "",
                   "there is no template for the language '" + language + "'",
                   "en, de, fr, es, pt and tr are built in; your own one would be " + language +
                       ".mustache in the folder that [drafts] templates names");
}

namespace {

std::string mail_date() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S %z", &local);
    return text.data();
}

std::string plain_text(const Mail& mail) {
    return "To: " + printable(mail.to_name) + (mail.to_name.empty() ? "" : " ") + "<" + mail.to +
           ">\nSubject: " + mail.subject + "\n\n" + mail.body;
}

void attach_card(Mail& mail, const Sender& owner) {
    VcardSubject subject{{}, owner.email};
    Name& name = subject.contact.name.emplace();
    name.value = owner.name;
    const auto blank = owner.name.rfind(' ');
    name.first = blank == std::string::npos ? "" : owner.name.substr(0, blank);
    name.last = blank == std::string::npos ? owner.name : owner.name.substr(blank + 1);
    subject.contact.emails.push_back(Field{owner.email, 1});
    mail.attachment_name = "card.vcf";
    mail.attachment = vcard(subject);
}

/// For several drafts --eml names a folder.
Result<void> write_eml(const Mail& mail, const DraftOut& out, std::int64_t id) {
    fs::path file = out.eml;
    if (out.many) file /= "draft-" + std::to_string(id) + ".eml";
    return durable_write(file, eml(mail)).map([&] {
        std::cout << "contact " << id << ": " << file.string() << '\n';
    });
}

}  // namespace

Result<void> deliver(Mail mail, const DraftOut& out, const Config& config, std::int64_t id) {
    mail.date = mail_date();
    if (config.attach_card) attach_card(mail, config.owner);
    if (!out.eml.empty()) return write_eml(mail, out, id);
    if (out.mailto) {
        return mailto(mail).map([](const std::string& link) { std::cout << link << '\n'; });
    }
    if (out.imap) {
        return put_into_drafts(config.imap, eml(mail)).map([&] {
            std::cout << "contact " << id << ": in the drafts of " << config.imap.user << '\n';
        });
    }
    std::cout << plain_text(mail);
    return {};
}

}  // namespace cardfile
