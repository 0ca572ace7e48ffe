"""The site as a whole: links lead somewhere, nothing is fetched, the table of contents holds what there is."""

import re
from pathlib import Path

import pytest

from handbook import site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without pictures; mkdocs refuses links that lead nowhere."""
    folder = tmp_path_factory.mktemp("handbook")
    site.build(folder / "work", folder / "site", with_pictures=False)
    return folder / "site"


def test_pages_fetch_nothing_from_elsewhere(built: Path) -> None:
    pages = list(built.rglob("*.html"))
    assert len(pages) > 50
    fetched = re.compile(r"<(?:script|img|iframe|link)[^>]+(?:src|href)=\"?(https?:[^\" >]+)")
    assert {address for page in pages for address in fetched.findall(page.read_text("utf-8"))} == set()


def test_the_search_needs_no_server(built: Path) -> None:
    assert (built / "search/search_index.js").read_text("utf-8").startswith("var __index = ")
    assert "iframe-worker.js" in (built / "index.html").read_text("utf-8")


def test_every_page_is_in_the_table_of_contents(built: Path) -> None:
    home = (built / "index.html").read_text("utf-8")
    pages = [page.relative_to(built).as_posix() for page in built.rglob("*.html") if page.name != "404.html"]
    assert [page for page in pages if f'href="{page}"' not in home and page != "index.html"] == []


def test_a_link_that_leads_nowhere_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n\n[away](nowhere.md)\n", "utf-8")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: x\n", "utf-8")
    with pytest.raises(site.SiteError, match=r"nowhere\.md"):
        site.run_mkdocs(settings)
