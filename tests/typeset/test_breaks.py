import pytest

from builder.typeset.breaks import CLOSING, OPENING, PROFILES, Profile, anatomy, has_east_asian, script_changes


def marked(text: str, profile: Profile) -> str:
    """The text with a bar at every place where a line may begin."""
    breaks = anatomy(text, profile).breaks
    return "".join("|" * (0 < place < len(text) and place in breaks) + text[place] for place in range(len(text)))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    "text",
    [
        "训|练|模|型",
        "训|练，|再|推|理。",
        "他|说：|“便|宜”|了",
        "等|等……|再|买",
        "远——|近",
        "two |words",
        "用 |GPU |训|练",
        "GPU|训|练|v2|版",
        "（上）|下",
        "trade-|off",
        "2-3|次",
        "10℃|时",
        "ちょっ|と",
        "デー|タ",
        "no\u00a0break",
        "50%|的",
        "汉|(ab)|字",
        "10–40",
        '说"好"了',
    ],
)
def test_both_break_where_clreq_allows(text: str, profile: Profile) -> None:
    assert marked(text.replace("|", ""), profile) == text


@pytest.mark.parametrize(
    ("libreoffice", "powerpoint"),
    [
        ("、Google", "、|Google"),
        ("85ms（约", "85ms|（约"),
        ("한국어", "한|국|어"),
        ("说“AI”吗", "说|“AI”|吗"),
        ("中/英", "中/|英"),
        ("html?|query", "html?query"),
        ("https://a.io/b-|c", "https://a.io/b-c"),
        ("、https://|a.io", "、|https://a.io"),
        ("”（注", "”|（注"),
        ("。$5", "。|$5"),
    ],
)
def test_where_libreoffice_parts_from_powerpoint(libreoffice: str, powerpoint: str) -> None:
    text = libreoffice.replace("|", "")
    assert (marked(text, "lo"), marked(text, "ppt")) == (libreoffice, powerpoint)


@pytest.mark.parametrize("profile", PROFILES)
def test_no_closing_mark_begins_a_line_and_no_opening_mark_ends_one(profile: Profile) -> None:
    for mark in CLOSING:
        assert 1 not in anatomy("汉" + mark, profile).breaks[:-1], mark
    for mark in OPENING:
        assert 1 not in anatomy(mark + "汉", profile).breaks[:-1], mark


def test_spaces_before_a_break_are_outside_the_line() -> None:
    found = anatomy("ab  cd ", "ppt")
    assert (found.breaks, found.ends) == ((4, 7), (2, 6))


def test_libreoffice_gaps_stand_where_scripts_meet() -> None:
    assert script_changes("用GPU算") == (0, 3)
    assert script_changes("用 GPU 算") == (1, 5)


def test_a_quote_that_opens_a_text_counts_as_latin() -> None:
    assert script_changes("“便宜”") == (0,)


def test_east_asian_text_is_known_by_its_letters_and_marks() -> None:
    assert has_east_asian("abc，")
    assert has_east_asian("かな")
    assert not has_east_asian("“quoted” — naïve")
