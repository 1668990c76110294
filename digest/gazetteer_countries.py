"""Countries whose names of places need something of their own in the gazetteer."""

from __future__ import annotations

from digest.reading.vocabulary import word_set

#: Few wars are in them, but their small towns have everybody else's names.
CROWDED = word_set(
    "US PR CA AU NZ GB IE FR DE AT CH IT ES PT NL BE LU DK SE NO FI IS JP KR CN TW CZ HU HR SI"
)
#: Their names are written in Latin letters in many ways.
SLAVIC = word_set("UA RU BY")
#: Their names are of another script, or of one that is written in many ways.
SPELT = word_set(
    "SD SS YE SY IQ LB PS JO LY EG TN DZ MA EH SA OM MR ML NE TD ER ET SO DJ MM AF PK IR IN BD NP"
    " LK"
)
#: The country where a name's syllables are joined or not: "Mu-se", "Muse".
SYLLABLES = "MM"
#: Those with wars in Africa, as the list of health facilities names them.
EMBATTLED = {
    "Benin": "BJ",
    "Burkina Faso": "BF",
    "Burundi": "BI",
    "Cameroon": "CM",
    "Central African Republic": "CF",
    "Chad": "TD",
    "Democratic Republic of the Congo": "CD",
    "Ethiopia": "ET",
    "Kenya": "KE",
    "Mali": "ML",
    "Mozambique": "MZ",
    "Niger": "NE",
    "Nigeria": "NG",
    "Somalia": "SO",
    "South Sudan": "SS",
    "Sudan": "SD",
    "Togo": "TG",
    "Uganda": "UG",
}
