from pathlib import Path

import pytest

from builder.errors import DeckError
from builder.templates.looking import see
from tests.templates.samples import packed, parts


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A template in a folder, on a machine without LibreOffice."""
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "brand" / "company.potx"
    path.parent.mkdir()
    path.write_bytes(packed(parts()))
    return path


def test_a_template_is_described_pictured_and_mapped(template: Path) -> None:
    seen = see(template, template.parent)
    assert seen.lines[0].startswith("company.potx: 13.33 × 7.5 in (16:9)")
    assert seen.lines[-1] == "widths of Arial: measured (Liberation Sans)"
    assert seen.picture.startswith(b"\x89PNG")
    assert "file: company.potx\n" in seen.mapping


def test_a_mapping_names_the_template_from_where_it_lies(template: Path) -> None:
    assert "file: brand/company.potx\n" in see(template, template.parents[1]).mapping.replace('"', "")
    assert "file: company.potx\n" in see(template, template.parent / "elsewhere").mapping


def test_a_mapping_file_is_seen_with_what_it_chooses(template: Path) -> None:
    mapping = template.with_name("my.yaml")
    mapping.write_text("file: company.potx\nlayouts: {bullets: Two Content}\n", "utf-8")
    seen = see(mapping, template.parent)
    assert "    carries by default: bullets, columns" in seen.lines
    assert seen.mapping == ""
    mapping.write_text("file: company.potx\nlayouts: {bullets: Tow Content}\n", "utf-8")
    with pytest.raises(DeckError, match="has no layout named 'Tow Content'"):
        see(mapping, template.parent)
