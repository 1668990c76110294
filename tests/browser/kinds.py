"""The kinds of page that the demo's site has, one of each."""

DAY = "2025/04/30/"
DAY_BEFORE = "2025/04/29/"
KINDS = (
    "",
    DAY,
    "2025/",
    "archive/",
    "themes/",
    "themes/strikes/",
    "themes/strikes/2025/",
    "conflicts/",
    "conflicts/northmark-sudmark/",
    "conflicts/northmark-sudmark/2025/",
    "places/",
    "places/xn/",
    "sources/",
    "undated/",
    "undated/2025/",
    "corrections/",
    "not-published/",
    "refusals/",
    "about/",
    "method/",
    "feeds/",
    "404.html",
)
