"""The process from which tests start builds."""

from collections.abc import Iterator

import pytest

from tests.reliability.building import Workshop


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """One for the session, since loading the libraries takes longest."""
    shop = Workshop(tmp_path_factory.mktemp("workshop"))
    yield shop
    shop.close()
