from builder.beginning.blocks import Item, Paragraph, Points
from builder.beginning.entries import Entry, entries_of

LIST = Points((Item("一；", "", (Item("细"),)), Item("二", "次")))


def test_of_a_few_paragraphs_every_sentence_is_told() -> None:
    assert [entry.text for entry in entries_of((Paragraph("甲。乙。"), Paragraph("丙。")))] == ["甲。", "乙。", "丙。"]


def test_of_many_the_first_sentences_are_told_and_all_is_kept() -> None:
    found = entries_of((Paragraph("甲。乙。"), Paragraph("丙。"), Paragraph("丁。")))
    assert found[0] == Entry("甲。", "甲。乙。", is_sentence=True)
    assert len(found) == 3


def test_items_of_an_ordered_list_keep_their_numbers() -> None:
    first, second = entries_of((Points((Item("甲"), Item("丙", "乙")), start=3),))
    assert (first.number, first.text, first.full) == (3, "甲", "3. 甲")
    assert (second.number, second.lead, second.full) == (4, "乙", "4. 乙：丙")


def test_a_lead_that_is_a_sentence_takes_no_colon() -> None:
    items = Item("The cable took long.", "Chargers came late."), Item("电缆太慢。", "充电桩晚到。")
    assert [entry.full for entry in entries_of((Points(items),))] == [
        "Chargers came late. The cable took long.",
        "充电桩晚到。电缆太慢。",
    ]


def test_what_stands_below_keeps_its_lead() -> None:
    (entry,) = entries_of((Points((Item("一", "", (Item("丙", "乙"),)),)),))
    assert entry.items == ("乙：丙",)


def test_items_are_told_with_what_leads_to_them() -> None:
    assert entries_of((Paragraph("有两件事："), LIST)) == [
        Entry("一", "有两件事：\n一；\n· 细", "", ("细",)),
        Entry("二", "次：二", "次"),
    ]
