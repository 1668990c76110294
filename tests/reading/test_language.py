"""The language of an article is found by its script and small words, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest.reading.language import find_language

QUALITY = Path(__file__).parents[1] / "quality"
TRUTH = [
    json.loads(line) for line in (QUALITY / "texts_truth.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("row", TRUTH, ids=lambda row: str(row["id"]))
def test_the_language_of_every_labelled_text_is_found(row: dict[str, str]) -> None:
    assert row["language"] == find_language(row["body"].split("\n\n"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("水坝在周二夜间被两架无人机击中，工程师们连夜抢修。", "zh"),
        ("ダムは火曜日の夜に無人機の攻撃を受けたと当局が発表した。", "ja"),
        ("수도 당국은 화요일 밤 드론 공격으로 댐이 손상되었다고 밝혔다.", "ko"),
        ("Το φράγμα χτυπήθηκε τη νύχτα από δύο μη επανδρωμένα αεροσκάφη.", "el"),
        ("הסכר נפגע בלילה משני כלי טיס בלתי מאוישים, מסרה הרשות.", "he"),
        ("बांध पर मंगलवार की रात दो ड्रोन से हमला हुआ, अधिकारियों ने कहा।", "hi"),
        ("Lægerne har i en uge behandlet patienter i kælderen, efter at taget blev ramt.", "da"),
        ("Legene har i en uke behandlet pasienter i kjelleren, etter at taket ble truffet.", "no"),
        ("Vlak je stigao u grad prvi put nakon osam mjeseci, gdje ga je čekalo sto ljudi.", "hr"),
        ("Voz je stigao u grad prvi put posle osam meseci, gde ga je čekalo sto ljudi.", "sr"),
        ("Vlak prišiel do mesta po ôsmich mesiacoch, na stanici ho čakalo aj sto ľudí.", "sk"),
        (
            "Vlak je v mesto pripeljal po osmih mesecih, na postaji ga je čakalo tudi sto ljudi.",
            "sl",
        ),
        ("Tuyến đường được mở lại sau một năm và các xe tải đã đến bệnh viện của thành phố.", "vi"),
        ("Kesh Lisk Ostrel Amel", "und"),
        ("1,200 + 300", "und"),
        ("", "und"),
    ],
)
def test_other_scripts_are_known_and_too_little_text_is_undetermined(
    text: str, language: str
) -> None:
    assert language == find_language([text])
