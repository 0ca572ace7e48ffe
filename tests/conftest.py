"""What many tests share: the renderer, one for the session, since LibreOffice is slow to start."""

import pytest

from tests.libreoffice import Renderer


@pytest.fixture(scope="session")
def render(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    """`render(deck)` takes a .pptx (path or bytes) and returns its PDF, page count, text and page pictures."""
    return Renderer(tmp_path_factory.mktemp("libreoffice"))
