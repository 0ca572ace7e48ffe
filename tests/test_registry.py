"""What is listed by name is imported only when it is asked for."""

import sys
from types import ModuleType

import pytest

from builder.charts import KINDS
from builder.models import MODELS
from builder.registry import Modules


@pytest.mark.parametrize("modules", [KINDS, MODELS], ids=["charts", "models"])
def test_every_name_is_the_name_of_its_module(modules: Modules) -> None:
    assert [module.NAME for module in modules.values()] == list(modules)
    assert len(modules) == len(set(modules))
    assert all(isinstance(module, ModuleType) for module in modules.values())


def test_a_module_is_imported_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "builder.charts.pie", raising=False)
    modules = Modules("builder.charts", ("pie",))
    assert "pie" in modules
    assert "builder.charts.pie" not in sys.modules
    assert modules["pie"].NAME == "pie"


def test_a_name_that_is_not_listed_is_not_there() -> None:
    modules = Modules("builder.charts", ("pie",))
    assert modules.get("line") is None
    with pytest.raises(KeyError, match="scale"):
        modules["scale"]
