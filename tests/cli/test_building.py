import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import OUTLINE, run
from tests.outlines import ROOT

SEVERAL = """\
languages: [zh-CN, en]
title: {zh-CN: 稿子, en: A draft}
sections:
  - slides:
      - title: {zh-CN: 只有两点, en: Only two points}
        points: {zh-CN: [第一点, 第二点], en: [One, Two]}
"""


def test_without_arguments_deck_yaml_is_built_into_the_build_folder(folder: Path) -> None:
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{Path('build/deck.pptx')}: 2 slides, 0 charts, 0.")
    assert (folder / "build" / "deck.pptx").read_bytes().startswith(b"PK")


def test_an_outline_in_another_folder_is_built_beside_itself(folder: Path) -> None:
    (folder / "talks").mkdir()
    (folder / "talks" / "one.yaml").write_text(OUTLINE, "utf-8")
    assert run("build", "talks/one.yaml").exit_code == 0
    assert (folder / "talks" / "build" / "one.pptx").exists()


def test_the_output_may_be_named(folder: Path) -> None:
    assert run("build", "-o", "x.pptx").exit_code == 0
    assert (folder / "x.pptx").exists()
    assert not (folder / "build").exists()


@pytest.mark.usefixtures("folder")
def test_quiet_says_nothing() -> None:
    result = run("build", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_another_theme_may_be_named(folder: Path) -> None:
    assert run("build", "-o", "light.pptx").exit_code == 0
    assert run("build", "-o", "dark.pptx", "--theme", "dark").exit_code == 0
    assert (folder / "light.pptx").read_bytes() != (folder / "dark.pptx").read_bytes()


@pytest.mark.usefixtures("folder")
def test_an_unknown_theme_has_no_place() -> None:
    result = run("build", "--theme", "drak")
    assert result.exit_code == 1
    assert result.stderr == "no theme named 'drak'\n  hint: did you mean 'dark'?\n\n1 problem\n"


def test_problems_are_listed_and_exit_with_1(folder: Path) -> None:
    (folder / "deck.yaml").write_text(
        OUTLINE.replace("points", "pionts").replace("title: 稿子", "titel: 稿子"), "utf-8"
    )
    result = run("build")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "deck.yaml:6:9: unknown key 'pionts'" in result.stderr
    assert result.stderr.endswith("3 problems\n")


def test_what_was_built_before_stays_when_there_are_problems(folder: Path) -> None:
    run("build")
    before = (folder / "build" / "deck.pptx").read_bytes()
    (folder / "deck.yaml").write_text("title: x", "utf-8")
    assert run("build").exit_code == 1
    assert (folder / "build" / "deck.pptx").read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_a_missing_outline_is_a_problem() -> None:
    result = run("build", "dekc.yaml")
    assert result.exit_code == 1
    assert "dekc.yaml: cannot read 'dekc.yaml': no such file or directory" in result.stderr
    assert "hint: did you mean 'deck.yaml'?" in result.stderr


@pytest.mark.usefixtures("folder")
def test_a_place_that_cannot_be_written_exits_with_2() -> None:
    result = run("build", "-o", "gone/x.pptx")
    assert result.exit_code == 2
    assert result.stderr.startswith("talkdeck: cannot write ")
    assert len(result.stderr.splitlines()) == 1


def test_an_output_that_is_no_powerpoint_file_is_refused(folder: Path) -> None:
    result = run("build", "-o", "x.pdf")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "talkdeck: cannot write x.pdf: a deck is a PowerPoint file, its name ends in .pptx\n"
    assert not (folder / "x.pdf").exists()


def test_a_build_folder_that_cannot_be_made_exits_with_2(folder: Path) -> None:
    (folder / "build").write_text("a file")
    assert run("build").exit_code == 2


def test_check_says_what_is_wrong_and_writes_nothing(folder: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "deck.yaml: 2 slides, nothing is wrong\n"
    assert sorted(path.name for path in folder.iterdir()) == ["deck.yaml"]


def test_check_exits_with_1_on_problems_and_with_0_on_warnings(folder: Path) -> None:
    (folder / "deck.yaml").write_text(OUTLINE + "        source: nobody\n", "utf-8")
    wrong = run("check")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert "no source named 'nobody'" in wrong.stderr
    long = OUTLINE.replace("title: 稿子", "title: 稿子\nminutes: 1", 1) + f"        notes: {'字' * 600}\n"
    (folder / "deck.yaml").write_text(long, "utf-8")
    warned = run("check", "deck.yaml")
    assert (warned.exit_code, warned.stdout) == (0, "")
    assert "1 warning" in warned.stderr


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ((), ["build/deck.pptx"]),
        (("--lang", "en"), ["build/deck.en.pptx"]),
        (("--lang", "all"), ["build/deck.en.pptx", "build/deck.pptx"]),
        (("--lang", "en-US", "--lang", "zh"), ["build/deck.en.pptx", "build/deck.pptx"]),
        (("-o", "x.pptx"), ["x.pptx"]),
        (("-o", "x.pptx", "--lang", "en"), ["x.pptx"]),
        (("-o", "x.pptx", "--lang", "all"), ["x.en.pptx", "x.pptx"]),
    ],
)
def test_each_language_goes_into_its_file(folder: Path, arguments: tuple[str, ...], files: list[str]) -> None:
    (folder / "deck.yaml").write_text(SEVERAL, "utf-8")
    result = run("build", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pptx")) == files
    assert sorted(line.split(":")[0] for line in result.stdout.splitlines()) == [str(Path(file)) for file in files]


def test_two_languages_that_begin_alike_keep_their_regions(folder: Path) -> None:
    (folder / "deck.yaml").write_text(SEVERAL.replace("[zh-CN, en]", "[zh-CN, en, en-GB]"), "utf-8")
    run("build", "--lang", "all", "-o", "x.pptx")
    assert sorted(path.name for path in folder.glob("*.pptx")) == ["x.en-GB.pptx", "x.en.pptx", "x.pptx"]


@pytest.mark.usefixtures("folder")
def test_a_language_that_the_deck_has_not_is_a_problem() -> None:
    result = run("build", "--lang", "en")
    assert result.exit_code == 1
    assert result.stderr.startswith("the deck has no language 'en'\n  hint: it is in zh-CN alone: write 'languages: [")


def test_nothing_is_written_when_one_of_the_languages_has_a_problem(folder: Path) -> None:
    (folder / "deck.yaml").write_text(SEVERAL.replace(", en: A draft", ""), "utf-8")
    result = run("build", "--lang", "all")
    assert (result.exit_code, list(folder.rglob("*.pptx"))) == (1, [])
    assert result.stderr.startswith("deck.yaml:2:8: this is not translated into English\n")
    assert "hint: line 2 has it in Chinese: add 'en: …'" in result.stderr
    assert run("build").exit_code == 0


def test_check_looks_at_every_language_and_says_each_problem_once(folder: Path) -> None:
    (folder / "deck.yaml").write_text(SEVERAL, "utf-8")
    assert run("check").stdout == "deck.yaml: 1 slide in each of 2 languages, nothing is wrong\n"
    assert run("check", "--lang", "en").stdout == "deck.yaml: 1 slide, nothing is wrong\n"
    long = SEVERAL.replace("[One, Two]", f"[{'word ' * 400}]") + "        source: nobody\n"
    (folder / "deck.yaml").write_text(long, "utf-8")
    told = run("check").stderr
    assert told.count("no source named 'nobody'") == 1
    (folder / "deck.yaml").write_text(long.replace("        source: nobody\n", ""), "utf-8")
    told = run("check").stderr
    assert "deck.yaml:6:" in told
    assert "in English: " in told
    assert "1 problem" in told


def test_the_hash_of_what_a_deck_holds_may_be_asked_for(folder: Path) -> None:
    first = run("build", "-q", "--hash").stdout
    assert first.endswith(f"  {Path('build/deck.pptx')}\n")
    assert len(first.split()[0]) == 64
    assert run("build", "-q", "--hash", "-o", "x.pptx").stdout.split()[0] == first.split()[0]
    assert run("build", "-q", "--hash", "--theme", "dark").stdout.split()[0] != first.split()[0]


def test_links_do_not_lead_the_deck_out_of_its_folder(folder: Path) -> None:
    (folder / "talk").mkdir()
    (folder / "talk" / "deck.yaml").write_text(OUTLINE, "utf-8")
    (folder / "talk" / "build").symlink_to("..")
    result = run("build", "talk/deck.yaml")
    assert result.exit_code == 2
    assert "it is a link out of the outline's folder; name the output with -o" in result.stderr
    assert not (folder / "deck.pptx").exists()


def test_a_deck_is_not_written_over_its_outline(folder: Path) -> None:
    (folder / "deck.yaml").rename(folder / "deck.pptx")
    result = run("build", "deck.pptx", "-o", "deck.pptx")
    assert (result.exit_code, result.stderr.count("the deck is made from this file")) == (2, 1)
    assert (folder / "deck.pptx").read_text("utf-8") == OUTLINE


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such files")
def test_an_outline_that_is_piped_wants_a_named_output(folder: Path) -> None:
    for outline in ("/dev/stdin", "/dev/fd/0"):
        with (folder / "deck.yaml").open() as piped:
            command = [sys.executable, "-m", "builder", "build", outline]
            told = subprocess.run(command, cwd=ROOT, stdin=piped, capture_output=True, text=True, timeout=60)
        assert (told.returncode, told.stdout) == (2, "")
        assert told.stderr == (f"talkdeck: nothing can be written beside '{outline}': name the file to write with -o\n")
        assert not Path("/dev/build").exists()


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
def test_a_line_feed_in_a_name_is_seen(folder: Path) -> None:
    (folder / "a\nb.yaml").write_text(OUTLINE, "utf-8")
    assert run("build", "a\nb.yaml").stdout.startswith("build/a\\u000ab.pptx: 2 slides")
    assert run("check", "a\nb.yaml").stdout.startswith("a\\u000ab.yaml: 2 slides")
