from pathlib import Path

import pytest

from builder.beginning.folder import write
from builder.beginning.starter import LANGUAGES, own_theme, starter, theme_name
from builder.build import compose
from builder.frames import ChartFrame
from tests.layouts.rules import broken
from tests.schema.values import wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_deck_builds_without_a_warning(language: str, tmp_path: Path) -> None:
    write(tmp_path, starter(language, "my talk"))
    presentation, theme, warnings = compose(tmp_path / "deck.yaml")
    assert warnings == ()
    assert broken(presentation) == []
    assert theme.name == "my-talk"
    assert 6 <= len(presentation.slides) <= 9
    assert any(isinstance(frame, ChartFrame) for slide in presentation.slides for frame in slide.frames)
    assert {slide.language.split("-")[0] for slide in presentation.slides} == {language.split("-")[0]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_files_name_their_schemas_and_pass_them(language: str) -> None:
    files = {name: data.decode() for name, data in starter(language, "talk").items()}
    for name, kind in (("deck.yaml", "deck"), ("assets/sources.yaml", "sources"), ("assets/themes/talk.yaml", "theme")):
        up = "../" * name.count("/")
        assert files[name].startswith(f"# yaml-language-server: $schema={up}.talkdeck/{kind}.schema.json\n")
        assert wrong(files[name], kind) == []
        assert f".talkdeck/{kind}.schema.json" in files


def test_what_is_built_is_no_part_of_what_is_kept() -> None:
    assert starter("en", "talk")[".gitignore"] == b"build/\n"


@pytest.mark.parametrize(
    ("name", "theme"), [("my talk", "my-talk"), ("报告", "报告"), ("a.b", "a-b"), ("...", "starter"), ("dark", "dark")]
)
def test_a_theme_is_called_after_the_folder(name: str, theme: str) -> None:
    assert theme_name(name) == theme
    assert f"theme: {theme} ".encode() in starter("en", name)["deck.yaml"]
    assert list(own_theme("en", name)) == [f"assets/themes/{theme}.yaml"]
