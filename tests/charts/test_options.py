import msgspec

from builder.charts.options import Band, Chart


def test_a_band_begins_under_a_name_that_python_keeps_for_itself() -> None:
    assert {field.name: field.encode_name for field in msgspec.structs.fields(Band)}["from_"] == "from"


def test_a_chart_needs_its_kind_only() -> None:
    needed = [field.name for field in msgspec.structs.fields(Chart) if field.required]
    assert needed == ["kind"]
