import pytest

from builder.templates.names import role

# As PowerPoint calls its own layouts in the languages of its users, and companies theirs.
CALLED = {
    "title": (
        "Title Slide, 标题幻灯片, 標題投影片, Titelfolie, "
        "Diapositive de titre, タイトル スライド, 제목 슬라이드, 封面, 首页"
    ),
    "section": (
        "Section Header, 节标题, 章節標題, 區段標題, "
        "Abschnittsüberschrift, Titre de section, セクション見出し, 구역 머리글, 过渡页"
    ),
    "content": (
        "Title and Content, 标题和内容, 標題及內容, "
        "Titel und Inhalt, Titre et contenu, タイトルとコンテンツ, 제목 및 내용"
    ),
    "two": ("Two Content, 两栏内容, 兩項物件, Zwei Inhalte, Deux contenus, 2 つのコンテンツ, 콘텐츠 2개"),
    "comparison": "Comparison, 比较, 比較, Vergleich, Comparaison, 비교",
    "only": ("Title Only, 仅标题, 只有標題, Nur Titel, Titre seul, タイトルのみ, 제목만"),
    "agenda": "Agenda, 目录, 目錄, 目次, 목차, Sommaire",
    "closing": "Thank you, 致谢, 结束页, 封底, Danke, Merci",
    "": "Blank, 空白, Leer, Vide, Custom Layout, 自定义版式, ",
}


@pytest.mark.parametrize(("wanted", "name"), [(key, one) for key, names in CALLED.items() for one in names.split(", ")])
def test_layouts_are_known_by_what_they_are_called(wanted: str, name: str) -> None:
    assert role(name) == wanted
    assert role(f"1_{name.upper()}") == wanted


def test_blanks_are_written_in_many_ways() -> None:
    assert role("Title  and\u00a0Content") == "content"
