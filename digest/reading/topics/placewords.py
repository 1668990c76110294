"""The grammar of place names in English: the words that stand before and after them."""

from __future__ import annotations

from typing import Final, Literal

from digest.reading.vocabulary import word_set

#: What the words beside a name say it is; an area is what a name after "in Unknown," must be.
Said = Literal["", "town", "district", "region", "area"]

#: How sure a word before a name makes it that something happens there.
CUES: Final[dict[str, float]] = {
    **dict.fromkeys(word_set("in near at outside inside around within dans en"), 1.0),
    **dict.fromkeys(word_set("on across over throughout of along"), 0.8),
    **dict.fromkeys(
        word_set(
            "hit hits hitting struck strike strikes shell shelled shelling shells bombed bombs "
            "attacked attack attacks targeted targets target captured capture seized seize entered "
            "enter stormed raided liberated recaptured retook besieged pounded rocked "
            "reached rock rocks hammered battered bombard bombarded visited control assaulted "
            "assault assaults attacking striking targeting besieging storming capturing entering "
            "overran bombing pounding raiding raid raids"
        ),
        0.7,
    ),
    **dict.fromkeys(
        word_set("to toward towards into through via between off against for leave left leaving"),
        0.5,
    ),
    "from": 0.4,
}

#: What may stand between a cue and a name, and between the names of a list:
#: "in the besieged eastern port city of", "in Amel village, district of Dovrin and".
BETWEEN: Final = word_set(
    "the a an of and or in its same city cities town towns village villages settlement settlements "
    "hamlet port capital region regions province provinces district districts state states area "
    "areas outskirts suburb suburbs neighbourhood neighborhood oblast oblasts county countryside "
    "camp municipality community commune locality vicinity governorate governorates direction "
    "northern southern eastern western central northeastern northwestern southeastern southwestern "
    "north south east west upper lower greater besieged occupied disputed neighbouring neighboring "
    "war torn embattled nearby border coastal frontline historic rebel held government controlled "
    "key strategic remote part parts around downtown rural urban refugee mountainous contested "
    "restive tribal"
)

#: What a word after a name says it is: "Amel district".
AFTER: Final[dict[str, Said]] = {
    **dict.fromkeys(
        word_set(
            "region regions oblast oblasts province provinces state states governorate "
            "governorates department county prefecture republic emirate territory krai countryside"
        ),
        "region",
    ),
    **dict.fromkeys(
        word_set(
            "district districts raion rayon municipality cercle lga tehsil township townships "
            "subdistrict woreda commune territoire sub zone sector locality upazila "
            "thana taluk taluka arrondissement kebele payam boma nahiya division amphoe"
        ),
        "district",
    ),
    **dict.fromkeys(word_set("city town towns village villages camp hamlet settlement"), "town"),
}

#: What a word before a name says it is: "the state of Amel".
BEFORE: Final[dict[str, Said]] = {
    **dict.fromkeys(word_set("region province state oblast governorate"), "region"),
    "district": "district",
    **dict.fromkeys(word_set("town city village settlement camp port"), "town"),
}

#: Capitalised words beside a name that are no part of another: "Eastern Aleppo".
DIRECTIONS: Final = word_set(
    "north south east west northern southern eastern western central northeastern northwestern "
    "southeastern southwestern northeast northwest southeast southwest"
)

#: What happens to the place after it: "the shelling of Amel".
DONE_TO: Final = word_set(
    "shelling bombing bombardment siege capture recapture seizure liberation occupation fall "
    "defence defense attack storming encirclement blockade invasion"
)

#: What is done to the place before it, with or without "was", and what then says that it is:
#: "Amel was shelled", "Amel shelled from the sea".
SUFFERED: Final = word_set(
    "shelled bombed attacked hit struck pounded rocked targeted bombarded besieged captured seized "
    "liberated evacuated flooded looted raided stormed assaulted damaged invaded recaptured"
)
BE: Final = word_set("is are was were being been came comes")
BY: Final = word_set("by with from again overnight")

#: After a name, what makes it where someone speaks and not where something happens.
SAYING: Final = word_set(
    "said says say told announced reported reports confirmed claimed stated added warned denied "
    "declared wrote noted"
)

#: From these a place is so far: "ten km from Amel".
DISTANCES: Final = word_set("km kms kilometre kilometres kilometer kilometers mile miles away")

#: Who speaks in the capital of what happens elsewhere, and who comes from it: "the ministry in
#: Amel", "soldiers based in Amel".
SPEAKERS: Final = word_set(
    "based headquartered born staff ministry officials headquarters reporters journalists "
    "spokesman spokeswoman spokesperson authorities government army military command"
)

#: Capitalised words after a place's name that leave it a place: "Amel Airport".
BODIES: Final = word_set(
    "airport nuclear power plant npp hospital market prison port station square bridge "
    "railway dam hydroelectric base stadium refinery oil thermal depot local"
)

#: What is in a town and ends its own name: "Amel Square, Dovrin".
URBAN: Final = word_set(
    "square street avenue road market bazaar bridge mosque church cathedral university hospital "
    "prison stadium airport station park roundabout junction neighbourhood neighborhood quarter"
)

#: What makes the name after it a person's: "Governor Aleppo".
TITLES: Final = word_set(
    "mr mrs ms dr president minister general gen colonel col captain capt major sergeant sgt "
    "lieutenant lt spokesman spokeswoman spokesperson prince king queen pope sheikh imam sir "
    "governor mayor commander chief judge ambassador secretary chancellor senator journalist "
    "activist leader officer professor prof father bishop archbishop"
)

#: Small words inside a name: "Jisr al-Shughur".
LINKS: Final = word_set(
    "de la el al of ash as ad an at ez es ed em du des the ibn bin le les del da do dos au aux sur "
    "i e"
)
