import pytest

from signatories.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Société Générale", "societe generale"),
        ("U.S.A.", "usa"),
        ("U.K. Friends of Harbours", "uk friends of harbours"),
        ("Justice & Peace", "justice and peace"),
        ("Citizens' Alliance", "citizens alliance"),
        ("HHK_Catacombs", "hhk catacombs"),
        ("ＮＫ　Watch", "nk watch"),
        ("Đorđe Łukasz Ørsted", "dorde lukasz orsted"),
        ("북한정의연대", "북한정의연대"),
        ("مُنَظَّمَة", "منظمة"),
        ("ガーデン", "ガーデン"),
        ("हिन्दी", "हिन्दी"),
        (" – ", ""),
    ],
)
def test_fold_leaves_the_letters_alone(text, folded):
    assert fold(text) == folded


def test_fold_of_a_folded_text_changes_nothing():
    folded = fold("Straße der Menschen-Rechte (e.V.)")

    assert fold(folded) == folded
