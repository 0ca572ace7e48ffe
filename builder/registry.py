"""Modules listed by name and imported when one is asked for: a build pays for the kinds and models that it uses."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType


class Modules(Mapping[str, ModuleType]):
    """The modules of a package by their `NAME`s, which are also their file names, in the order of a list."""

    def __init__(self, package: str, names: tuple[str, ...]) -> None:
        self._package, self._names = package, names

    def __getitem__(self, name: str) -> ModuleType:
        if name not in self._names:
            raise KeyError(name)
        return import_module(f"{self._package}.{name}")

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
