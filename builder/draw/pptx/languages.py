"""Languages as PowerPoint names them, and the characters that may not stand at a line's ends."""

from functools import lru_cache

_FULL = {"zh": "zh-CN", "en": "en-US", "ja": "ja-JP", "ko": "ko-KR", "fr": "fr-FR", "de": "de-DE", "es": "es-ES"}
_FULL |= {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
_EAST_ASIAN = ("zh", "ja", "ko")

# Not at the start, and not at the end, of a line: what Office knows for these languages,
# but for · and ．, which it would have at neither end.
KINSOKU = {
    "zh-CN": (
        "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠",
        "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥",
    ),
    "zh-TW": (
        "!),.:;?]}¢·–—’”•‥…‧′╴、。〉》」』】〕〞︰︱︳︴︶︸︺︼︾﹀﹂﹄﹏﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝､",
        "([{£¥‘“‵〈《「『【〔〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（｛",
    ),
    "ja-JP": (
        "!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕゛゜ゝゞ・ヽヾ！％），．：；？］｝｡｣､･ﾞﾟ￠"
        "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーｧｨｩｪｫｬｭｮｯｰ",
        "$([\\{£¥‘“〈《「『【〔＄（［｛｢￡￥",
    ),
    "ko-KR": (
        "!%),.:;?]}¢°’”′″℃、。〉》」』】〕！％），．：；？］｝￠",
        "$([\\{£¥‘“〈《「『【〔＄（［｛￡￥￦",
    ),
}


def tag(language: str) -> str:
    """The tag with its region; what is not known stays as it is."""
    return _FULL.get(language, language)


def east_asian(language: str) -> bool:
    """Whether its text is set in the East Asian font."""
    return language.startswith(_EAST_ASIAN)


@lru_cache(maxsize=1024)
def run_languages(text_is_latin: bool, language: str, deck: str) -> dict[str, str]:
    """The `lang` and `altLang` of a run: words in Latin letters alone are English within an East Asian text.

    `lang` steers the font of marks such as “ and …, so only text without them may be called English.
    """
    own = tag(language)
    if east_asian(own):
        return {"lang": "en-US", "altLang": own} if text_is_latin else {"lang": own, "altLang": "en-US"}
    return {"lang": own, "altLang": tag(deck)} if east_asian(deck) else {"lang": own}
