"""Dutch words of what a text is about: what is offered, explained or done; by class."""

from typing import Final

WORDS: Final[dict[str, str]] = {
    "notion": (
        "veiligheid integriteit respect vertrouwen openheid inclusie inclusiviteit diversiteit "
        "gelijkwaardigheid professionaliteit transparantie eerlijkheid samenwerking "
        "communicatie welzijn welbevinden saamhorigheid verbinding betrokkenheid "
        "feedbackcultuur aanspreekcultuur spreekcultuur gesprekscultuur leercultuur cultuur "
        "teamcultuur werkcultuur bedrijfscultuur organisatiecultuur verenigingscultuur sfeer "
        "werksfeer klimaat werkklimaat leerklimaat opleidingsklimaat studieklimaat "
        "schoolklimaat teamklimaat groepsklimaat omgeving werkomgeving leeromgeving "
        "studieomgeving schoolomgeving sportomgeving onderwijsomgeving trainingsomgeving "
        "werkplek leiderschap zelfreflectie ~omgeving ~klimaat"
    ),
    "condition": (
        "voorwaarde voorwaarden randvoorwaarde randvoorwaarden basisvoorwaarde "
        "basisvoorwaarden ingrediënt ingrediënten bouwsteen bouwstenen onderdeel factor "
        "factoren aspect aspecten element"
    ),
    "doc": (
        "handreiking handreikingen handleiding brochure brochures gids folder folders artikel "
        "artikelen blog brief pagina webpagina rapport rapportage notitie dossier toolkit boek "
        "boekje podcast video film document documenten flyer whitepaper nieuwsbrief website "
        "gedragscode code reglement protocol beleidsplan veiligheidsplan jaarverslag verslag "
        "advies leidraad factsheet e-learning e-learnings training trainingen cursus cursussen "
        "workshop workshops module modules webinar leergang opleiding stappenplan hoofdstuk "
        "paragraaf onderzoek project campagne"
    ),
    "event": (
        "bijeenkomst bijeenkomsten themadag themadagen teamdag teamdagen studiedag studiedagen "
        "collegetour dialoogsessie dialoogsessies sessie sessies conferentie symposium lezing "
        "lezingen voorlichting introductiedag inloopspreekuur masterclass theatervoorstelling"
    ),
    "month": (
        "januari februari maart april mei juni juli augustus september oktober november december"
    ),
    "seen": (
        "=luisteren =uit+praten =uit+spreken =door+vragen =groeten =begroeten =samen+vatten "
        "=noemen =benoemen =herhalen =aan+kijken =toe+lichten =antwoorden =beantwoorden "
        "=na+vragen =af+spreken =wachten =voor+stellen =schrijven =bellen =afwisselen"
    ),
    "deed": (
        "gooi gooien ruim ruimen zet zetten leg leggen hang hangen was wassen poets poetsen "
        "repareer repareren maak veeg vegen draag dragen schud schudden sluit sluiten stapel "
        "stapelen vul vullen dek dekken parkeer parkeren brengen breng"
    ),
    "form": (
        "formulier contactformulier meldformulier klacht klachten klachtenformulier adres "
        "e-mailadres nummer telefoonnummer"
    ),
    "office": (
        "formulier formulieren gegevens factuur facturen contributie kaartje kaartjes tickets "
        "betaling betalen betaal begroting cijfers notulen afmelding rooster dienstregeling "
        "boeking parkeren parkeerplaats sleutel balie receptie handleiding korting bestelling "
        "contract belasting belastingdienst levering website abonnement lidmaatschap adres "
        "account product producten klanten klant prijs prijzen openingstijden verbouwing "
        "aannemer lekkage loodgieter expositie vergunning inschrijving aanmelding kraan oven "
        "aanmaning aanmaningen "
        "vacature vacatures verzekering deadline paspoort cookies privacyverklaring"
    ),
}
