"""Every public fact of the first content: where a visitor finds it, and in which words, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """A fact, the page that carries it (URL name and arguments) and its words as a visitor reads them."""

    name: str
    page: tuple
    it: str
    en: str
    fr: str


def same(name, page, text):
    """A fact whose words are the same in the three languages."""
    return Fact(name, page, text, text, text)


def project(slug):
    return ("projects:detail", slug)


def event(slug):
    return ("events:detail", slug)


def city(slug):
    return ("networks:city-detail", slug)


def organisation(slug):
    return ("networks:organisation-detail", slug)


def network(slug):
    return ("networks:network-detail", slug)


def document(slug):
    return ("documents:detail", slug)


HOME = ("home",)
ABOUT = ("pages:detail", "chi-siamo")
CONTACTS = ("pages:detail", "contatti")
TERRITORY = ("pages:detail", "cooperazione-in-piemonte")
NEWS = ("pages:news-detail", "mc2cm-due-giorni-a-torino")
BENEFICIARIES = ("projects:beneficiary-list",)
PROJECTS = ("projects:list",)
EVENTS = ("events:list",)
CITIES = ("networks:city-list",)
GLOSSARY = ("pages:glossary",)

P1, P2, P3 = project("smart"), project("100-plastica"), project("shwm")
P6, P7, P8, P9 = project("bleutourmed-c3"), project("mc2cm"), project("mc2cm-seconda-fase"), project("profile")

E1 = event("mc2cm-primo-incontro-lione")
E2 = event("mc2cm-terzo-incontro-tangeri")
E3 = event("mc2cm-sesto-incontro-torino")
E4 = event("shwm-incontro-istituzionale-beirut")
E5 = event("mc2cm-conferenza-finale-beirut")
E6 = event("arco-latino-seminario-accoglienza-torino")
E7 = event("mc2cm-evento-conclusivo-lione")
E8 = event("mc2cm-seconda-fase-laboratorio-cartagine")
E9 = event("mc2cm-seconda-fase-incontro-tecnico-vienna")

OFFICE = [
    Fact("body", HOME, "Città metropolitana di Torino", "Metropolitan City of Turin", "Ville métropolitaine de Turin"),
    Fact(
        "office",
        CONTACTS,
        "Servizio Relazioni e Progetti Europei e Internazionali",
        "European and International Relations and Projects Office",
        "Service Relations et projets européens et internationaux",
    ),
    Fact(
        "office, of the body",
        ABOUT,
        "Siamo l’ufficio della Città metropolitana di Torino",
        "We are the office of the Metropolitan City of Turin",
        "Nous sommes le service de la Ville métropolitaine de Turin",
    ),
    same("telephone", CONTACTS, "+39 011 861 2653"),
    same("telephone on every page", HOME, "+39 011 861 2653"),
    same("mailbox", CONTACTS, "europa_cooperazione@cittametropolitana.torino.it"),
    same("mailbox on every page", HOME, "europa_cooperazione@cittametropolitana.torino.it"),
    Fact(
        "seat of the body, 2017",
        CONTACTS,
        "Palazzo Cisterna, a Torino, è la sede della Città metropolitana (informazione del 2017).",
        "Palazzo Cisterna, in Turin, is the headquarters of the Metropolitan City (information as of 2017).",
        "Le Palazzo Cisterna, à Turin, est le siège de la Ville métropolitaine (information de 2017).",
    ),
    Fact(
        "area of work", HOME, "Cooperazione internazionale", "International cooperation", "Coopération internationale"
    ),
    Fact(
        "three versions",
        ABOUT,
        "Questo portale la racconta in italiano, inglese e francese.",
        "This portal presents it in Italian, English and French.",
        "Ce portail le présente en italien, en anglais et en français.",
    ),
    Fact(
        "frame: EU programming",
        ABOUT,
        "programmazione europea 2014–2020",
        "European programming period 2014–2020",
        "programmation européenne 2014–2020",
    ),
    Fact(
        "frame: SDGs",
        ABOUT,
        "Obiettivi di sviluppo sostenibile delle Nazioni Unite 2015–2030",
        "United Nations Sustainable Development Goals 2015–2030",
        "Objectifs de développement durable des Nations Unies 2015–2030",
    ),
    Fact(
        "frame: 17 goals, who launched them and when",
        ABOUT,
        "Gli Obiettivi sono 17: li ha lanciati all’inizio del 2015 il Segretario generale delle Nazioni Unite.",
        "There are 17 Goals, launched at the start of 2015 by the UN Secretary-General.",
        "Ils sont au nombre de 17 ; le Secrétaire général des Nations Unies les a lancés au début de 2015.",
    ),
    Fact(
        "17 goals on the home page",
        HOME,
        "17 Obiettivi di sviluppo sostenibile",
        "17 Sustainable Development Goals",
        "17 Objectifs de développement durable",
    ),
    Fact(
        "services: information and participation",
        ABOUT,
        "I nostri servizi aiutano a conoscere le attività di cooperazione e di pace, e a parteciparvi.",
        "Our services help people to learn about cooperation and peace activities, and to take part in them.",
        "Nos services aident à connaître les activités de coopération et de paix, et à y participer.",
    ),
    Fact("useful documents", ABOUT, "Documenti utili", "Useful documents", "Documents utiles"),
    Fact(
        "purpose: goal and tool",
        ABOUT,
        "Le relazioni internazionali e la cooperazione solidale tra i Paesi sono per noi un traguardo e, insieme, "
        "uno strumento per lo sviluppo umano.",
        "international relations and solidarity cooperation among countries are both a goal and a tool for human "
        "development",
        "Les relations internationales et la coopération solidaire entre les pays sont pour nous à la fois un but et "
        "un "
        "instrument de développement humain.",
    ),
    Fact(
        "purpose: kinds of cooperation",
        ABOUT,
        "La cooperazione è economica e politica, sociale e culturale.",
        "Cooperation is economic and political, social and cultural.",
        "La coopération est économique et politique, sociale et culturelle.",
    ),
    Fact(
        "purpose: peace, solidarity, dialogue",
        ABOUT,
        "contribuire alla pace, alla solidarietà e al dialogo interculturale, sociale ed economico",
        "contribute to peace, to solidarity and to intercultural, social and economic dialogue",
        "contribuer à la paix, à la solidarité et au dialogue interculturel, social et économique",
    ),
    Fact(
        "purpose: through associations and networks",
        ABOUT,
        "anche attraverso le associazioni e le reti di enti locali",
        "through associations and networks of local authorities as well",
        "aussi à travers les associations et les réseaux de collectivités locales",
    ),
    Fact(
        "six lines of activity",
        ABOUT,
        "Le linee di attività sono sei.",
        "There are six lines of activity.",
        "Nos lignes d’activité sont au nombre de six.",
    ),
    Fact(
        "line 1: support to projects",
        ABOUT,
        "Diamo assistenza e sostegno a progetti di cooperazione decentrata e territoriale.",
        "We assist and support decentralised and territorial cooperation projects.",
        "Nous apportons assistance et soutien à des projets de coopération décentralisée et territoriale.",
    ),
    Fact(
        "line 2: emergencies",
        ABOUT,
        "Promuoviamo progetti per le popolazioni colpite da emergenze ambientali, sociali o sanitarie.",
        "We promote projects for populations hit by environmental, social or health emergencies.",
        "Nous encourageons des projets pour les populations touchées par des urgences environnementales, sociales ou "
        "sanitaires.",
    ),
    Fact(
        "line 3: culture of peace",
        ABOUT,
        "Educhiamo e sensibilizziamo la comunità locale a una cultura di pace.",
        "We educate the local community and raise its awareness, towards a culture of peace.",
        "Nous éduquons et sensibilisons la communauté locale à une culture de paix.",
    ),
    Fact(
        "line 4: Italian Cooperation",
        ABOUT,
        "Partecipiamo alle iniziative della Cooperazione italiana.",
        "We take part in initiatives of the Italian Cooperation.",
        "Nous participons aux initiatives de la Coopération italienne.",
    ),
    Fact(
        "line 5: networks",
        ABOUT,
        "Aderiamo a reti nazionali, europee e internazionali che promuovono la cooperazione.",
        "We belong to national, European and international networks that promote cooperation.",
        "Nous adhérons à des réseaux nationaux, européens et internationaux qui promeuvent la coopération.",
    ),
    Fact(
        "line 6: events",
        ABOUT,
        "Organizziamo eventi di rilievo europeo o internazionale nel territorio metropolitano.",
        "We organise events of European or international significance in the metropolitan area.",
        "Nous organisons des événements d’envergure européenne ou internationale sur le territoire métropolitain.",
    ),
    Fact(
        "seven categories",
        ABOUT,
        "I beneficiari sono di sette categorie.",
        "The beneficiaries fall into seven categories.",
        "Les bénéficiaires relèvent de sept catégories.",
    ),
    Fact("beneficiary 1", BENEFICIARIES, "Autorità pubbliche", "Public authorities", "Autorités publiques"),
    Fact(
        "beneficiary 2",
        BENEFICIARIES,
        "Persone giuridiche private",
        "Private legal persons",
        "Personnes morales de droit privé",
    ),
    Fact(
        "beneficiary 3",
        BENEFICIARIES,
        "Organizzazioni della società civile e altri enti senza scopo di lucro",
        "Civil-society organisations and other non-profit bodies",
        "Organisations de la société civile et autres organismes à but non lucratif",
    ),
    Fact(
        "beneficiary 4",
        BENEFICIARIES,
        "Società partecipate",
        "Investee companies",
        "Sociétés à participation publique",
    ),
    Fact(
        "beneficiary 5", BENEFICIARIES, "Enti del Terzo settore", "Third-sector bodies", "Organismes du tiers secteur"
    ),
    Fact(
        "beneficiary 6",
        BENEFICIARIES,
        "Università e centri di ricerca",
        "Universities and research centres",
        "Universités et centres de recherche",
    ),
    Fact(
        "beneficiary 7",
        BENEFICIARIES,
        "Istituzioni nazionali, europee e internazionali",
        "National, European and international institutions",
        "Institutions nationales, européennes et internationales",
    ),
    Fact(
        "a beneficiary's own page",
        ("projects:beneficiary-detail", "societa-partecipate"),
        "Società partecipate",
        "Investee companies",
        "Sociétés à participation publique",
    ),
    Fact(
        "four instruments",
        ABOUT,
        "Gli strumenti sono quattro.",
        "There are four instruments.",
        "Ils sont au nombre de quatre.",
    ),
    Fact(
        "instrument 1: own projects",
        ABOUT,
        "Progetti che gestiamo direttamente.",
        "Projects that we manage directly.",
        "Des projets que nous gérons directement.",
    ),
    Fact(
        "instrument 2: agreements",
        ABOUT,
        "Accordi e protocolli d’intesa.",
        "Agreements and memoranda of understanding.",
        "Des accords et des protocoles d’accord.",
    ),
    Fact(
        "instrument 3: contributions",
        ABOUT,
        "Contributi finanziari e materiali, come medicinali e attrezzature di vario genere.",
        "Financial and material contributions, such as medicines and equipment of various kinds.",
        "Des contributions financières et matérielles, par exemple des médicaments et des équipements divers.",
    ),
    Fact(
        "instrument 4: networks",
        ABOUT,
        "Adesione a reti di comunità locali di rilievo internazionale.",
        "Membership of networks of local communities of international significance.",
        "L’adhésion à des réseaux de communautés locales d’envergure internationale.",
    ),
    Fact(
        "projects: lead or partner, third countries",
        ABOUT,
        "La Città metropolitana partecipa a progetti di sviluppo in Paesi terzi, a volte da capofila, a volte da "
        "partner.",
        "The Metropolitan City takes part in development projects in third countries, sometimes as lead partner, "
        "sometimes as partner.",
        "La Ville métropolitaine participe à des projets de développement dans des pays tiers, tantôt comme chef de "
        "file, "
        "tantôt comme partenaire.",
    ),
    Fact(
        "projects: drawn up from needs",
        ABOUT,
        "I progetti si scrivono con associazioni ed enti locali, a partire dai bisogni dei territori interessati.",
        "The projects are drawn up with local associations and authorities, from the needs of the territories "
        "concerned.",
        "Les projets sont élaborés avec les associations et les collectivités locales, à partir des besoins des "
        "territoires concernés.",
    ),
    Fact(
        "projects: material aid or exchange",
        ABOUT,
        "Possono essere aiuti materiali, oppure scambi di competenze e conoscenze tecniche.",
        "They may be material aid, or exchanges of skills and technical knowledge.",
        "Il peut s’agir d’une aide matérielle ou d’échanges de compétences et de connaissances techniques.",
    ),
    Fact(
        "projects: support to others",
        ABOUT,
        "Sosteniamo inoltre i progetti di cooperazione decentrata di altri soggetti, pubblici o della società civile, "
        "con "
        "contributi e assistenza tecnica.",
        "We also support decentralised cooperation projects run by others, public bodies or civil society, with "
        "grants and "
        "technical assistance.",
        "Nous soutenons aussi les projets de coopération décentralisée d’autres acteurs, publics ou de la société "
        "civile, "
        "par des subventions et une assistance technique.",
    ),
    Fact(
        "projects: stakeholder in some",
        ABOUT,
        "In alcuni progetti il nostro ruolo è quello di stakeholder",
        "In some projects our role is that of stakeholder.",
        "Dans certains projets, nous sommes partie prenante.",
    ),
    Fact(
        "age of the information",
        ABOUT,
        "Informazioni aggiornate al 2018",
        "Information as of 2018",
        "Informations à jour en 2018",
    ),
]

AS_OF_2017 = ("Informazioni aggiornate al 2017", "Information as of 2017", "Informations à jour en 2017")
AS_OF_2018 = ("Informazioni aggiornate al 2018", "Information as of 2018", "Informations à jour en 2018")
AS_OF_2021 = ("Informazioni aggiornate al 2021", "Information as of 2021", "Informations à jour en 2021")
AFRICA = ("Africa", "Africa", "Afrique")
MEDITERRANEAN = ("Area mediterranea", "Mediterranean area", "Zone méditerranéenne")
PIPELINE = ("In avvio", "Pipeline", "En préparation")
IMPLEMENTATION = ("In corso", "Implementation", "En cours")
CLOSED = ("Concluso", "Closed", "Clos")
AICS_CALL = (
    "Bando AICS, Agenzia Italiana per la Cooperazione allo Sviluppo",
    "AICS call for proposals, Italian Agency for Development Cooperation",
    "Appel à projets AICS, Agence italienne pour la coopération au développement",
)
STAKEHOLDER = ("stakeholder", "stakeholder", "partie prenante")
IN_PROGRESS_2018 = (
    "Nel 2018 il progetto era in corso.",
    "In 2018 the project was in progress.",
    "En 2018, le projet était en cours.",
)

PROJECT_FACTS = [
    Fact("the listing names the area", PROJECTS, *AFRICA),
    same("the listing: P1", PROJECTS, "Sanitation, Marketing Agriculture, Rural Development and Transformation"),
    same("the listing: P7", PROJECTS, "Mediterranean City-to-City Migration Profiles and Dialogue"),
    same("P1 acronym", P1, "S.M.A.R.T."),
    same("P1 title", P1, "Sanitation, Marketing Agriculture, Rural Development and Transformation"),
    Fact("P1 area", P1, *AFRICA),
    Fact("P1 programme", P1, *AICS_CALL),
    Fact("P1 in progress", P1, "Nel 2018 era in corso.", "In 2018 it was in progress.", "En 2018, il était en cours."),
    Fact("P1 as of", P1, *AS_OF_2018),
    Fact("P1 status", P1, *IMPLEMENTATION),
    Fact("P1 sector: sanitation", P1, "Servizi igienico-sanitari", "Sanitation", "Assainissement"),
    Fact("P1 sector: agriculture", P1, "Agricoltura", "Agriculture", "Agriculture"),
    Fact("P1 sector: rural development", P1, "Sviluppo rurale", "Rural development", "Développement rural"),
    Fact(
        "P2 title",
        P2,
        "100% Plastica: sviluppare la raccolta e il riciclo dei rifiuti di plastica ad Awassa",
        "100% Plastica: building up plastic waste collection and recycling in Awassa",
        "100% Plastica : développer la collecte et le recyclage des déchets plastiques à Awassa",
    ),
    Fact("P2 place", P2, "Awassa (Hawassa), Etiopia", "Awassa (Hawassa), Ethiopia", "Awassa (Hawassa), Éthiopie"),
    Fact("P2 area", P2, *AFRICA),
    Fact("P2 programme", P2, *AICS_CALL),
    Fact("P2 in progress", P2, *IN_PROGRESS_2018),
    Fact("P2 as of", P2, *AS_OF_2018),
    Fact("P2 status", P2, *IMPLEMENTATION),
    Fact("P2 sector", P2, "Rifiuti e riciclo", "Waste and recycling", "Déchets et recyclage"),
    same("P3 acronym", P3, "SHWM"),
    same("P3 full name", P3, "Safe Health and Water Management"),
    Fact(
        "P3 what and where",
        P3,
        "distribuzione dell’acqua nella zona di Wadi Khaled, in Libano",
        "water distribution in the Wadi Khaled area of Lebanon",
        "la distribution de l’eau dans la zone de Wadi Khaled, au Liban",
    ),
    Fact("P3 place", P3, "Zona di Wadi Khaled, Libano", "Wadi Khaled area, Lebanon", "Zone de Wadi Khaled, Liban"),
    Fact("P3 area", P3, "Medio Oriente", "Middle East", "Moyen-Orient"),
    Fact(
        "P3 programme UNDP",
        P3,
        "UNDP, Programma delle Nazioni Unite per lo sviluppo",
        "UNDP, United Nations Development Programme",
        "PNUD (UNDP), Programme des Nations Unies pour le développement",
    ),
    Fact(
        "P3 programme ATO3",
        P3,
        "Autorità d’ambito torinese ATO3",
        "Turin water authority ATO3 (Autorità d’ambito torinese)",
        "Autorité de l’eau de Turin ATO3 (Autorità d’ambito torinese)",
    ),
    Fact(
        "P3 in progress",
        P3,
        "Quell’anno SHWM era in corso.",
        "That year SHWM was in progress.",
        "Cette année-là, SHWM était en cours.",
    ),
    Fact("P3 as of", P3, *AS_OF_2017),
    Fact("P3 status", P3, *IMPLEMENTATION),
    Fact("P3 sector", P3, "Acqua", "Water", "Eau"),
    Fact(
        "P3 institutional meeting",
        P3,
        "Dal 4 al 6 novembre 2017 Beirut ha accolto l’incontro istituzionale del progetto.",
        "From 4 to 6 November 2017 Beirut hosted the project’s institutional meeting.",
        "Du 4 au 6 novembre 2017, Beyrouth a accueilli la réunion institutionnelle du projet.",
    ),
    same("P6 acronym", P6, "BleuTourMed_C3"),
    same("P6 title", P6, "Maritime and Coastal SustainaBLE Tourism in the Mediterranean"),
    Fact("P6 area", P6, *MEDITERRANEAN),
    same("P6 programme", P6, "Interreg MED"),
    Fact(
        "P6 in progress",
        P6,
        "Nel 2018 il progetto era in corso.",
        "In 2018 the project was in progress.",
        "En 2018, le projet était en cours.",
    ),
    Fact("P6 as of", P6, *AS_OF_2018),
    Fact("P6 status", P6, *IMPLEMENTATION),
    Fact("P6 role", P6, *STAKEHOLDER),
    Fact("P6 sector", P6, "Turismo sostenibile", "Sustainable tourism", "Tourisme durable"),
    same("P7 acronym", P7, "MC2CM"),
    same("P7 title", P7, "Mediterranean City-to-City Migration Profiles and Dialogue"),
    Fact("P7 area", P7, *MEDITERRANEAN),
    Fact(
        "P7 programme",
        P7,
        "Commissione europea, Direzione generale della Politica di vicinato e dei negoziati di allargamento (DG NEAR)",
        "European Commission, Directorate-General for Neighbourhood and Enlargement Negotiations (DG NEAR)",
        "Commission européenne, direction générale du voisinage et des négociations d’élargissement (DG NEAR)",
    ),
    Fact(
        "P7 co-financing",
        P7,
        "cofinanziamento dell’agenzia svizzera DSC (Direzione dello sviluppo e della cooperazione)",
        "co-financing from the Swiss Agency for Development and Cooperation (SDC)",
        "cofinancement de l’agence suisse DDC (Direction du développement et de la coopération)",
    ),
    Fact(
        "P7 with UCLG, ICMPD, UN-Habitat",
        P7,
        "il concorso di UCLG, ICMPD e UN-Habitat",
        "together with UCLG, ICMPD and UN-Habitat",
        "le concours de CGLU, de l’ICMPD et d’ONU-Habitat",
    ),
    same("P7 period, years only", P7, "2015–2018"),
    Fact(
        "P7 first phase, start and end",
        P7,
        "Questa prima fase del progetto è cominciata nel 2015 e si è conclusa nel 2018.",
        "This first phase of the project began in 2015 and ended in 2018.",
        "Cette première phase du projet a commencé en 2015 et s’est achevée en 2018.",
    ),
    Fact("P7 as of", P7, *AS_OF_2018),
    Fact("P7 status", P7, *CLOSED),
    Fact("P7 role", P7, *STAKEHOLDER),
    Fact(
        "P7 role, in words",
        P7,
        "La Città metropolitana di Torino partecipa come stakeholder.",
        "The Metropolitan City of Turin takes part as a stakeholder.",
        "La Ville métropolitaine de Turin participe comme partie prenante.",
    ),
    Fact("P7 sector", P7, "Migrazioni", "Migration", "Migrations"),
    Fact(
        "P7 sector of intervention",
        P7,
        "Il settore di intervento è l’accoglienza e l’integrazione dei migranti a livello locale.",
        "The sector of intervention is the reception and integration of migrants at the local level.",
        "Le secteur d’intervention est l’accueil et l’intégration des migrants au niveau local.",
    ),
    Fact(
        "P7 place: network of nine cities",
        P7,
        "Una rete di nove città: Amman, Beirut, Lione, Lisbona, Madrid, Tangeri, Torino, Tunisi e Vienna",
        "A network of nine cities: Amman, Beirut, Lisbon, Lyon, Madrid, Tangier, Tunis, Turin and Vienna",
        "Un réseau de neuf villes : Amman, Beyrouth, Lisbonne, Lyon, Madrid, Tanger, Tunis, Turin et Vienne",
    ),
    Fact("P7 city: Amman", P7, "Amman, Giordania", "Amman, Jordan", "Amman, Jordanie"),
    Fact("P7 city: Beirut", P7, "Beirut, Libano", "Beirut, Lebanon", "Beyrouth, Liban"),
    Fact("P7 city: Lisbon", P7, "Lisbona, Portogallo", "Lisbon, Portugal", "Lisbonne, Portugal"),
    Fact("P7 city: Lyon", P7, "Lione, Francia", "Lyon, France", "Lyon, France"),
    Fact("P7 city: Madrid", P7, "Madrid, Spagna", "Madrid, Spain", "Madrid, Espagne"),
    Fact("P7 city: Tangier", P7, "Tangeri, Marocco", "Tangier, Morocco", "Tanger, Maroc"),
    Fact("P7 city: Tunis", P7, "Tunisi, Tunisia", "Tunis, Tunisia", "Tunis, Tunisie"),
    Fact("P7 city: Turin", P7, "Torino, Italia", "Turin, Italy", "Turin, Italie"),
    Fact("P7 city: Vienna", P7, "Vienna, Austria", "Vienna, Austria", "Vienne, Autriche"),
    Fact(
        "P7 lead",
        P7,
        "Il capofila è l’ICMPD (International Centre for Migration Policy Development).",
        "The lead partner is ICMPD (International Centre for Migration Policy Development).",
        "Le chef de file est l’ICMPD (International Centre for Migration Policy Development).",
    ),
    Fact(
        "P7 partners",
        P7,
        "I partner sono UCLG (United Cities and Local Governments) e UN-Habitat.",
        "The partners are UCLG (United Cities and Local Governments) and UN-Habitat.",
        "Les partenaires sont CGLU (UCLG, Cités et Gouvernements Locaux Unis) et ONU-Habitat (UN-Habitat).",
    ),
    Fact(
        "P7 aim: good practice",
        P7,
        "Scambiare e far crescere le buone pratiche con cui i governi locali accolgono e integrano i migranti.",
        "To exchange and build up good practice in how local governments receive and integrate migrants.",
        "Échanger et développer les bonnes pratiques des gouvernements locaux pour accueillir et intégrer les "
        "migrants.",
    ),
    Fact(
        "P7 aim: peer learning",
        P7,
        "Imparare tra pari come favorire l’inclusione e l’accesso dei migranti ai diritti e ai servizi.",
        "To learn among peers how to foster inclusion and how migrants can gain access to rights and services.",
        "Apprendre entre pairs comment favoriser l’inclusion et l’accès des migrants aux droits et aux services.",
    ),
    Fact(
        "P7 three parts",
        P7,
        "Il progetto ha tre parti: Dialogo, Conoscenza, Azione.",
        "The project has three parts: Dialogue, Knowledge and Action.",
        "Le projet comprend trois volets : Dialogue, Connaissance, Action.",
    ),
    Fact(
        "P7 seven peer meetings",
        P7,
        "incontri tra pari: sette in tutto, ciascuno ospitato da una città su un tema in cui è forte",
        "seven peer-to-peer meetings, each hosted by a city on a theme in which it is strong",
        "sept rencontres entre pairs, chacune accueillie par une ville sur un thème qui est l’un de ses points forts",
    ),
    Fact(
        "P7 cities as case studies",
        P7,
        "In parte le città sono anche casi di studio.",
        "The cities were in part case studies as well.",
        "Les villes ont aussi été, en partie, des études de cas.",
    ),
    Fact(
        "P7 contact",
        P7,
        "Per domande sul progetto scrivi al Servizio Relazioni e Progetti Europei e Internazionali.",
        "For questions about the project, please contact the European and International Relations and Projects Office.",
        "Pour toute question sur le projet, adressez-vous au Service Relations et projets européens et internationaux.",
    ),
    Fact(
        "P7 documents: profile in Italian",
        P7,
        "Profilo migratorio della Città metropolitana di Torino",
        "Migration profile of the Metropolitan City of Turin (in Italian)",
        "Profil migratoire de la Ville métropolitaine de Turin (en italien)",
    ),
    Fact(
        "P7 documents: summary",
        P7,
        "Sintesi del profilo migratorio della Città metropolitana di Torino",
        "Summary of the migration profile of the Metropolitan City of Turin (in Italian)",
        "Synthèse du profil migratoire de la Ville métropolitaine de Turin (en italien)",
    ),
    Fact(
        "P7 documents: services",
        P7,
        "Servizi erogati dalla Città metropolitana di Torino",
        "Services provided by the Metropolitan City of Turin (in Italian)",
        "Services assurés par la Ville métropolitaine de Turin (en italien)",
    ),
    same("P7 documents: profile in English", P7, "Metropolitan City of Turin migration profile"),
    Fact(
        "P7 the other cities' documents",
        P7,
        "Per i profili delle altre città, le linee di indirizzo, il rapporto di sintesi e le buone pratiche il "
        "riferimento è "
        "il sito ufficiale del progetto.",
        "For the other cities’ profiles, the policy lines, the synthesis report and the good practices, the place to "
        "look is "
        "the project’s official website.",
        "Pour les profils des autres villes, les orientations politiques, le rapport de synthèse et les bonnes "
        "pratiques, la "
        "référence est le site officiel du projet.",
    ),
    Fact(
        "P7 interest in Turin's practice",
        P7,
        "La buona pratica di Torino ha suscitato interesse internazionale.",
        "Turin’s good practice drew international interest.",
        "La bonne pratique de Turin a suscité un intérêt international.",
    ),
    Fact(
        "P7 best practice at Habitat III",
        P7,
        "presentato come pratica esemplare a Habitat III, la conferenza di UN-Habitat",
        "shown as a best practice at Habitat III, the UN-Habitat conference",
        "présenté comme pratique exemplaire à Habitat III, la conférence d’ONU-Habitat",
    ),
    Fact(
        "P7 best practice at World Urban Forum 9",
        P7,
        "World Urban Forum 9, incontro internazionale sullo sviluppo urbano sostenibile e sugli insediamenti umani",
        "World Urban Forum 9, an international meeting on sustainable urban development and human settlements",
        "World Urban Forum 9), rencontre internationale sur le développement urbain durable et les établissements "
        "humains",
    ),
    Fact("P8 title", P8, "MC2CM, seconda fase", "MC2CM, second phase", "MC2CM, deuxième phase"),
    Fact("P8 area", P8, *MEDITERRANEAN),
    Fact("P8 programme", P8, "Unione europea", "European Union", "Union européenne"),
    Fact(
        "P8 support",
        P8,
        "con il sostegno di ICMPD, UN-Habitat e UCLG",
        "with the support of ICMPD, UN-Habitat and UCLG",
        "avec le soutien de l’ICMPD, d’ONU-Habitat (UN-Habitat) et de CGLU (UCLG)",
    ),
    Fact(
        "P8 approved and starting, first activities",
        P8,
        "Approvata e in avvio nel 2018, prevedeva le prime attività nel settembre di quell’anno",
        "It was approved and was starting in 2018, with its first activities in September of that year",
        "Approuvée, elle démarrait en 2018, avec ses premières activités en septembre de la même année",
    ),
    Fact("P8 planned end, month only", P8, "marzo 2021", "March 2021", "mars 2021"),
    Fact(
        "P8 made possible by P7",
        P8,
        "Il buon esito della prima fase di MC2CM ha reso possibile la seconda.",
        "The success of the first phase of MC2CM made the second one possible.",
        "Le succès de la première phase de MC2CM a rendu possible la deuxième.",
    ),
    Fact(
        "P8 follows P7",
        P8,
        "Fase precedente · 2015–2018 MC2CM",
        "Previous phase · 2015–2018 MC2CM",
        "Phase précédente · 2015–2018 MC2CM",
    ),
    Fact("P8 as of", P8, *AS_OF_2018),
    Fact("P8 status", P8, *PIPELINE),
    Fact("P8 sector", P8, "Migrazioni", "Migration", "Migrations"),
    Fact(
        "P8 nine cities",
        P8,
        "Ritroviamo le nove città della prima fase: Torino e le altre otto, cioè Amman, Beirut, Lione, Lisbona, "
        "Madrid, "
        "Tangeri, Tunisi e Vienna.",
        "The nine cities of the first phase are here again: Turin and the eight others, Amman, Beirut, Lisbon, Lyon, "
        "Madrid, "
        "Tangier, Tunis and Vienna.",
        "On y retrouve les neuf villes de la première phase : Turin et les huit autres, Amman, Beyrouth, Lisbonne, "
        "Lyon, "
        "Madrid, Tanger, Tunis et Vienne.",
    ),
    Fact(
        "P8 new cities, not named",
        P8,
        "A loro se ne aggiungono di nuove, di cui non conosciamo i nomi.",
        "New ones join them, whose names we do not know.",
        "De nouvelles villes les rejoignent, dont nous ne connaissons pas les noms.",
    ),
    same("P9 title", P9, "PROFILE"),
    Fact(
        "P9 with ACAL",
        P9,
        "ANCI Piemonte con ACAL, in Benin",
        "ANCI Piemonte with ACAL, in Benin",
        "ANCI Piemonte avec l’ACAL, au Bénin",
    ),
    Fact("P9 area", P9, *AFRICA),
    Fact(
        "P9 funders",
        P9,
        "Lo finanziano la Regione Piemonte e la Compagnia di San Paolo",
        "It is funded by the Piedmont Region and Compagnia di San Paolo",
        "Il est financé par la Région Piémont et la Compagnia di San Paolo",
    ),
    same("P9 programme", P9, "Piemonte & Africa sub-sahariana"),
    Fact(
        "P9 call and year",
        P9,
        "con il bando «Piemonte & Africa sub-sahariana», anno 2020",
        "through the call for proposals Piemonte & Africa sub-sahariana, year 2020",
        "dans le cadre de l’appel à projets « Piemonte & Africa sub-sahariana », année 2020",
    ),
    Fact(
        "P9 being started in 2021",
        P9,
        "Nel 2021 il progetto era in avvio.",
        "In 2021 the project was being started.",
        "En 2021, le projet était en cours de lancement.",
    ),
    Fact("P9 as of", P9, *AS_OF_2021),
    Fact("P9 status", P9, *PIPELINE),
    Fact(
        "P9 run by ANCI Piemonte",
        P9,
        "ANCI Piemonte, che lo conduce",
        "ANCI Piemonte, which runs it",
        "ANCI Piemonte, qui le mène",
    ),
]

EVENT_FACTS = [
    Fact("E1 dates", E1, "9–10 marzo 2016", "9–10 March 2016", "9–10 mars 2016"),
    Fact("E1 place", E1, "Lione", "Lyon", "Lyon"),
    Fact("E1 first meeting", E1, "Primo incontro di MC2CM", "First MC2CM meeting", "Première rencontre de MC2CM"),
    Fact(
        "E1 organisers",
        E1,
        "organizzato dalla Città e dall’area metropolitana",
        "organised by the City and the metropolitan area",
        "organisée par la Ville et l’aire métropolitaine",
    ),
    Fact(
        "E1 technical meeting",
        E1,
        "un incontro tecnico, sul metodo e sulla condivisione delle informazioni",
        "a technical meeting, on method and on sharing information",
        "une rencontre technique, sur la méthode et le partage de l’information",
    ),
    Fact("E1 theme", E1, "Dialogo", "Dialogue", "Dialogue"),
    Fact(
        "E1 starting point of the three parts",
        E1,
        "è il punto di partenza delle tre parti del progetto",
        "is the starting point of the project’s three parts",
        "est le point de départ des trois volets du projet",
    ),
    Fact(
        "E1 eight cities",
        E1,
        "Erano rappresentate otto città: Amman, Beirut, Lione, Lisbona, Madrid, Tangeri, Torino e Vienna.",
        "Eight cities were represented: Amman, Beirut, Lisbon, Lyon, Madrid, Tangier, Turin and Vienna.",
        "Huit villes étaient représentées : Amman, Beyrouth, Lisbonne, Lyon, Madrid, Tanger, Turin et Vienne.",
    ),
    Fact("E2 dates", E2, "28–29 novembre 2016", "28–29 November 2016", "28–29 novembre 2016"),
    Fact("E2 place", E2, "Tangeri", "Tangier", "Tanger"),
    Fact("E2 third meeting", E2, "Terzo incontro di MC2CM", "Third MC2CM meeting", "Troisième rencontre de MC2CM"),
    Fact(
        "E2 theme",
        E2,
        "Accedere ai servizi di base e godere dei diritti umani",
        "Access to basic services and the enjoyment of human rights",
        "L’accès aux services de base et la jouissance des droits humains",
    ),
    Fact(
        "E2 mid-term conference",
        E2,
        "All’incontro è seguita la conferenza di metà percorso, a cui ha partecipato la Città metropolitana di Torino.",
        "The meeting was followed by the mid-term conference, in which the Metropolitan City of Turin took part.",
        "La rencontre a été suivie de la conférence à mi-parcours, à laquelle la Ville métropolitaine de Turin a "
        "participé.",
    ),
    Fact(
        "E2 document",
        E2,
        "Documento della conferenza di metà percorso di MC2CM",
        "Document of the MC2CM mid-term conference",
        "Document de la conférence à mi-parcours de MC2CM",
    ),
    Fact("E3 dates", E3, "11–12 luglio 2017", "11–12 July 2017", "11–12 juillet 2017"),
    same("E3 venue", E3, "Palazzo Cisterna"),
    Fact("E3 place", E3, "Torino", "Turin", "Turin"),
    Fact("E3 sixth meeting", E3, "Sesto incontro di MC2CM", "Sixth MC2CM meeting", "Sixième rencontre de MC2CM"),
    Fact(
        "E3 theme",
        E3,
        "Promuovere l’uguaglianza e l’inclusione sociale ed educativa dei migranti, costruendo una città educativa",
        "Promoting equality and the socio-educational inclusion of migrants, building an educating city",
        "Promouvoir l’égalité et l’inclusion socio-éducative des migrants, construire une ville éducatrice",
    ),
    Fact(
        "E3 technical tables and visits",
        E3,
        "Ai tavoli tecnici si sono alternate visite a buone pratiche del quartiere San Salvario.",
        "Technical round tables were combined with visits to good practices in the San Salvario district.",
        "Des tables rondes techniques ont alterné avec des visites de bonnes pratiques dans le quartier de San "
        "Salvario.",
    ),
    Fact(
        "E3 councillors",
        E3,
        "Due consiglieri delegati hanno dato il benvenuto ai partecipanti, hanno preso parte ai lavori e hanno "
        "ricordato il "
        "lungo impegno della Città metropolitana nella cooperazione internazionale.",
        "Two delegated councillors welcomed the participants, took part in the work and recalled the Metropolitan "
        "City’s long "
        "commitment to international cooperation.",
        "Deux conseillers délégués ont souhaité la bienvenue aux participants, ont pris part aux travaux et ont "
        "rappelé le "
        "long engagement de la Ville métropolitaine dans la coopération internationale.",
    ),
    Fact(
        "E3 agenda",
        E3,
        "Agenda del sesto incontro di MC2CM",
        "Agenda of the sixth MC2CM meeting",
        "Ordre du jour de la sixième rencontre de MC2CM",
    ),
    Fact(
        "E3 preparatory document",
        E3,
        "Documento preparatorio del sesto incontro di MC2CM",
        "Preparatory document for the sixth MC2CM meeting",
        "Document préparatoire de la sixième rencontre de MC2CM",
    ),
    Fact("E4 dates", E4, "4–6 novembre 2017", "4–6 November 2017", "4–6 novembre 2017"),
    Fact("E4 place", E4, "Beirut", "Beirut", "Beyrouth"),
    Fact(
        "E4 what",
        E4,
        "Incontro istituzionale di SHWM",
        "Institutional meeting of SHWM",
        "Réunion institutionnelle de SHWM",
    ),
    Fact("E5 dates", E5, "7–8 novembre 2017", "7–8 November 2017", "7–8 novembre 2017"),
    Fact("E5 place", E5, "Beirut", "Beirut", "Beyrouth"),
    Fact(
        "E5 what",
        E5,
        "Conferenza finale di alto livello di MC2CM",
        "High-level final conference of MC2CM",
        "Conférence finale de haut niveau de MC2CM",
    ),
    Fact(
        "E5 host",
        E5,
        "A ospitare le città di MC2CM è stato il sindaco di Beirut",
        "The mayor of Beirut hosted the MC2CM cities",
        "Le maire de Beyrouth a accueilli les villes de MC2CM",
    ),
    Fact(
        "E5 after almost three years, at political level",
        E5,
        "Dopo quasi tre anni di lavoro, il confronto è passato al livello politico.",
        "After almost three years of work, the exchange moved to the political level.",
        "Après presque trois ans de travail, l’échange est passé au niveau politique.",
    ),
    Fact(
        "E5 who",
        E5,
        "governi nazionali, organizzazioni internazionali, stakeholder e altri governi locali del Mediterraneo",
        "National governments, international organisations, stakeholders and other local governments of the "
        "Mediterranean",
        "Des gouvernements nationaux, des organisations internationales, des parties prenantes et d’autres "
        "gouvernements "
        "locaux de la Méditerranée",
    ),
    Fact(
        "E5 aims",
        E5,
        "mettere in comune ciò che si è imparato e fissare raccomandazioni chiare per attuare MC2CM",
        "to share what had been learnt, and to set clear recommendations for carrying out MC2CM",
        "partager ce qui a été appris et fixer des recommandations claires pour la mise en œuvre de MC2CM",
    ),
    Fact(
        "E5 article",
        E5,
        "Cronache da Palazzo Cisterna, n. 40: articolo sulla conferenza di Beirut",
        "Cronache da Palazzo Cisterna, no. 40: article on the Beirut conference",
        "Cronache da Palazzo Cisterna, n° 40 : article sur la conférence de Beyrouth",
    ),
    Fact(
        "E5 talk",
        E5,
        "Migrazioni e integrazione in montagna. L’esperienza delle Valli di Lanzo (TO) - Italy",
        "Migration and integration in the mountains: the experience of the Lanzo Valleys (TO), Italy",
        "Migrations et intégration en montagne : l’expérience des vallées de Lanzo (TO), Italie",
    ),
    Fact(
        "E5 talk, by whom",
        E5,
        "l’intervento dell’associazione Morus onlus",
        "the talk by the association Morus onlus",
        "l’exposé de l’association Morus onlus",
    ),
    Fact("E6 date", E6, "10 novembre 2017", "10 November 2017", "10 novembre 2017"),
    Fact("E6 place", E6, "Torino", "Turin", "Turin"),
    Fact(
        "E6 what",
        E6,
        "la rete Arco Latino ha tenuto a Torino il suo seminario internazionale, ospite della Città metropolitana",
        "the Arco Latino network held its international seminar in Turin, hosted by the Metropolitan City",
        "le réseau Arco Latino a tenu à Turin son séminaire international, accueilli par la Ville métropolitaine",
    ),
    Fact(
        "E6 theme",
        E6,
        "Il ruolo dei governi locali nell’accogliere rifugiati e immigrati",
        "The role of local governments in receiving refugees and immigrants",
        "Le rôle des gouvernements locaux dans l’accueil des réfugiés et des immigrés",
    ),
    Fact(
        "E6 state of reception, good practices, three countries",
        E6,
        "Si è fatto il punto sull’accoglienza e sull’integrazione in Europa e sulle buone pratiche degli enti locali "
        "di "
        "Italia, Francia e Spagna.",
        "The seminar looked at the state of reception and integration in Europe and at local authorities’ good "
        "practices in "
        "Italy, France and Spain.",
        "Le séminaire a fait le point sur l’accueil et l’intégration en Europe et sur les bonnes pratiques des "
        "collectivités "
        "locales, en Italie, en France et en Espagne.",
    ),
    Fact(
        "E6 new leadership",
        E6,
        "L’Assemblea di Arco Latino ha nominato i nuovi vertici della rete.",
        "The Assembly of Arco Latino appointed the network’s new leadership.",
        "L’Assemblée d’Arco Latino a nommé la nouvelle direction du réseau.",
    ),
    Fact(
        "E6 slides of the body",
        E6,
        "Accoglienza e integrazione dei rifugiati nella Città metropolitana di Torino: attività, progettualità e "
        "buone pratiche",
        "Reception and integration of refugees in the Metropolitan City of Turin: activities, projects and good "
        "practices",
        "Accueil et intégration des réfugiés dans la Ville métropolitaine de Turin : activités, projets et bonnes "
        "pratiques",
    ),
    Fact(
        "E6 slides of FIERI",
        E6,
        "Presentazione di FIERI al seminario di Arco Latino",
        "FIERI slides at the Arco Latino seminar",
        "Présentation de FIERI au séminaire d’Arco Latino",
    ),
    Fact(
        "E6 video in two languages",
        E6,
        "il video di Somos Proactiva Open Arms, premio UNICEF Transforma 2017, in due versioni: in spagnolo e in "
        "inglese",
        "the video of Somos Proactiva Open Arms, UNICEF prize Transforma 2017, in two versions: in Spanish and in "
        "English",
        "la vidéo de Somos Proactiva Open Arms, prix UNICEF Transforma 2017, en deux versions : en espagnol et en "
        "anglais",
    ),
    Fact("E7 dates", E7, "12–13 dicembre 2017", "12–13 December 2017", "12–13 décembre 2017"),
    Fact("E7 place", E7, "Lione", "Lyon", "Lyon"),
    Fact("E7 what", E7, "Evento conclusivo di MC2CM", "Closing event of MC2CM", "Événement de clôture de MC2CM"),
    same(
        "E7 English title",
        E7,
        "Interinstitutional coordination in migration governance: Towards improved multilevel cooperation",
    ),
    same(
        "E7 Italian title",
        E7,
        "Coordinazione interistituzionale nella governance delle migrazioni: verso una migliore cooperazione "
        "multilivello",
    ),
    Fact(
        "E7 frameworks",
        E7,
        "quadri di cooperazione multilivello, dalla città allo Stato",
        "frameworks of multilevel cooperation, from the city to the nation",
        "les cadres de la coopération à plusieurs niveaux, de la ville à l’État",
    ),
    Fact(
        "E7 working sessions",
        E7,
        "Nelle sessioni di lavoro si è discusso dei punti deboli dell’integrazione e di approcci innovativi.",
        "Working sessions dealt with the weak points of integration and with innovative approaches.",
        "Des sessions de travail ont porté sur les points faibles de l’intégration et sur des approches innovantes.",
    ),
    Fact("E8 dates", E8, "18–19 settembre 2018", "18–19 September 2018", "18–19 septembre 2018"),
    Fact("E8 place", E8, "Cartagine, in Tunisia", "Carthage, Tunisia", "Carthage, en Tunisie"),
    Fact(
        "E8 first workshop",
        E8,
        "Primo laboratorio della seconda fase di MC2CM",
        "First workshop of MC2CM’s second phase",
        "Premier atelier de la deuxième phase de MC2CM",
    ),
    same("E8 title", E8, "Improving communication on migration: local governance challenges"),
    Fact("E9 dates", E9, "17–18 ottobre 2018", "17–18 October 2018", "17–18 octobre 2018"),
    Fact("E9 place", E9, "Vienna", "Vienna", "Vienne"),
    Fact(
        "E9 what",
        E9,
        "Incontro tecnico della seconda fase di MC2CM: ambiti di lavoro e metodo",
        "Technical meeting of MC2CM’s second phase: areas of work and method",
        "Réunion technique de la deuxième phase de MC2CM : domaines de travail et méthode",
    ),
    Fact(
        "E9 new cities",
        E9,
        "Si presentano anche le nuove città.",
        "The new cities are introduced too.",
        "Les nouvelles villes y sont aussi présentées.",
    ),
    Fact("an event is shown in its project", P7, "12–13 dicembre 2017", "12–13 December 2017", "12–13 décembre 2017"),
    Fact(
        "an event is shown in its city", city("beirut"), "7–8 novembre 2017", "7–8 November 2017", "7–8 novembre 2017"
    ),
    Fact("an event is shown in the list", EVENTS, "12–13 dicembre 2017", "12–13 December 2017", "12–13 décembre 2017"),
    same("highlight: the project", HOME, "MC2CM"),
    Fact(
        "highlight: the migration profile",
        HOME,
        "Profilo migratorio della Città metropolitana di Torino",
        "Migration profile of the Metropolitan City of Turin",
        "Profil migratoire de la Ville métropolitaine de Turin",
    ),
    Fact(
        "highlight: cooperation in Piedmont",
        HOME,
        "La cooperazione decentrata in Piemonte",
        "Decentralised cooperation in Piedmont",
        "La coopération décentralisée dans le Piémont",
    ),
    Fact("news: date", NEWS, "13 luglio 2017", "13 July 2017", "13 juillet 2017"),
    Fact(
        "news: one of the peer tables, in Turin",
        NEWS,
        "L’11 e il 12 luglio 2017 Torino ha ospitato uno dei tavoli tecnici tra pari di MC2CM.",
        "On 11 and 12 July 2017 Turin hosted one of the peer-to-peer technical round tables of MC2CM.",
        "Les 11 et 12 juillet 2017, Turin a accueilli l’une des tables rondes techniques entre pairs de MC2CM.",
    ),
    Fact(
        "news: assessment",
        NEWS,
        "La valutazione finale è positiva: molti Paesi hanno confrontato le loro esperienze.",
        "The final assessment is positive: many countries compared notes.",
        "Le bilan final est positif : de nombreux pays ont comparé leurs expériences.",
    ),
    Fact(
        "news: schooling, training, Cesedi",
        NEWS,
        "idee per buone pratiche nella scuola e nella formazione professionale, tra cui i progetti educativi del "
        "Cesedi",
        "ideas for good practices in schooling and vocational training, among them the educational projects of Cesedi",
        "des idées de bonnes pratiques pour l’école et la formation professionnelle, dont les projets éducatifs du "
        "Cesedi",
    ),
]

NETWORK_FACTS = [
    same("network: Arco Latino", network("arco-latino"), "Arco Latino"),
    Fact(
        "network: UCLG",
        network("uclg-rete"),
        "United Cities and Local Governments",
        "United Cities and Local Governments",
        "Cités et Gouvernements Locaux Unis (CGLU, en anglais UCLG)",
    ),
    Fact(
        "network: UCLG is a project partner",
        network("uclg-rete"),
        "È anche partner del progetto MC2CM.",
        "It is also a partner in the MC2CM project.",
        "Il est aussi partenaire du projet MC2CM.",
    ),
    Fact(
        "network: MC2CM",
        network("rete-delle-citta-mc2cm"),
        "Rete delle città MC2CM",
        "MC2CM network of cities",
        "Réseau des villes MC2CM",
    ),
    Fact(
        "network: MC2CM, the body's membership",
        network("rete-delle-citta-mc2cm"),
        "La Città metropolitana di Torino ne fa parte.",
        "The Metropolitan City of Turin belongs to it.",
        "La Ville métropolitaine de Turin en fait partie.",
    ),
    Fact("city: Amman", CITIES, "Amman", "Amman", "Amman"),
    Fact("city: Beirut", CITIES, "Beirut", "Beirut", "Beyrouth"),
    Fact("city: Lisbon", CITIES, "Lisbona", "Lisbon", "Lisbonne"),
    Fact("city: Lyon", CITIES, "Lione", "Lyon", "Lyon"),
    Fact("city: Madrid", CITIES, "Madrid", "Madrid", "Madrid"),
    Fact("city: Tangier", CITIES, "Tangeri", "Tangier", "Tanger"),
    Fact("city: Tunis", CITIES, "Tunisi", "Tunis", "Tunis"),
    Fact("city: Turin", CITIES, "Torino", "Turin", "Turin"),
    Fact("city: Vienna", CITIES, "Vienna", "Vienna", "Vienne"),
    Fact(
        "city: Lyon, organisers of the first meeting",
        city("lione"),
        "la Città e l’area metropolitana di Lione",
        "the City and the metropolitan area of Lyon",
        "la Ville et l’aire métropolitaine de Lyon",
    ),
    Fact(
        "city: Turin, second phase",
        city("torino"),
        "Torino è tra le nove città anche della seconda fase.",
        "Turin is among the nine cities of the second phase too.",
        "Turin figure aussi parmi les neuf villes de la deuxième phase.",
    ),
    same("organisation: ICMPD", organisation("icmpd"), "International Centre for Migration Policy Development"),
    Fact(
        "organisation: UCLG",
        organisation("uclg"),
        "United Cities and Local Governments",
        "United Cities and Local Governments",
        "Cités et Gouvernements Locaux Unis (CGLU, en anglais UCLG)",
    ),
    same("organisation: UN-Habitat", organisation("un-habitat"), "UN-Habitat"),
    Fact(
        "organisation: UNDP",
        organisation("undp"),
        "Programma delle Nazioni Unite per lo sviluppo",
        "United Nations Development Programme",
        "Programme des Nations Unies pour le développement",
    ),
    Fact(
        "organisation: DG NEAR",
        organisation("commissione-europea-dg-near"),
        "Commissione europea, Direzione generale della Politica di vicinato e dei negoziati di allargamento",
        "European Commission, Directorate-General for Neighbourhood and Enlargement Negotiations",
        "Commission européenne, direction générale du voisinage et des négociations d’élargissement",
    ),
    Fact(
        "organisation: Swiss agency",
        organisation("agenzia-svizzera-per-lo-sviluppo-e-la-cooperazione"),
        "Direzione dello sviluppo e della cooperazione (DSC), agenzia svizzera",
        "Swiss Agency for Development and Cooperation (SDC)",
        "Direction du développement et de la coopération (DDC), agence suisse",
    ),
    Fact(
        "organisation: AICS",
        organisation("aics"),
        "Agenzia Italiana per la Cooperazione allo Sviluppo",
        "Italian Agency for Development Cooperation",
        "Agence italienne pour la coopération au développement",
    ),
    Fact(
        "organisation: ATO3",
        organisation("ato3"),
        "Autorità d’ambito torinese ATO3",
        "Turin water authority ATO3",
        "Autorité de l’eau de Turin ATO3",
    ),
    same(
        "organisation: FIERI",
        organisation("fieri"),
        "Forum Internazionale ed Europeo di Ricerche sull’Immigrazione",
    ),
    same("organisation: Morus onlus", organisation("morus-onlus"), "Morus onlus"),
    same(
        "organisation: Somos Proactiva Open Arms",
        organisation("somos-proactiva-open-arms"),
        "Somos Proactiva Open Arms",
    ),
    same("organisation: Cesedi", organisation("cesedi"), "Cesedi"),
    same("organisation: ANCI Piemonte", organisation("anci-piemonte"), "ANCI Piemonte"),
    Fact(
        "organisation: Regione Piemonte",
        organisation("regione-piemonte"),
        "Regione Piemonte",
        "Piedmont Region",
        "Région Piémont",
    ),
    same("organisation: Compagnia di San Paolo", organisation("compagnia-di-san-paolo"), "Compagnia di San Paolo"),
    same("organisation: ACAL", organisation("acal"), "Associazione dei Comuni dell’Atlantico e della Costiera"),
    Fact("organisation: ACAL, country", organisation("acal"), "Benin", "Benin", "Bénin"),
    Fact(
        "document: mid-term conference",
        document("conferenza-di-meta-percorso-tangeri"),
        "Documento della conferenza di metà percorso di MC2CM",
        "Document of the MC2CM mid-term conference",
        "Document de la conférence à mi-parcours de MC2CM",
    ),
    same(
        "document: title of the talk",
        document("migrazioni-e-integrazione-in-montagna"),
        "Migrazioni e integrazione in montagna. L’esperienza delle Valli di Lanzo (TO) - Italy",
    ),
    same("document: author of the talk", document("migrazioni-e-integrazione-in-montagna"), "Morus onlus"),
    same(
        "document: title of the body's slides",
        document("accoglienza-e-integrazione-dei-rifugiati-slide"),
        "Accoglienza e integrazione dei rifugiati nella Città metropolitana di Torino: attività, progettualità e "
        "buone pratiche",
    ),
    same(
        "document: FIERI's slides",
        document("slide-fieri"),
        "Forum Internazionale ed Europeo di Ricerche sull’Immigrazione",
    ),
    Fact(
        "document: number of the magazine",
        document("cronache-da-palazzo-cisterna-40"),
        "Cronache da Palazzo Cisterna, n. 40",
        "Cronache da Palazzo Cisterna, no. 40",
        "Cronache da Palazzo Cisterna, n° 40",
    ),
    Fact(
        "document: language of the profile",
        document("profilo-migratorio-della-citta-metropolitana-di-torino"),
        "italiano",
        "Italian",
        "italien",
    ),
    Fact(
        "document: language of the English profile",
        document("metropolitan-city-of-turin-migration-profile"),
        "inglese",
        "English",
        "anglais",
    ),
    same(
        "document: title of the English profile",
        document("metropolitan-city-of-turin-migration-profile"),
        "Metropolitan City of Turin migration profile",
    ),
]

TERRITORY_FACTS = [
    Fact(
        "territory: date",
        TERRITORY,
        "Informazioni aggiornate al 17 novembre 2021",
        "Information as of 17 November 2021",
        "17 novembre 2021",
    ),
    Fact(
        "territory: why, growth and government",
        TERRITORY,
        "Nei Paesi in via di sviluppo gli enti locali contano per la crescita e per il governo del proprio territorio.",
        "In developing countries, local authorities matter for growth and for governing their own territory.",
        "Dans les pays en développement, les collectivités locales comptent pour la croissance et pour le "
        "gouvernement de leur "
        "propre territoire.",
    ),
    Fact(
        "territory: why, peers",
        TERRITORY,
        "Gli enti locali dei Paesi più sviluppati, loro pari, vi aggiungono la propria esperienza.",
        "Their peers in more developed countries add their own experience.",
        "Leurs homologues des pays plus développés y ajoutent leur expérience.",
    ),
    Fact(
        "territory: many in Piedmont",
        TERRITORY,
        "In Piemonte sono molti quelli che promuovono progetti nel mondo.",
        "Many local authorities in Piedmont promote projects around the world.",
        "Dans le Piémont, de nombreuses collectivités locales portent des projets dans le monde.",
    ),
    Fact(
        "territory: the person",
        TERRITORY,
        "Al centro c’è la persona, come individuo e come parte di una comunità.",
        "The person stands at the centre, as an individual and as part of a community.",
        "Au centre se trouve la personne, comme individu et comme membre d’une communauté.",
    ),
    Fact(
        "territory: aims",
        TERRITORY,
        "porre fine alla povertà, ridurre le disuguaglianze, migliorare le condizioni di vita e favorire uno sviluppo "
        "sostenibile",
        "to end poverty, to reduce inequality, to improve living conditions and to foster sustainable development",
        "mettre fin à la pauvreté, de réduire les inégalités, d’améliorer les conditions de vie et de favoriser un "
        "développement durable",
    ),
    Fact(
        "territory: ANCI, association of municipalities",
        TERRITORY,
        "ANCI Piemonte è l’associazione dei Comuni.",
        "ANCI Piemonte is the association of municipalities.",
        "ANCI Piemonte est l’association des communes.",
    ),
    Fact(
        "territory: ANCI's strategic role, with the Region",
        TERRITORY,
        "Lavora con la Regione Piemonte e considera strategico il proprio ruolo nella cooperazione decentrata e "
        "internazionale.",
        "It works with the Piedmont Region and considers its own role in decentralised and international cooperation "
        "strategic.",
        "Elle travaille avec la Région Piémont et juge stratégique son propre rôle dans la coopération décentralisée "
        "et "
        "internationale.",
    ),
    Fact(
        "territory: local authorities at the centre",
        TERRITORY,
        "Mette al centro gli enti locali e sensibilizza chi li amministra.",
        "It puts local authorities at the centre and raises the awareness of those who govern them.",
        "Elle place les collectivités locales au centre et sensibilise les élus locaux.",
    ),
    same("territory: Consulta, name", TERRITORY, "Consulta Cooperazione decentrata e Politiche europee"),
    Fact(
        "territory: Consulta, beginning",
        TERRITORY,
        "ha cominciato a lavorare all’inizio di gennaio 2020",
        "began its work in early January 2020",
        "a commencé ses travaux au début de janvier 2020",
    ),
    Fact(
        "territory: Consulta, what it joins",
        TERRITORY,
        "Tiene unite la cooperazione decentrata dei Comuni, che la Regione Piemonte finanzia, e le politiche europee, "
        "con i "
        "programmi tematici dell’Unione.",
        "It joins the municipalities’ decentralised cooperation, funded by the Piedmont Region, with European "
        "policies and "
        "their thematic EU programmes.",
        "Elle réunit la coopération décentralisée des communes, financée par la Région Piémont, et les politiques "
        "européennes, "
        "avec les programmes thématiques de l’Union.",
    ),
    Fact(
        "territory: Consulta, skills",
        TERRITORY,
        "Ha costruito un nucleo stabile di competenze nella progettazione e nella cooperazione internazionale.",
        "It has built a stable core of skills in project design and international cooperation.",
        "Elle a formé un noyau stable de compétences en conception de projets et en coopération internationale.",
    ),
    Fact(
        "territory: table of municipalities",
        TERRITORY,
        "aprire un tavolo per condividere informazioni e progetti, soprattutto con i Comuni che fanno, o hanno fatto, "
        "progetti di cooperazione",
        "open a round table to share information and projects, above all with the municipalities that run, or have "
        "run, "
        "cooperation projects",
        "d’ouvrir une table ronde pour partager informations et projets, surtout avec les communes qui mènent, ou ont "
        "mené, "
        "des projets de coopération",
    ),
    Fact(
        "territory: research to map all experiences",
        TERRITORY,
        "Nel novembre 2021 era in corso una ricerca per mappare tutte le esperienze piemontesi di cooperazione",
        "In November 2021 research was under way to map all the Piedmontese cooperation experiences",
        "En novembre 2021, une recherche était en cours pour cartographier toutes les expériences piémontaises de "
        "coopération",
    ),
    Fact(
        "territory: municipalities in touch with",
        TERRITORY,
        "mettere i Comuni in contatto con i progetti di associazioni, parrocchie e altre organizzazioni della società "
        "civile",
        "to put municipalities in touch with the projects of associations, parishes and other civil-society "
        "organisations",
        "mettre les communes en contact avec les projets des associations, des paroisses et d’autres organisations de "
        "la "
        "société civile",
    ),
    Fact(
        "territory: a home for the map",
        TERRITORY,
        "Questo portale vuole dare una casa a quella mappa e a quel contatto.",
        "This portal aims to give that map and that contact a home.",
        "Ce portail veut offrir un lieu à cette carte et à ces contacts.",
    ),
    Fact(
        "territory: partnerships abroad",
        TERRITORY,
        "partenariati con associazioni di Comuni all’estero, prima di tutto nell’Africa subsahariana",
        "partnerships with associations of municipalities abroad, first of all in sub-Saharan Africa",
        "des partenariats avec des associations de communes à l’étranger, d’abord en Afrique subsaharienne",
    ),
    Fact(
        "territory: first agreement",
        TERRITORY,
        "Il primo accordo è con ACAL, in Benin, con il progetto PROFILE.",
        "The first agreement is with ACAL, in Benin, with the PROFILE project.",
        "Le premier accord est avec l’ACAL, au Bénin, avec le projet PROFILE.",
    ),
    Fact(
        "territory: others starting",
        TERRITORY,
        "Nel novembre 2021 altri partenariati erano in avvio.",
        "In November 2021 others were starting.",
        "En novembre 2021, d’autres étaient en cours de lancement.",
    ),
    Fact(
        "territory: hope",
        TERRITORY,
        "La speranza è che dal lavoro con la Regione Piemonte e da quello della Consulta nascano nuovi partenariati "
        "internazionali, con soggetti nuovi e con i piccoli Comuni, trainati da quelli che hanno più esperienza.",
        "The hope is that the work with the Piedmont Region and that of the Consulta will bring new international "
        "partnerships, with new actors and with small municipalities drawn along by the experienced ones.",
        "L’espoir est que le travail mené avec la Région Piémont et celui de la Consulta fassent naître de nouveaux "
        "partenariats internationaux, avec de nouveaux acteurs et de petites communes entraînées par les plus "
        "expérimentées.",
    ),
    Fact(
        "territory: campaigns, education, exhibitions, training",
        TERRITORY,
        "campagne di sensibilizzazione e informazione, progetti educativi, mostre e formazione, in regione e a livello "
        "internazionale",
        "joint awareness and information campaigns, educational projects, exhibitions and training, in the region and "
        "internationally",
        "des campagnes de sensibilisation et d’information, des projets éducatifs, des expositions et des formations, "
        "dans la "
        "région et à l’international",
    ),
]

GLOSSARY_FACTS = [
    same("glossary: ICMPD", GLOSSARY, "ICMPD International Centre for Migration Policy Development"),
    Fact(
        "glossary: ATO3",
        GLOSSARY,
        "ATO3 Autorità d’ambito torinese L’autorità pubblica per l’acqua nel territorio torinese.",
        "ATO3 Turin water authority (Autorità d’ambito torinese) The public authority for water in the Turin area.",
        "ATO3 autorité de l’eau de Turin (Autorità d’ambito torinese) L’autorité publique chargée de l’eau sur le "
        "territoire de Turin.",
    ),
    Fact(
        "glossary: AICS",
        GLOSSARY,
        "AICS Agenzia Italiana per la Cooperazione allo Sviluppo",
        "AICS Italian Agency for Development Cooperation",
        "AICS Agence italienne pour la coopération au développement",
    ),
    Fact(
        "glossary: decentralised cooperation",
        GLOSSARY,
        "Cooperazione decentrata La cooperazione internazionale promossa dagli enti locali",
        "Decentralised cooperation International cooperation promoted by local authorities",
        "Coopération décentralisée La coopération internationale menée par les collectivités locales",
    ),
]

FACTS = [*OFFICE, *PROJECT_FACTS, *EVENT_FACTS, *NETWORK_FACTS, *TERRITORY_FACTS, *GLOSSARY_FACTS]
