from pathlib import Path

import pytest

from builder.errors import At, DeckError
from builder.filenames import LONGEST, misnamed, same_name, suggestion
from builder.outline.records import Text


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "a\0b",
        "a\nb",
        "a\x1b[31m.csv",
        "gnp\u202efdp.exe",
        "a\u2066b.csv",
        "a\u200eb.csv",
        "\ud800.csv",
        "/etc/passwd",
        "~root/x",
        "c:x.csv",
        "file:///x",
        "data:text/csv,a",
        "//host/x",
        "\\\\host\\x",
        "a\\..\\b",
        "NUL",
        "data/con.csv",
        "COM1",
        "lpt9.tsv",
        "x" * (LONGEST + 1),
    ],
)
def test_what_no_file_of_a_deck_is_called(name: str) -> None:
    assert misnamed(name) is not None


@pytest.mark.parametrize(
    "name",
    ["a.csv", "数据/租价 2025（一）.csv", "a/../b.csv", "control.csv", "comic.png", "1:2.png", "x?.csv", "...csv"],
)
def test_what_one_may_be_called(name: str) -> None:
    assert misnamed(name) is None


def test_parts_are_found_however_their_letters_are_composed(tmp_path: Path) -> None:
    (tmp_path / "Cafe\u0301").mkdir()
    (tmp_path / "Cafe\u0301" / "A\u030a.csv").touch()
    assert same_name(tmp_path, Text("Caf\u00e9/\u00c5.csv"), str(tmp_path)).exists()
    assert same_name(tmp_path, Text("Caf\u00e9/x.csv"), str(tmp_path)) == tmp_path / "Cafe\u0301" / "x.csv"


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    (tmp_path / "o\u0323\u0302").touch()
    (tmp_path / "o\u0302\u0323").touch()
    with pytest.raises(DeckError, match="2 files are called 'ộ'"):
        same_name(tmp_path, Text("\u1ed9", At("deck.yaml", 1, 1)), str(tmp_path))


def test_a_suggestion_follows_no_link(tmp_path: Path) -> None:
    deck, outside = tmp_path / "deck", tmp_path / "outside"
    for folder in (deck, outside):
        folder.mkdir()
    (outside / "secret_plan.csv").touch()
    (deck / "assets").symlink_to(outside)
    (deck / "link.csv").symlink_to(outside / "secret_plan.csv")
    assert suggestion("secret_plam.csv", deck, str(deck)) == ""
    assert suggestion("assets/secret_plam.csv", deck, str(deck)) == ""
    assert suggestion("linc.csv", deck, str(deck)) == ""
    (deck / "plan.csv").touch()
    assert suggestion("plam.csv", deck, str(deck)) == "did you mean 'plan.csv'?"


def test_a_folder_may_be_spelt_wrong_too(tmp_path: Path) -> None:
    (tmp_path / "parts" / "old").mkdir(parents=True)
    (tmp_path / "parts" / "market.yaml").touch()
    (tmp_path / "parts" / "old" / "price.csv").touch()
    assert suggestion("part/markt.yaml", tmp_path, str(tmp_path)) == "did you mean 'parts/market.yaml'?"
    assert suggestion("part/old/prize.csv", tmp_path, str(tmp_path)) == "did you mean 'parts/old/price.csv'?"
    assert suggestion("other/market.csv", tmp_path, str(tmp_path)) == ""
    assert suggestion("../parts/markt.yaml", tmp_path, str(tmp_path)) == ""
