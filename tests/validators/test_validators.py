"""The validators themselves: single defects that each of them is known to find, so that none falls silent unseen."""

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from builder.draw.pptx import package
from tests.draw import decks
from tests.validators import BOTH, NEW, OLD, ValidatorError, audit, program, sdk, validated

SLIDE, CARD, CHART = "ppt/slides/slide2.xml", "ppt/slides/slide3.xml", "ppt/charts/chart1.xml"
DOCUMENT, TYPES = "ppt/presentation.xml", "[Content_Types].xml"
DECKS = {"rich": decks.rich, "charted": decks.charted}
# Of which deck, in which part what is replaced by what, and who finds it: the rest of the finding differs.
DEFECTS: dict[str, tuple[str, str, str, str, frozenset[str]]] = {
    name: (deck, part, old, new, frozenset(who.split()))
    for name, deck, part, old, new, who in (
        ("an element that there is none of", "rich", SLIDE, "<a:bodyPr", "<a:bodiPr/><a:bodyPr", "sdk audit"),
        ("a size that is no whole number", "rich", SLIDE, ' sz="2000"', ' sz="20.5"', "sdk audit"),
        ("a shape that there is none of", "rich", CARD, 'prst="roundRect"', 'prst="oval"', "sdk audit"),
        ("text without a paragraph", "rich", SLIDE, "<a:p>.*?</a:p>(?=</p:txBody>)", "", "sdk audit"),
        ("lists in the wrong order", "rich", DOCUMENT, "(<p:notesMasterIdLst>.*?</p:notesMasterIdLst>)"
         "(<p:sldIdLst>.*?</p:sldIdLst>)", r"\2\1", "sdk audit"),
        ("an id that nothing answers to", "rich", SLIDE, r'Click r:id="rId\d+"', 'Click r:id="rId99"', "sdk audit"),
        ("an id of slides twice", "rich", DOCUMENT, r'<p:sldId id="(\d+)"(.*?)<p:sldId id="\d+"',
         r'<p:sldId id="\1"\2<p:sldId id="\1"', "sdk audit"),
        ("a part without its type", "rich", TYPES, '<Override PartName="/ppt/slides/slide2.xml"[^>]*>', "", "sdk"),
        ("a type twice", "rich", TYPES, "(<Override[^>]*slide2.xml[^>]*>)", r"\1\1", "sdk"),
        ("a shape's id twice", "rich", SLIDE, r'(cNvPr id="(\d\d+)".*?cNvPr id=")\d+', r"\1\2", "audit"),
        ("an axis in the wrong place", "charted", CHART, "(<c:axId[^>]*>)(.*?)(<c:catAx>)", r"\1\2\1\3", "sdk audit"),
        ("a control character", "rich", SLIDE, "<a:t>", "<a:t>&#11;", "sdk audit"),
        ("no XML", "rich", SLIDE, "</p:sld>", "", "sdk audit"),
    )
}  # fmt: skip
FINDERS: dict[str, Callable[[Path, str], tuple[str, ...]]] = {"sdk": sdk, "audit": audit}


def with_defect(name: str, path: Path) -> frozenset[str]:
    """Writes the deck with a defect; who finds it."""
    deck, part, old, new, who = DEFECTS[name]
    whole = package.write(DECKS[deck](), decks.briefing())
    with ZipFile(BytesIO(whole)) as source, ZipFile(path, "w", ZIP_DEFLATED) as made:
        for item in source.namelist():
            text = source.read(item)
            if item == part:
                changed = re.sub(old, new, text.decode(), count=1, flags=re.DOTALL).encode()
                assert changed != text, f"nothing is changed: {name}"
                text = changed
            made.writestr(item, text)
    return who


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_found(defect: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    who = with_defect(defect, path)
    found = {name for name in who if FINDERS[name](path, OLD)}
    assert found == who


def test_what_one_of_them_finds_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    for defect in ("a part without its type", "a shape's id twice"):  # which but one of them finds
        with_defect(defect, path)
        assert len(validated(path.read_bytes(), (OLD,))) == 1


def test_a_finding_says_where_and_what(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    with_defect("a size that is no whole number", path)
    (found,) = sdk(path, NEW)
    assert found.startswith(f"sdk: /{SLIDE}/p:sld[1]/p:cSld[1]/p:spTree[1]/")
    assert "20.5" in found


def test_the_program_knows_the_versions_that_it_is_asked_for() -> None:
    """It takes a name that it does not know for the newest one, without a word."""
    told = subprocess.run([program()], capture_output=True, text=True)
    assert all(re.search(rf"\b{year}\b", told.stdout + told.stderr) for year in BOTH)


def test_what_is_no_package_is_a_finding() -> None:
    found = validated(b"no package", (NEW,))
    assert [one.partition(":")[0] for one in found] == ["sdk", "audit"]


@pytest.mark.parametrize("other", ["/nowhere/validator", "/etc/passwd", "/bin/true", "/bin/false"])
def test_a_validator_that_cannot_be_asked_lets_nothing_pass(
    other: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OOXML_VALIDATOR_CLI", other)
    path = tmp_path / "deck.pptx"
    path.write_bytes(package.write(decks.rich(), decks.briefing()))
    with pytest.raises(ValidatorError):
        sdk(path)


def test_a_validator_that_finds_nothing_in_another_file_lets_nothing_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = tmp_path / "validator"
    says.write_text('#!/bin/sh\necho \'{"file": "other.pptx", "ok": true, "errors": []}\'\n')
    says.chmod(0o755)
    monkeypatch.setenv("OOXML_VALIDATOR_CLI", str(says))
    with pytest.raises(ValidatorError):
        sdk(tmp_path / "deck.pptx")


def test_where_there_is_none_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OOXML_VALIDATOR_CLI", "/nowhere/validator")
    with pytest.raises(ValidatorError, match="make validators"):
        sdk(Path("deck.pptx"))
