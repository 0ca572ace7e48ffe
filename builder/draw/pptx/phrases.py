"""What PowerPoint shows in a master or layout until somebody types."""

from msgspec import Struct


class Phrases(Struct, frozen=True):
    """Texts for people who edit the master."""

    title: str
    body: str
    levels: tuple[str, ...]
    notes: str


_PHRASES = {
    "zh": Phrases(
        "单击此处编辑标题", "单击此处编辑文字", ("单击此处编辑文字", "第二级", "第三级", "第四级", "第五级"), "备注"
    ),
    "ja": Phrases(
        "クリックしてタイトルを編集",
        "クリックしてテキストを編集",
        ("クリックしてテキストを編集", "第 2 レベル", "第 3 レベル", "第 4 レベル", "第 5 レベル"),
        "ノート",
    ),
    "ko": Phrases(
        "제목을 입력하십시오",
        "텍스트를 입력하십시오",
        ("텍스트를 입력하십시오", "둘째 수준", "셋째 수준", "넷째 수준", "다섯째 수준"),
        "노트",
    ),
    "zh-TW": Phrases(
        "按一下以編輯標題", "按一下以編輯文字", ("按一下以編輯文字", "第二層", "第三層", "第四層", "第五層"), "備忘稿"
    ),
    "en": Phrases(
        "Click to edit the title",
        "Click to edit the text",
        ("Click to edit the text", "Second level", "Third level", "Fourth level", "Fifth level"),
        "Notes",
    ),
}


def phrases(language: str) -> Phrases:
    """The texts of a language; what is not known speaks English."""
    return _PHRASES.get(language) or _PHRASES.get(language.split("-")[0], _PHRASES["en"])
