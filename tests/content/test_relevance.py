"""What visitors ask for comes first: questions over the real content, each with the hits that it must begin with.

One line for each question: the kind and the slug of the first hits in their order, with the number of the first page
where it was found in a file; "=" and how many there are; "?" and what is asked back where there are none.
"""

import pytest

from tests.search.asking import find

EXPECTED = {
    "it": {
        # Names of projects and of what surrounds them.
        "MC2CM": "project:mc2cm network:rete-delle-citta-mc2cm glossaryterm:mc2cm project:mc2cm-seconda-fase",
        "mc-2-cm": "project:mc2cm network:rete-delle-citta-mc2cm glossaryterm:mc2cm",
        "mc2cm seconda fase": "project:mc2cm-seconda-fase event:mc2cm-seconda-fase-incontro-tecnico-vienna",
        "smart": "project:smart organisation:aics =2",
        "S.M.A.R.T.": "project:smart",
        "100% plastica": "project:100-plastica",
        "bleutourmed": "project:bleutourmed-c3 =1",
        "shwm": "project:shwm event:shwm-incontro-istituzionale-beirut",
        "arco latino": "network:arco-latino event:arco-latino-seminario-accoglienza-torino",
        # Places.
        "Beirut": "partnercity:beirut document:cronache-da-palazzo-cisterna-40 =18",
        "Tunisi": "partnercity:tunisi event:mc2cm-seconda-fase-laboratorio-cartagine",
        "lione": "partnercity:lione event:mc2cm-evento-conclusivo-lione event:mc2cm-primo-incontro-lione",
        "Libano": "event:shwm-incontro-istituzionale-beirut project:shwm =6",
        "il progetto in Libano": "project:shwm",
        "Wadi Khaled": "project:shwm event:shwm-incontro-istituzionale-beirut =2",
        "etiopia": "project:100-plastica =1",
        "hawassa": "project:100-plastica =1",
        "benin": "project:profile organisation:acal glossaryterm:acal page:cooperazione-in-piemonte =4",
        "Cartagine": "event:mc2cm-seconda-fase-laboratorio-cartagine project:mc2cm-seconda-fase =2",
        "medio oriente": "project:shwm =1",
        "progetti in Africa": "project:smart project:profile project:100-plastica",
        "valli di Lanzo": "document:migrazioni-e-integrazione-in-montagna =3",
        # Themes, in any form of a word.
        "acqua": "project:shwm event:shwm-incontro-istituzionale-beirut organisation:ato3 glossaryterm:ato3 =4",
        "acque": "project:shwm event:shwm-incontro-istituzionale-beirut organisation:ato3 glossaryterm:ato3 =4",
        "dell’acqua": "project:shwm",
        "migranti": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino project:mc2cm",
        "rifugiati": "event:arco-latino-seminario-accoglienza-torino"
        " document:accoglienza-e-integrazione-dei-rifugiati-slide network:arco-latino document:slide-fieri@1 =4",
        "scuola": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino =2",
        "rifiuti": "project:100-plastica =1",
        "turismo sostenibile": "project:bleutourmed-c3 =1",
        "agricoltura": "project:smart =1",
        "servizi": "document:servizi-erogati-dalla-citta-metropolitana-di-torino@1 event:mc2cm-terzo-incontro-tangeri",
        # Organisations, as people write them.
        "ICMPD": "organisation:icmpd glossaryterm:icmpd",
        "AICS": "organisation:aics glossaryterm:aics project:smart project:100-plastica =4",
        "bando aics": "project:smart project:100-plastica organisation:aics",
        "ATO3": "organisation:ato3 glossaryterm:ato3 project:shwm =3",
        "ATO 3": "organisation:ato3 glossaryterm:ato3 project:shwm =3",
        "UN-Habitat": "organisation:un-habitat glossaryterm:un-habitat",
        "UN Habitat": "organisation:un-habitat glossaryterm:un-habitat",
        "unhabitat": "organisation:un-habitat glossaryterm:un-habitat",
        "CGLU": "network:uclg-rete organisation:uclg glossaryterm:uclg",
        "PNUD": "organisation:undp glossaryterm:undp project:shwm =3",
        "anci": "organisation:anci-piemonte glossaryterm:anci-piemonte project:profile",
        "compagnia di san paolo": "organisation:compagnia-di-san-paolo project:profile",
        "unione europea": "organisation:unione-europea project:mc2cm-seconda-fase",
        "Città metropolitana di Torino": "organisation:citta-metropolitana-di-torino",
        "citta metropolitana": "organisation:citta-metropolitana-di-torino",
        # Words of the trade.
        "cooperazione decentrata": "glossaryterm:cooperazione-decentrata page:cooperazione-in-piemonte",
        "che cosa è la cooperazione decentrata?": "glossaryterm:cooperazione-decentrata page:cooperazione-in-piemonte",
        "profilo migratorio": "glossaryterm:profilo-migratorio"
        " document:profilo-migratorio-della-citta-metropolitana-di-torino document:sintesi-del-profilo-migratorio",
        "sdg": "glossaryterm:obiettivi-di-sviluppo-sostenibile page:chi-siamo =2",
        "capofila": "glossaryterm:capofila project:mc2cm",
        # Meetings, by place and time.
        "conferenza finale": "event:mc2cm-conferenza-finale-beirut =1",
        "eventi Beirut 2017": "event:mc2cm-conferenza-finale-beirut event:shwm-incontro-istituzionale-beirut",
        "lione 2016": "event:mc2cm-primo-incontro-lione",
        "vienna 2018": "event:mc2cm-seconda-fase-incontro-tecnico-vienna project:mc2cm-seconda-fase",
        "settembre 2018": "event:mc2cm-seconda-fase-laboratorio-cartagine",
        "eventi Beirut": "event:mc2cm-conferenza-finale-beirut event:shwm-incontro-istituzionale-beirut"
        " event:mc2cm-primo-incontro-lione =3",
        "eventi a Torino": "event:arco-latino-seminario-accoglienza-torino event:mc2cm-sesto-incontro-torino",
        "incontri Torino": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino"
        " project:mc2cm-seconda-fase",
        "eventi Tangeri": "event:mc2cm-terzo-incontro-tangeri event:mc2cm-primo-incontro-lione =2",
        "eventi Libano": "event:shwm-incontro-istituzionale-beirut event:mc2cm-conferenza-finale-beirut =2",
        "eventi 2018": "event:mc2cm-seconda-fase-incontro-tecnico-vienna"
        " event:mc2cm-seconda-fase-laboratorio-cartagine =2",
        "notizie 2017": "news:mc2cm-due-giorni-a-torino",
        "reti": "network:rete-delle-citta-mc2cm network:arco-latino network:uclg-rete",
        "seminario rifugiati": "event:arco-latino-seminario-accoglienza-torino",
        # The office.
        "contatti": "page:contatti",
        "telefono": "page:contatti",
        "notizie": "news:mc2cm-due-giorni-a-torino",
        "accessibilita": "page:accessibilita =1",
        "dati aperti": "page:dati-aperti",
        # Quoted, begun, misspelt; in another language.
        "“accedere ai servizi di base”": "event:mc2cm-terzo-incontro-tangeri"
        " document:conferenza-di-meta-percorso-tangeri@1 =2",
        "migra*": "event:mc2cm-seconda-fase-laboratorio-cartagine project:mc2cm",
        "coop": "organisation:agenzia-svizzera-per-lo-sviluppo-e-la-cooperazione organisation:aics glossaryterm:aics"
        " glossaryterm:cooperazione-decentrata page:cooperazione-in-piemonte =30",
        "migr": "event:mc2cm-seconda-fase-laboratorio-cartagine project:mc2cm"
        " document:profilo-migratorio-della-citta-metropolitana-di-torino",
        "incontri tor": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino",
        "med": "glossaryterm:interreg-med project:bleutourmed-c3",
        "alim": "=0",
        "cartag": "event:mc2cm-seconda-fase-laboratorio-cartagine project:mc2cm-seconda-fase =2",
        "beiruth": "=0 ?beirut",
        "libanno acqua": "=0 ?libano acqua",
        "migrazzione": "=0 ?migrazioni",
        "plastcia": "=0 ?plastica",
        "water": "project:shwm event:shwm-incontro-istituzionale-beirut",
        "safe water libano": "project:shwm",
        "zzzz": "=0",
    },
    "en": {
        "MC2CM": "project:mc2cm network:rete-delle-citta-mc2cm glossaryterm:mc2cm project:mc2cm-seconda-fase",
        "Beirut": "partnercity:beirut",
        "Lebanon": "event:shwm-incontro-istituzionale-beirut project:shwm =6",
        "Turin": "partnercity:torino",
        "Tunis": "partnercity:tunisi",
        "water": "project:shwm organisation:ato3 glossaryterm:ato3 event:shwm-incontro-istituzionale-beirut =4",
        "refugees": "event:arco-latino-seminario-accoglienza-torino"
        " document:accoglienza-e-integrazione-dei-rifugiati-slide network:arco-latino document:slide-fieri@2 =4",
        "plastic waste": "project:100-plastica =1",
        "recycled": "project:100-plastica =1",
        "schools": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino =2",
        "tourism": "project:bleutourmed-c3 =1",
        "“human rights”": "event:mc2cm-terzo-incontro-tangeri partnercity:tangeri"
        " document:conferenza-di-meta-percorso-tangeri@2 =3",
        "United Nations Development Programme": "organisation:undp glossaryterm:undp project:shwm =3",
        "UN Habitat": "organisation:un-habitat glossaryterm:un-habitat",
        "unhabitat": "organisation:un-habitat glossaryterm:un-habitat",
        "Swiss agency": "organisation:agenzia-svizzera-per-lo-sviluppo-e-la-cooperazione project:mc2cm =2",
        "Metropolitan City of Turin": "organisation:citta-metropolitana-di-torino"
        " document:metropolitan-city-of-turin-migration-profile",
        "what is decentralised cooperation": "glossaryterm:cooperazione-decentrata page:cooperazione-in-piemonte",
        "decentralized cooperation": "=0 ?decentralised cooperation",
        "lead partner": "glossaryterm:capofila project:mc2cm",
        "SDGs": "glossaryterm:obiettivi-di-sviluppo-sostenibile page:chi-siamo =2",
        "migration profile": "glossaryterm:profilo-migratorio"
        " document:profilo-migratorio-della-citta-metropolitana-di-torino",
        "Lyon 2016": "event:mc2cm-primo-incontro-lione project:mc2cm",
        "events in Beirut 2017": "event:mc2cm-conferenza-finale-beirut event:shwm-incontro-istituzionale-beirut =2",
        "Vienna meeting": "event:mc2cm-seconda-fase-incontro-tecnico-vienna",
        "Piedmont": "organisation:regione-piemonte page:cooperazione-in-piemonte",
        "mountains": "document:migrazioni-e-integrazione-in-montagna =1",
        "contacts": "page:contatti",
        "open data": "page:dati-aperti",
        "“which has not been uploaded yet”": "document:metropolitan-city-of-turin-migration-profile@1"
        " document:migrazioni-e-integrazione-in-montagna@2",
        "acqua": "project:shwm event:shwm-incontro-istituzionale-beirut =4",
        "events Tunis": "project:mc2cm-seconda-fase event:mc2cm-seconda-fase-laboratorio-cartagine =2",
        "events Beirut": "event:mc2cm-conferenza-finale-beirut event:shwm-incontro-istituzionale-beirut",
        "Lyon events": "event:mc2cm-evento-conclusivo-lione event:mc2cm-primo-incontro-lione",
        "migr": "event:mc2cm-seconda-fase-laboratorio-cartagine project:mc2cm"
        " document:profilo-migratorio-della-citta-metropolitana-di-torino",
        "coop": "organisation:agenzia-svizzera-per-lo-sviluppo-e-la-cooperazione organisation:aics",
        "tang": "partnercity:tangeri event:mc2cm-terzo-incontro-tangeri",
        "ethiop": "project:100-plastica =1",
        "migraton": "=0 ?migration",
        "watr": "=0 ?water",
    },
    "fr": {
        "MC2CM": "project:mc2cm network:rete-delle-citta-mc2cm glossaryterm:mc2cm project:mc2cm-seconda-fase",
        "Beyrouth": "partnercity:beirut document:cronache-da-palazzo-cisterna-40",
        "Liban": "event:shwm-incontro-istituzionale-beirut project:shwm =6",
        "projet Liban": "project:shwm",
        "l’eau": "project:shwm organisation:ato3 glossaryterm:ato3 event:shwm-incontro-istituzionale-beirut =4",
        "refugies": "event:arco-latino-seminario-accoglienza-torino"
        " document:accoglienza-e-integrazione-dei-rifugiati-slide network:arco-latino document:slide-fieri@3 =4",
        "Tanger": "partnercity:tangeri",
        "ethiopie": "project:100-plastica =1",
        "déchet plastique": "project:100-plastica =1",
        "tourisme durable": "project:bleutourmed-c3 =1",
        "écoles": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino =2",
        "droits humains": "event:mc2cm-terzo-incontro-tangeri",
        "PNUD": "glossaryterm:undp organisation:undp project:shwm =3",
        "CGLU": "glossaryterm:uclg network:uclg-rete organisation:uclg",
        "ONU-Habitat": "glossaryterm:un-habitat organisation:un-habitat",
        "onuhabitat": "organisation:un-habitat glossaryterm:un-habitat",
        "ODD": "glossaryterm:obiettivi-di-sviluppo-sostenibile page:chi-siamo =2",
        "IITA": "glossaryterm:iati page:dati-aperti =2",
        "chef de file": "glossaryterm:capofila project:mc2cm",
        "partie prenante": "glossaryterm:stakeholder project:bleutourmed-c3",
        "qu’est-ce que la coopération décentralisée ?": "glossaryterm:cooperazione-decentrata"
        " page:cooperazione-in-piemonte",
        "Ville métropolitaine de Turin": "organisation:citta-metropolitana-di-torino",
        "rencontre Lyon 2016": "event:mc2cm-primo-incontro-lione",
        "événements Beyrouth": "event:mc2cm-conferenza-finale-beirut event:shwm-incontro-istituzionale-beirut",
        "appel à projets": "project:smart project:profile project:100-plastica",
        "œuvre": "event:mc2cm-conferenza-finale-beirut project:100-plastica =2",
        "oeuvre": "event:mc2cm-conferenza-finale-beirut project:100-plastica =2",
        "“vallées de Lanzo”": "document:migrazioni-e-integrazione-in-montagna =3",
        "mentions légales": "page:note-legali",
        "contact": "page:contatti",
        # What stands nowhere but in Italian.
        "“enti locali”": "event:arco-latino-seminario-accoglienza-torino",
        "“non è ancora stato caricato”": "document:profilo-migratorio-della-citta-metropolitana-di-torino@1",
        "acqua": "project:shwm event:shwm-incontro-istituzionale-beirut =4",
        "événements Lyon": "event:mc2cm-evento-conclusivo-lione event:mc2cm-primo-incontro-lione partnercity:lione =3",
        "événements Tunis": "event:mc2cm-seconda-fase-laboratorio-cartagine =1",
        "migr": "news:mc2cm-due-giorni-a-torino event:mc2cm-sesto-incontro-torino project:mc2cm",
        "coop": "page:chi-siamo organisation:agenzia-svizzera-per-lo-sviluppo-e-la-cooperazione organisation:aics",
        "beyrouht": "=0 ?beyrouth",
        "imigrés": "=0 ?immigrés",
        "libann": "=0 ?liban",
    },
}


@pytest.mark.django_db
@pytest.mark.usefixtures("portal_content")
def test_what_visitors_ask_for_comes_first():
    others = {
        (language, question): given
        for language, questions in EXPECTED.items()
        for question, expected in questions.items()
        if (given := answer(question, language, expected)) != expected
    }
    assert others == {}


def answer(question, language, expected):
    """What is found, as far as the expectation says something of it."""
    found, parts = find(question, language), expected.partition("?")[0].split()
    hits = [shown(hit, "@" in part) for hit, part in zip(found.hits, parts, strict=False) if ":" in part]
    total = [f"={found.total}"] if any(part.startswith("=") for part in parts) else []
    back = [f"?{found.suggestion}"] if found.suggestion else []
    return " ".join([*hits, *total, *back])


def shown(hit, with_page):
    page = f"@{hit.pages[0].number}" if with_page and hit.pages else ""
    slug = hit.address.rstrip("/").rsplit("/", 1)[-1].rsplit("#term-", 1)[-1]
    return f"{hit.model._meta.model_name}:{slug}{page}"
