"""How slides come in."""

from tests.draw.drawing import find, slide

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P159 = "{http://schemas.microsoft.com/office/powerpoint/2015/09/main}"


def test_morph_is_for_those_who_know_it_and_a_fade_for_the_others() -> None:
    (either,) = slide(transition="morph").iter(f"{MC}AlternateContent")
    choice, fallback = either
    assert choice.get("Requires") == "p159"
    assert choice.nsmap["p159"] == P159.strip("{}")
    (morph,) = choice.iter(f"{P159}morph")
    assert morph.get("option") == "byObject"
    assert len(find(fallback, "p:transition/p:fade")) == 1


def test_morph_stands_where_a_transition_does() -> None:
    assert [item.tag.rpartition("}")[2] for item in slide(transition="morph")] == [
        *("cSld", "clrMapOvr", "AlternateContent"),
    ]
