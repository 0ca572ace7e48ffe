import json
import unicodedata
from pathlib import Path

import pytest

from builder.typeset import faces
from builder.typeset.faces import ARIAL, ESTIMATE, face, names
from builder.typeset.widths import advances
from tests.typeset.fonts import font, lay
from tests.typeset.make_faces import FACES, drawn, folded

SHIPPED = Path(faces.__file__).with_name("advances")
INSTALLED = {
    "Calibri": ("crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
    "Cambria": ("crosextra/Caladea-Regular.ttf", "crosextra/Caladea-Bold.ttf"),
    "Times New Roman": ("liberation2/LiberationSerif-Regular.ttf", "liberation2/LiberationSerif-Bold.ttf"),
}
ENGLISH = "The quick brown fox jumps over 1,234 lazy dogs."


def length(name: str, text: str = ENGLISH, *, bold: bool = False) -> float:
    table = advances(bold, face=face(name).key)
    return sum(table[character] for character in text)


def test_arial_is_what_is_measured_when_nothing_is_said() -> None:
    for name in ("Arial", "arial", "Helvetica", "Liberation Sans", ""):
        assert face(name).key == ARIAL, name


@pytest.mark.parametrize(("name", "origin"), [
    ("Calibri", "Carlito"), ("Carlito", "Carlito"), ("cambria", "Caladea"), ("Times  New Roman", "Liberation Serif"),
    ("Segoe UI", "Selawik"), ("Book Antiqua", "P052"), ("Source Sans Pro", "Source Sans 3"), ("Aptos", "Noto Sans"),
])  # fmt: skip
def test_a_known_face_says_where_its_widths_come_from(name: str, origin: str) -> None:
    found = face(name)
    assert (found.name, found.source, found.origin) == (name, "table", origin)


def test_faces_are_as_wide_as_they_are_known_to_be() -> None:
    # Average widths of English beside Arial's, taken from running text.
    assert length("Calibri") / length("Arial") == pytest.approx(0.922, abs=0.02)
    assert length("DejaVu Sans") / length("Arial") == pytest.approx(1.141, abs=0.02)
    assert length("Arial Narrow") / length("Arial") == pytest.approx(0.82, abs=0.005)
    assert length("Calibri", bold=True) > length("Calibri")


@pytest.mark.parametrize("name", INSTALLED)
def test_a_table_is_what_its_font_says(name: str) -> None:
    table = json.loads((SHIPPED / f"{name.lower().replace(' ', '-')}.json").read_text("utf-8"))
    assert table["from"] == FACES[name][0]
    for weight, file in zip(("regular", "bold"), INSTALLED[name], strict=True):
        assert table[weight] == folded(dict(drawn(Path("/usr/share/fonts/truetype", file))))


@pytest.mark.parametrize("name", names())
def test_every_table_holds_what_is_typed(name: str) -> None:
    for bold in (False, True):
        table = advances(bold, face=face(name).key)
        assert all(0.1 < table[chr(code)] < 1.5 for code in range(0x20, 0x7F)), name
        assert all(0.15 < table[letter] < 1.2 for letter in "äéßñçøÅœ€–“”…"), name


def test_a_composed_letter_is_as_wide_as_its_own_or_as_the_letter_it_is_made_of() -> None:
    table = advances(face=face("Calibri").key)
    assert unicodedata.normalize("NFD", "é")[0] == "e"
    assert table["é"] == table["e"]


def test_what_a_face_lacks_is_taken_from_a_font_that_stands_in_for_it() -> None:
    assert "∑" not in faces.table("lato", False)
    assert advances(face="lato")["∑"] > advances()["∑"]


def test_a_weight_in_the_name_is_no_wider_than_it_is_taken_to_be() -> None:
    assert face("Calibri Light").key == face("Calibri").key
    assert length("Segoe UI Semibold") == length("Segoe UI", bold=True)
    assert face("Montserrat Black").key == ESTIMATE


def test_an_unknown_face_is_taken_to_be_wider_than_any_known_one() -> None:
    found = face("Acme Grotesk")
    assert (found.source, found.key) == ("estimate", ESTIMATE)
    wide = advances(face=ESTIMATE)
    for name in ("Verdana", "Montserrat", "Poppins", "DejaVu Sans", "Arial"):
        other = advances(face=face(name).key)
        assert all(wide[letter] >= other[letter] * 1.02 for letter in ENGLISH), name


def test_a_font_file_goes_before_a_table_but_not_before_arial(tmp_path: Path) -> None:
    lay(tmp_path, "own.ttf", font("Calibri", 700))
    lay(tmp_path, "arial.ttf", font("Arial", 700))
    found = face("Calibri", tmp_path)
    assert (found.source, found.origin) == ("file", "assets/fonts/own.ttf")
    assert advances(face=found.key)["a"] == 0.7
    assert face("Calibri").source == "table"
    assert face("Arial", tmp_path).key == ARIAL


def test_two_files_of_a_name_do_not_mix(tmp_path: Path) -> None:
    keys = []
    for width in (500, 600):
        lay(tmp_path / str(width), "own.ttf", font("Probe Sans", width))
        keys.append(face("Probe Sans", tmp_path / str(width)).key)
    assert [advances(face=key)["a"] for key in keys] == [0.5, 0.6]


def test_east_asian_characters_stay_one_em() -> None:
    assert advances(face=face("Calibri").key)["汉"] == 1.0
    assert advances(wide=True, face=face("Calibri").key)["“"] == 1.0
