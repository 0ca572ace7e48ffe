from pathlib import Path

import duckdb
import pytest

from builder.content.tables import TableData, load
from builder.errors import At, DeckError
from builder.outline.records import Table, Text

HERE = At("deck.yaml", 8, 9)


def written(query: str, folder: Path, name: str = "a.parquet") -> Path:
    path = folder / "made.parquet"
    duckdb.sql(query).write_parquet(str(path))
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    return path.rename(folder / name)


def read(path: Path, folder: Path) -> TableData:
    return load(Text("t"), Table(file=Text(path.relative_to(folder).as_posix(), HERE)), folder)


def problem(path: Path, folder: Path) -> str:
    with pytest.raises(DeckError) as caught:
        read(path, folder)
    assert caught.value.problems[0].at == HERE
    return caught.value.problems[0].message


def test_a_file_has_its_types(tmp_path: Path) -> None:
    query = (
        "select date '2024-05-01' as 日期, 1.5::float as f, 0.1::double as d, 3::bigint as n, '007' as code, null as e"
    )
    table = read(written(query, tmp_path), tmp_path)
    assert table.rows == (("2024-05-01", "1.5", "0.1", "3", "007", ""),)
    assert table.types == ("date", "number", "number", "number", "text", "empty")
    assert (table.origin.kind, table.origin.file, len(table.origin.sha256)) == ("file", "a.parquet", 64)


@pytest.mark.parametrize("name", ["year=2024/a.parquet", "a[1].parquet", "a*.parquet", "it's.pq"])
def test_a_name_is_no_pattern(name: str, tmp_path: Path) -> None:
    written("select 2 as b", tmp_path, "a1.parquet")
    assert read(written("select 1 as a", tmp_path, name), tmp_path).columns == ("a",)


def test_what_no_cell_holds_is_told(tmp_path: Path) -> None:
    assert problem(written("select 1 as a, 'nan'::double as b", tmp_path), tmp_path) == (
        "row 1, column 'b' of 't': nan is no number"
    )
    assert (
        problem(written("select [1] as a", tmp_path), tmp_path) == "row 1, column 'a' of 't': a cell cannot hold a list"
    )
    assert problem(written("select 1 as a where false", tmp_path), tmp_path) == "'a.parquet' has no rows"


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    path = written("select * from range(100001)", tmp_path)
    assert problem(path, tmp_path) == "'a.parquet' has more than 100,000 rows"


def test_what_is_no_parquet_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"month,price\n")
    assert problem(path, tmp_path) == "'a.parquet' is no Parquet file"
    path.write_bytes(b"PAR1" + bytes(40) + b"PAR1")
    assert problem(path, tmp_path) == "'a.parquet' is damaged, or holds what DuckDB cannot read"


def test_without_the_library_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written("select 1 as a", tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(DeckError) as caught:
        read(path, tmp_path)
    (only,) = caught.value.problems
    assert (only.message, only.hint) == ("'t' wants DuckDB, which is not installed", "pip install 'talkdeck[data]'")
