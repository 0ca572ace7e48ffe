from builder.errors import At
from builder.outline.records import Text
from builder.theme_faces import complete, faces, unsure

FONTS = {key: Text(name, At("own.yaml", line, 9)) for line, (key, name) in enumerate({
    "latin": "Acme Grotesk", "zh": "SimHei", "zh-TW": "MingLiU", "ja": "Meiryo", "ko": "Batang", "mono": "Menlo",
}.items(), 1)}  # fmt: skip


def warned(**changes: str) -> list[tuple[str, int]]:
    said = complete(FONTS | {key: Text(name, At("own.yaml", 9, 9)) for key, name in changes.items()})
    names = {key: text.content for key, text in said.items()}
    places = {key: text.at for key, text in said.items()}
    return [
        (problem.message.split("'")[1], problem.at.line)
        for problem in unsure(names, faces(names, places, None), places)
    ]


def test_a_font_is_warned_of_once() -> None:
    assert warned() == [("Acme Grotesk", 1)]
    assert warned(heading="Acme Grotesk") == [("Acme Grotesk", 1)]


def test_headings_and_body_are_warned_of_apart() -> None:
    assert warned(heading="Acme Slab") == [("Acme Slab", 9), ("Acme Grotesk", 1)]


def test_a_font_for_code_is_to_be_monospaced() -> None:
    assert warned(latin="Arial", mono="Comic Mono") == [("Comic Mono", 9)]
    assert warned(latin="Arial", mono="consolas") == []
