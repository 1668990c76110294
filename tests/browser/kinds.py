"""The kinds of page that the demo's site has, one of each."""

DAY = "2031/04/30/"
KINDS = (
    "",
    DAY,
    "2031/",
    "archive/",
    "themes/",
    "themes/strikes/",
    "themes/strikes/2031/",
    "conflicts/",
    "conflicts/northmark-sudmark/",
    "conflicts/northmark-sudmark/2031/",
    "places/",
    "sources/",
    "undated/",
    "undated/2031/",
    "corrections/",
    "not-published/",
    "refusals/",
    "about/",
    "method/",
    "feeds/",
    "404.html",
)
