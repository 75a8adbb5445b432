#include "followup/templates.h"

#include <array>
#include <utility>

namespace cardfile {
namespace {

constexpr std::string_view english =
    R"(Subject: {{#event}}Our talk at {{event}}{{/event}}{{^event}}Our talk{{/event}}

Hello {{first}},

{{#days}}
it was good to meet you{{#event}} at {{event}}{{/event}}.
{{/days}}
{{#weeks}}
we met{{#event}} at {{event}}{{/event}} a little while ago, and I have not forgotten it.
{{/weeks}}
{{#months}}
it has been some months since we met{{#event}} at {{event}}{{/event}}; please forgive my silence.
{{/months}}
{{#years}}
you may not remember me: we met in {{year}}{{#event}} at {{event}}{{/event}}, and I have kept your card since.
{{/years}}

What stayed with me from our talk: {{talk}}.

If there is anything in this I can help you with, I would be glad to.
{{#years}}Are you still the right person to ask{{#company}} at {{company}}{{/company}}?{{/years}}{{^years}}Would a short call next week suit you?{{/years}}

Kind regards
{{signature}}
)";

constexpr std::string_view german =
    R"(Subject: {{#event}}Unser Gespräch bei: {{event}}{{/event}}{{^event}}Unser Gespräch{{/event}}

Guten Tag {{name}},

{{#days}}
es hat mich gefreut, Sie kennenzulernen{{#event}} ({{event}}){{/event}}.
{{/days}}
{{#weeks}}
vor Kurzem haben wir uns kennengelernt{{#event}} ({{event}}){{/event}}, und ich denke gern daran zurück.
{{/weeks}}
{{#months}}
seit unserer Begegnung{{#event}} ({{event}}){{/event}} sind einige Monate vergangen; bitte entschuldigen Sie, dass ich mich erst jetzt melde.
{{/months}}
{{#years}}
vielleicht erinnern Sie sich nicht mehr an mich: Wir haben uns {{year}} kennengelernt{{#event}} ({{event}}){{/event}}, und Ihre Karte habe ich aufgehoben.
{{/years}}

Aus unserem Gespräch ist mir im Gedächtnis geblieben: {{talk}}.

Wenn ich Ihnen dabei behilflich sein kann, tue ich das gern.
{{#years}}Sind Sie dafür noch die richtige Ansprechperson{{#company}} bei {{company}}{{/company}}?{{/years}}{{^years}}Passt Ihnen nächste Woche ein kurzes Telefonat?{{/years}}

Mit freundlichen Grüßen
{{signature}}
)";

constexpr std::string_view french =
    R"(Subject: {{#event}}Notre conversation ({{event}}){{/event}}{{^event}}Notre conversation{{/event}}

Bonjour {{name}},

{{#days}}
j'ai été ravi de faire votre connaissance{{#event}} ({{event}}){{/event}}.
{{/days}}
{{#weeks}}
nous nous sommes rencontrés il y a peu{{#event}} ({{event}}){{/event}} et je ne l'ai pas oublié.
{{/weeks}}
{{#months}}
quelques mois ont passé depuis notre rencontre{{#event}} ({{event}}){{/event}} ; pardonnez mon silence.
{{/months}}
{{#years}}
vous ne vous souvenez peut-être plus de moi : nous nous sommes rencontrés en {{year}}{{#event}} ({{event}}){{/event}} et j'ai gardé votre carte.
{{/years}}

De notre conversation, j'ai retenu ceci : {{talk}}.

Si je peux vous être utile sur ce point, ce sera avec plaisir.
{{#years}}Êtes-vous toujours la bonne personne à qui m'adresser{{#company}} chez {{company}}{{/company}} ?{{/years}}{{^years}}Seriez-vous disponible pour un court appel la semaine prochaine ?{{/years}}

Bien cordialement
{{signature}}
)";

constexpr std::string_view spanish =
    R"(Subject: {{#event}}Nuestra conversación ({{event}}){{/event}}{{^event}}Nuestra conversación{{/event}}

Hola, {{name}}:

{{#days}}
Fue un placer conocerle{{#event}} ({{event}}){{/event}}.
{{/days}}
{{#weeks}}
Nos conocimos hace poco{{#event}} ({{event}}){{/event}} y no lo he olvidado.
{{/weeks}}
{{#months}}
Han pasado algunos meses desde que nos conocimos{{#event}} ({{event}}){{/event}}; disculpe mi silencio.
{{/months}}
{{#years}}
Quizá ya no me recuerde: nos conocimos en {{year}}{{#event}} ({{event}}){{/event}} y he guardado su tarjeta.
{{/years}}

De nuestra conversación me quedó esto: {{talk}}.

Si puedo ayudarle en algo de ello, lo haré con gusto.
{{#years}}¿Sigue siendo usted la persona indicada{{#company}} en {{company}}{{/company}}?{{/years}}{{^years}}¿Le vendría bien una breve llamada la próxima semana?{{/years}}

Un cordial saludo
{{signature}}
)";

constexpr std::string_view portuguese =
    R"(Subject: {{#event}}Nossa conversa ({{event}}){{/event}}{{^event}}Nossa conversa{{/event}}

Olá, {{name}},

{{#days}}
foi um prazer conhecer você{{#event}} ({{event}}){{/event}}.
{{/days}}
{{#weeks}}
nos conhecemos há pouco tempo{{#event}} ({{event}}){{/event}} e não me esqueci disso.
{{/weeks}}
{{#months}}
passaram-se alguns meses desde que nos conhecemos{{#event}} ({{event}}){{/event}}; desculpe o silêncio.
{{/months}}
{{#years}}
talvez você não se lembre de mim: nos conhecemos em {{year}}{{#event}} ({{event}}){{/event}} e guardei o seu cartão.
{{/years}}

Da nossa conversa, guardei isto: {{talk}}.

Se eu puder ajudar em algo, será um prazer.
{{#years}}Você ainda é a pessoa certa com quem falar{{#company}} na empresa {{company}}{{/company}}?{{/years}}{{^years}}Uma ligação rápida na próxima semana seria possível?{{/years}}

Um abraço
{{signature}}
)";

constexpr std::string_view turkish =
    R"(Subject: {{#event}}Görüşmemiz ({{event}}){{/event}}{{^event}}Görüşmemiz{{/event}}

Merhaba {{name}},

{{#days}}
sizinle tanıştığıma memnun oldum{{#event}} ({{event}}){{/event}}.
{{/days}}
{{#weeks}}
kısa süre önce tanışmıştık{{#event}} ({{event}}){{/event}}, aklımdan çıkmadı.
{{/weeks}}
{{#months}}
tanışmamızın{{#event}} ({{event}}){{/event}} üzerinden birkaç ay geçti; sessizliğimi lütfen bağışlayın.
{{/months}}
{{#years}}
beni hatırlamayabilirsiniz: {{year}} yılında tanışmıştık{{#event}} ({{event}}){{/event}} ve kartınızı o günden beri saklıyorum.
{{/years}}

Görüşmemizden aklımda kalan: {{talk}}.

Bu konuda size yardımcı olabilirsem sevinirim.
{{#years}}Bu konuda hâlâ doğru kişi siz misiniz{{#company}} ({{company}}){{/company}}?{{/years}}{{^years}}Gelecek hafta kısa bir telefon görüşmesi size uyar mı?{{/years}}

Saygılarımla
{{signature}}
)";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> templates{{
    {"en", english},
    {"de", german},
    {"fr", french},
    {"es", spanish},
    {"pt", portuguese},
    {"tr", turkish},
}};

}  // namespace

std::string_view template_for(std::string_view language) {
    for (const auto& [code, text] : templates) {
        if (code == language) return text;
    }
    return {};
}

}  // namespace cardfile
