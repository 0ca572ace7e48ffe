import importlib.util
from pathlib import Path

import pytest

from builder.errors import At, DeckError
from builder.typeset import font_files
from builder.typeset.font_files import Family, family, measured
from tests.typeset.fonts import claiming, font, lay

HERE = At("own.yaml", 2, 10)


def found(name: str, folder: Path) -> Family:
    held = family(name, folder, HERE)
    assert held is not None
    return held


def test_a_file_is_found_by_the_name_of_its_family(tmp_path: Path) -> None:
    lay(tmp_path, "x1.ttf", font("Probe Sans", 432))
    assert measured(found("probe sans", tmp_path), HERE)["regular"]["a"] == 0.432
    assert family("Probe", tmp_path, HERE) is None
    assert family("Probe Sans", tmp_path / "elsewhere", HERE) is None


def test_bold_has_its_own_file_or_is_taken_for_wider(tmp_path: Path) -> None:
    lay(tmp_path, "a.ttf", font("Probe Sans", 500))
    assert measured(found("Probe Sans", tmp_path), HERE)["bold"]["a"] == pytest.approx(0.54)
    lay(tmp_path, "b.ttf", font("Probe Sans", 610, style="Bold", weight=700))
    assert measured(found("Probe Sans", tmp_path), HERE)["bold"]["a"] == 0.61


def test_italics_do_not_count(tmp_path: Path) -> None:
    lay(tmp_path, "a.ttf", font("Probe Sans", 300, style="Italic"))
    assert family("Probe Sans", tmp_path, HERE) is None


def test_a_font_of_a_collection_is_taken(tmp_path: Path) -> None:
    lay(tmp_path, "both.ttc", font("One", 500), font("Two", 620))
    assert measured(found("Two", tmp_path), HERE)["regular"]["b"] == 0.62


def test_widths_are_kept_by_what_the_file_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALKDECK_CACHE", str(tmp_path / "kept"))
    lay(tmp_path, "a.ttf", font("Probe Sans", 500))
    first = measured(found("Probe Sans", tmp_path), HERE)
    monkeypatch.setattr(font_files, "_advances", None)  # nothing is measured again
    assert measured(found("Probe Sans", tmp_path), HERE) == first


def test_a_changed_file_is_another_key(tmp_path: Path) -> None:
    lay(tmp_path, "a.ttf", font("Probe Sans", 500))
    before = found("Probe Sans", tmp_path).key
    lay(tmp_path, "a.ttf", font("Probe Sans", 501, letters="abcd "))
    assert found("Probe Sans", tmp_path).key != before


def test_files_that_are_no_fonts_are_passed_over(tmp_path: Path) -> None:
    place = lay(tmp_path, "a.ttf", font("Probe Sans", 500))
    place.with_name("b.ttf").write_bytes(b"nothing")
    place.with_name("c.ttf").mkdir()
    assert found("Probe Sans", tmp_path).regular.path.path == place


def test_a_damaged_file_is_told_at_the_theme_s_place(tmp_path: Path) -> None:
    place = lay(tmp_path, "a.ttf", font("Probe Sans", 500))
    content = place.read_bytes()
    place.write_bytes(content.replace(b"hmtx", b"xxxx"))
    with pytest.raises(DeckError) as caught:
        measured(found("Probe Sans", tmp_path), HERE)
    (problem,) = caught.value.problems
    assert (problem.at, problem.message) == (HERE, "'a.ttf' is damaged: its widths cannot be read")


def test_a_font_that_claims_all_characters_and_more_is_not_unpacked(tmp_path: Path) -> None:
    place = lay(tmp_path, "a.ttf", font("Probe Sans", 500))
    place.write_bytes(claiming(place.read_bytes(), 2_000_000_000))
    with pytest.raises(DeckError) as caught:
        measured(found("Probe Sans", tmp_path), HERE)
    (problem,) = caught.value.problems
    assert problem.message == "'a.ttf' is damaged: it claims to hold more than 1,000,000 characters"


def test_without_fonttools_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, "a.ttf", font("Probe Sans", 517))
    monkeypatch.setattr(font_files, "find_spec", lambda name: None if name == "fontTools" else importlib.util)
    with pytest.raises(DeckError) as caught:
        measured(found("Probe Sans", tmp_path), HERE)
    assert caught.value.problems[0].hint == "pip install 'talkdeck[fonts]'"
