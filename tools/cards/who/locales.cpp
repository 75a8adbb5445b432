#include "who/locale.h"
#include "who/numbers.h"

// Given and family names are among the commonest of each country; who bears which is drawn by
// chance. Companies are invented words. Family names are chosen so that they do not change with the
// gender.

namespace cards {
namespace {

Locale american() {
    return {
        "en-US",
        "en",
        {"Emily", "Jacob", "Olivia", "Ethan", "Grace", "Daniel", "Hannah", "Marcus", "Chloe",
         "Aaron"},
        {"Miller", "Carter", "Brooks", "Sanders", "Hughes", "Bennett", "Foster", "Coleman",
         "O'Neill", "Reyes"},
        {"Sales Manager", "Chief Executive Officer", "Senior Account Executive", "Product Designer",
         "Vice President, Operations", "Director of Marketing", "Software Engineer",
         "Founder & CEO", "Realtor"},
        {"Business Development", "Customer Success", "Research & Development", "Global Accounts"},
        {"Brightmerrow", "Quillon", "Tamariskel", "Lumentiva", "Pinecrestal", "Solvanette",
         "Harbowick"},
        {"Logistics", "Systems", "Medical", "Foods", "Robotics", "Interiors", "Analytics"},
        {"Inc.", "LLC", "Corp.", "Group"},
        {"### Juniper Street", "#### Alder Avenue, Suite ###", "## Mill Creek Road",
         "### Larkspur Drive, Floor #"},
        {"Portland, OR 972##", "Boston, MA 021##", "Austin, TX 787##", "Denver, CO 802##"},
        {"Phone", "Mobile", "Fax", "Email", "Web"},
        {"Warehousing", "Freight planning", "Cold storage", "Fleet leasing", "Customs papers",
         "Packaging design"},
        {"Good work travels far", "Built to be relied on", "We answer the phone"},
        numbers::us()};
}

Locale british() {
    return {
        "en-GB",
        "en",
        {"Charlotte", "Oliver", "Imogen", "Callum", "Eleanor", "Rhys", "Fiona", "Graham", "Niamh",
         "Alistair"},
        {"Whitfield", "Hargreaves", "Pemberton", "MacLeod", "Thornton", "Bright", "Llewellyn",
         "Ashworth", "Kaur"},
        {"Managing Director", "Chartered Surveyor", "Head of Procurement", "Solicitor",
         "Regional Sales Manager", "Operations Director", "Senior Consultant", "Practice Manager"},
        {"Facilities Management", "Commercial Property", "Export Sales"},
        {"Kestrelby", "Wrenfordly", "Ashenholt", "Marlowick", "Fenmoor", "Copperlark"},
        {"Engineering", "Partners", "Print", "Catering", "Surveyors", "Textiles", "Marine"},
        {"Ltd", "Limited", "LLP", "plc"},
        {"## Harrow Lane", "Unit #, Weaver's Yard", "### Canal Street", "# Orchard Mews"},
        {"Leeds LS# #@@", "London SE1 #@@", "Bristol BS# #@@", "Edinburgh EH# #@@"},
        {"Tel", "Mob", "Fax", "Email", "Web"},
        {"Litho printing", "Large format", "Book binding", "Shop signs", "Exhibition stands",
         "Design studio"},
        {"Quality since the first day", "Surveying made simple", "At your side"},
        numbers::gb()};
}

Locale german() {
    return {
        "de",
        "de",
        {"Jürgen", "Käthe", "Björn", "Sabine", "Günther", "Anneliese", "Matthias", "Zoë", "Lukas",
         "Jörg"},
        {"Müller", "Schäfer", "Größmann", "Weiß", "Köhler", "Jäger", "Böhm", "Vogel", "Lüders",
         "Straßner"},
        {"Geschäftsführer", "Leitung Einkauf", "Vertriebsleitung", "Projektleitung", "Prokurist",
         "Dipl.-Ing. (FH)", "Key Account Management", "Leitung Qualitätssicherung",
         "Steuerberatung"},
        {"Vertrieb Süd", "Forschung und Entwicklung", "Anwendungstechnik", "Öffentlichkeitsarbeit"},
        {"Nordwind", "Grünhalde", "Ulmenfurt", "Brückentor", "Sternfähre", "Kupferhain"},
        {"Logistik", "Maschinenbau", "Gebäudetechnik", "Messtechnik", "Holzbau", "Büromöbel"},
        {"GmbH", "GmbH & Co. KG", "AG", "e.K."},
        {"Lindenweg ##", "Am alten Hafen #", "Schlüterstraße ###", "Kirchgäßchen #"},
        {"204## Hamburg", "803## München", "101## Berlin", "506## Köln"},
        {"Tel.", "Mobil", "Fax", "E-Mail", "Web"},
        {"Lagerhaltung", "Zollabwicklung", "Möbeltransport", "Kühltransporte", "Überseecontainer",
         "Verpackung"},
        {"Wir bringen Sie weiter", "Qualität aus Überzeugung", "Für höchste Ansprüche"},
        numbers::de()};
}

Locale french() {
    return {"fr",
            "fr",
            {"Hélène", "François", "Zoé", "Rémi", "Anaïs", "Jérôme", "Maëlle", "Benoît", "Chloé",
             "Loïc"},
            {"Lefèvre", "Garçonnet", "Bérard", "Noël", "Dubois", "Chevallier", "Guérin", "Le Goff",
             "Forêt"},
            {"Directeur général", "Responsable des achats", "Ingénieure d'affaires",
             "Architecte d'intérieur", "Responsable qualité", "Chargée de clientèle",
             "Expert-comptable", "Gérant"},
            {"Service après-vente", "Développement commercial", "Études et projets"},
            {"Mirabelline", "Clairéveil", "Ventdargent", "Boisclairet", "Lanterenne"},
            {"Conseil", "Traiteur", "Menuiserie", "Éclairage", "Bâtiment", "Imprimerie"},
            {"SARL", "SAS", "S.A.", "EURL"},
            {"## rue des Tilleuls", "# place du Marché", "### avenue de l'Étoile",
             "## bis, chemin des Prés"},
            {"690## Lyon", "750## Paris", "310## Toulouse", "440## Nantes"},
            {"Tél.", "Mobile", "Fax", "E-mail", "Site"},
            {"Réceptions", "Pièces montées", "Plateaux-repas", "Cocktails", "Location de matériel",
             "Séminaires"},
            {"Le goût du détail", "Créateurs d'espaces", "Bâtir, éclairer, durer"},
            numbers::fr()};
}

Locale spanish() {
    return {
        "es",
        "es",
        {"María José", "Íñigo", "Lucía", "Andrés", "Begoña", "Joaquín", "Inés", "Álvaro", "Nuria",
         "Ramón"},
        {"García Muñoz", "Núñez", "Ibáñez Peña", "Domínguez", "Cañete", "López Ordóñez", "Márquez",
         "Sáez"},
        {"Dirección comercial", "Comercial", "Ingeniero técnico", "Gerente", "Asesoría fiscal",
         "Abogada", "Responsable de compras", "Delegado de zona"},
        {"Departamento técnico", "Atención al cliente", "Área internacional"},
        {"Olivanza", "Peñarroble", "Brisalta", "Montealbor", "Cañaveralia"},
        {"Ingeniería", "Alimentación", "Cerámicas", "Diseño", "Construcción", "Energía"},
        {"S.L.", "S.A.", "S.L.U.", "S. Coop."},
        {"Calle del Olivo, ##", "Avda. de la Ilustración, ###, #.º B", "Plaza de España, #",
         "Pº del Río, ##"},
        {"280## Madrid", "410## Sevilla", "460## Valencia", "500## Zaragoza"},
        {"Tel.", "Móvil", "Fax", "Correo", "Web"},
        {"Azulejos", "Piedra natural", "Reformas", "Diseño de baños", "Asesoría", "Instalación"},
        {"Energía con raíces", "Tradición y diseño", "Soluciones a medida"},
        numbers::abroad()};
}

Locale brazilian() {
    return {
        "pt-BR",
        "pt",
        {"João", "Antônia", "Luís", "Cecília", "Sebastião", "Conceição", "Vinícius", "Letícia",
         "Érico", "Inês"},
        {"Gonçalves", "Magalhães", "Brandão", "Araújo", "Simões", "Leitão", "Falcão Neves",
         "de Assunção"},
        {"Diretor comercial", "Gerente de vendas", "Corretora de imóveis", "Engenheira civil",
         "Sócio-proprietário", "Coordenação de marketing", "Representante comercial",
         "Nutricionista"},
        {"Atendimento ao cliente", "Comércio exterior", "Assistência técnica"},
        {"Ipêlume", "Sertãozal", "Aroeirama", "Maresina", "Jatobrás"},
        {"Construções", "Móveis", "Informática", "Confecções", "Alimentos", "Instalações"},
        {"Ltda.", "S.A.", "ME", "EPP"},
        {"Rua das Acácias, ###", "Av. São Sebastião, ####", "Travessa do Açaí, ##",
         "Alameda dos Ipês, ### - Sala ##"},
        {"01310-### São Paulo - SP", "30140-### Belo Horizonte - MG", "80420-### Curitiba - PR"},
        {"Tel.", "Cel.", "Fax", "E-mail", "Site"},
        {"Móveis planejados", "Manutenção", "Instalação elétrica", "Pintura", "Orçamento grátis",
         "Reformas"},
        {"Tradição em construção", "Soluções com afeição", "Seu lar, nossa missão"},
        numbers::abroad()};
}

Locale turkish() {
    return {
        "tr",
        "tr",
        {"Ayşe", "Çağlar", "İbrahim", "Gülşen", "Oğuzhan", "Şeyma", "Işıl", "Ümit", "Kadir",
         "Nazlı"},
        {"Yıldız", "Öztürk", "Çelik", "Şahin", "Güneş", "Doğan", "Aydın", "Kılıç", "Ünal", "Bağcı"},
        {"Genel Müdür", "Satış Müdürü", "Makine Mühendisi", "İhracat Sorumlusu", "Bölge Müdürü",
         "Yönetim Kurulu Başkanı", "Satın Alma Uzmanı", "Mimar"},
        {"Dış Ticaret", "Satış ve Pazarlama", "İnsan Kaynakları"},
        {"Dağpınar", "Çınarsu", "Yelkovar", "Işıksal", "Gökırmaklı"},
        {"Makina", "Elektrik", "İnşaat", "Mobilya", "Tekstil", "Isıtma Soğutma"},
        {"Ltd. Şti.", "A.Ş.", "San. ve Tic. Ltd. Şti."},
        {"Çınar Sokak No: ##", "Organize Sanayi Bölgesi #. Cadde No: ##",
         "Gül Mahallesi İnönü Caddesi ##/#", "Şair Eşref Bulvarı No: ###"},
        {"347## Kadıköy / İstanbul", "065## Çankaya / Ankara", "352## Bornova / İzmir",
         "160## Nilüfer / Bursa"},
        {"Tel", "GSM", "Faks", "E-posta", "Web"},
        {"Isı pompaları", "Klima", "Havalandırma", "Soğuk hava deposu", "Bakım ve onarım",
         "Yedek parça"},
        {"Gücünüze güç katar", "Işığın izinde", "Sağlam çözümler"},
        numbers::abroad()};
}

Locale dutch() {
    return {
        "nl",
        "nl",
        {"Sjoerd", "Anouk", "Daniël", "Femke", "Joost", "Noëlle", "Willem", "Marloes", "Thijs",
         "Zoë"},
        {"van der Linden", "de Wit", "Bakker", "van den Berg", "Kuijpers", "Dijkstra", "ter Braak",
         "Coëlho"},
        {"Directeur", "Accountmanager", "Hoofd Inkoop", "Projectleider", "Makelaar",
         "Adviseur duurzaamheid", "Bedrijfsleider", "Notaris"},
        {"Afdeling Verkoop", "Onderzoek en Ontwikkeling", "Klantenservice"},
        {"Wilgenstroom", "Zilverduyn", "Poldermeeuw", "Meerkoetje", "Ruysveld"},
        {"Techniek", "Advies", "Bouw", "Bloemen", "Scheepvaart", "Installaties"},
        {"B.V.", "N.V.", "VOF"},
        {"Wilgenlaan ##", "Oude Gracht ###", "Prinsenkade # hs", "IJsselweg ##"},
        {"3512 @@ Utrecht", "1017 @@ Amsterdam", "9711 @@ Groningen", "2511 @@ Den Haag"},
        {"Tel.", "Mobiel", "Fax", "E-mail", "Web"},
        {"Bruidswerk", "Kantoorplanten", "Snijbloemen", "Bezorging", "Tuinontwerp", "Abonnementen"},
        {"Met oog voor groen", "Degelijk en dichtbij", "Wij regelen het"},
        numbers::abroad()};
}

Locale polish() {
    return {
        "pl",
        "pl",
        {"Małgorzata", "Paweł", "Łukasz", "Agnieszka", "Michał", "Grażyna", "Stanisław", "Żaneta",
         "Bożena", "Rafał"},
        {"Nowak", "Wójcik", "Zięba", "Gałązka", "Król", "Wróbel", "Piątek", "Gołąb", "Śliwa",
         "Kołodziej"},
        {"Dyrektor handlowy", "Kierownik sprzedaży", "Prezes Zarządu", "Specjalista ds. eksportu",
         "Inżynier budowy", "Radca prawny", "Główna księgowa", "Doradca klienta"},
        {"Dział Obsługi Klienta", "Dział Techniczny", "Zaopatrzenie"},
        {"Jesionar", "Wiatrołąka", "Bursztynex", "Srebrzysko", "Dębopol"},
        {"Budownictwo", "Transport", "Meble", "Oświetlenie", "Doradztwo", "Narzędzia"},
        {"Sp. z o.o.", "S.A.", "Sp.j."},
        {"ul. Lipowa ##", "ul. Świętego Jana #/##", "al. Źródlana ###", "ul. Długa ##A"},
        {"00-9## Warszawa", "31-0## Kraków", "90-3## Łódź", "80-2## Gdańsk"},
        {"tel.", "kom.", "faks", "e-mail", "www"},
        {"Meble na wymiar", "Oświetlenie biur", "Montaż", "Doradztwo", "Części zamienne",
         "Dostawa"},
        {"Solidność z tradycją", "Światło dla firm", "Łączymy ludzi"},
        numbers::abroad()};
}

Locale swedish() {
    return {
        "sv",
        "sv",
        {"Åsa", "Björn", "Märta", "Göran", "Ingrid", "Håkan", "Linnéa", "Örjan", "Sören", "Elin"},
        {"Åkesson", "Lindström", "Sjöberg", "Nyström", "Hägglund", "Öberg", "Norén", "Bergqvist",
         "Björk"},
        {"Verkställande direktör", "Försäljningschef", "Inköpare", "Projektledare", "Arkitekt",
         "Kundansvarig", "Miljösamordnare", "Säljare"},
        {"Forskning och utveckling", "Affärsområde Skog", "Kundtjänst"},
        {"Norrvinda", "Björkhall", "Älvstrand", "Tallåsvik", "Fyrholm"},
        {"Möbler", "Teknik", "Fastigheter", "Bygg", "Träförädling", "Miljö"},
        {"AB", "HB", "Handelsbolag"},
        {"Björkgatan ##", "Östra Hamngatan ##", "Sjövägen #B", "Ängsstigen ##"},
        {"113 ## Stockholm", "411 ## Göteborg", "211 ## Malmö", "753 ## Uppsala"},
        {"Tel", "Mobil", "Fax", "E-post", "Webb"},
        {"Trähus", "Snickeri", "Köksinredning", "Golvslipning", "Takbyten", "Rådgivning"},
        {"Byggt för att hålla", "Närmare naturen", "Värme i varje rum"},
        numbers::se()};
}

}  // namespace

const std::vector<Locale>& locales() {
    static const std::vector<Locale> all = {american(),  british(), german(), french(), spanish(),
                                            brazilian(), turkish(), dutch(),  polish(), swedish()};
    return all;
}

}  // namespace cards
