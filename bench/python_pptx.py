"""The same slides with python-pptx and its default template, as its documentation shows it."""

from pathlib import Path

from pptx import Presentation
from pptx.util import Inches, Pt

from bench.content import Page


def build(slides: tuple[Page, ...], out: Path) -> None:
    """Titles, points, notes, and on every slide a footer and a number: what talkdeck draws too."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    layout = presentation.slide_layouts[1]
    for number, page in enumerate(slides, 1):
        slide = presentation.slides.add_slide(layout)
        slide.shapes.title.text = page.title
        body = slide.placeholders[1].text_frame
        body.text = page.points[0]
        for point in page.points[1:]:
            body.add_paragraph().text = point
        for text, left in (("一千页的稿子", 0.6), (str(number), 12.2)):
            box = slide.shapes.add_textbox(Inches(left), Inches(7.0), Inches(1), Inches(0.3))
            run = box.text_frame.paragraphs[0].add_run()
            run.text, run.font.size = text, Pt(11)
        slide.notes_slide.notes_text_frame.text = page.notes
    presentation.save(str(out))
