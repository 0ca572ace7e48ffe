"""What many tests share: the goldens, and the renderer, one for the session, since LibreOffice is slow to start."""

from collections.abc import Iterator

import pytest

from tests.golden import Golden
from tests.libreoffice import Renderer


@pytest.fixture(scope="session", autouse=True)
def _pictures_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests keep pictures apart from the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TALKDECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="make what the tests find the goldens")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """`golden(name, text)` compares the text with tests/goldens/NAME.txt."""
    return Golden(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def render(tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    """`render(deck)` takes a .pptx (path or bytes) and returns its PDF, page count, text and page pictures."""
    return Renderer(tmp_path_factory.mktemp("libreoffice"))
