"""What drawing a slide, a layout or a master needs to know and gathers on its way."""

from collections.abc import Callable
from hashlib import sha256

from msgspec import Struct, field

from builder.draw.pptx.parts import Part, Relationships
from builder.draw.pptx.xml import SLOT, Element, fragment
from builder.frames import ChartFrame, Placeholder
from builder.theme import Theme


class Store(Struct):
    """The pictures and charts of the whole package; a picture used twice is kept once."""

    pictures: dict[str, Part] = field(default_factory=dict)
    charts: list[Part] = field(default_factory=list)
    casts: dict[object, tuple[str, ...]] = field(default_factory=dict)

    def cast(self, key: object, make: Callable[[], Element]) -> tuple[str, ...]:
        """What `make` made when the key was new, written and cut at its slots: to fill them is a tenth of drawing."""
        found = self.casts.get(key)
        if found is None:
            found = self.casts[key] = tuple(fragment(make()).split(SLOT))
        return found

    def picture(self, data: bytes, form: str) -> str:
        """The name of the part that holds the picture, named after its content and format."""
        name = f"ppt/media/{sha256(data).hexdigest()[:24]}.{form}"
        if name not in self.pictures:
            self.pictures[name] = Part("image", name, data)
        return name

    def chart(self, frame: ChartFrame, theme: Theme) -> str:
        """The name of a new chart part, whose workbook is beside it."""
        from builder.draw.pptx import chart

        number = len(self.charts) // 2 + 1
        drawn = chart.parts(frame, theme)
        workbook = Part("workbook", f"ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx", drawn.workbook)
        name = f"ppt/charts/chart{number}.xml"
        relationships = Relationships(name)
        relationships.to("workbook", workbook.name)  # the first id, which the chart's externalData names
        self.charts += (Part("chart", name, drawn.chart_xml, relationships), workbook)
        return name


class Sheet(Struct, frozen=True):
    """A slide, layout or master being drawn: `id` makes its shapes' identities its own."""

    id: str
    theme: Theme
    relationships: Relationships
    store: Store
    language: str
    placeholders: dict[int, Placeholder] = field(default_factory=dict)
    slide_parts: dict[str, str] = field(default_factory=dict)  # id of a slide → its part, for jumps

    def cast(self, key: object, make: Callable[[], Element]) -> tuple[str, ...]:
        """What the store casts, in this sheet's colours."""
        return self.store.cast((self.theme.name, key), make)
