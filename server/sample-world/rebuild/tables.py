"""Reads and writes the tables: CSV by RFC 4180, UTF-8, one line end, and the same bytes for the same rows."""

import csv
import gzip
import io
import pathlib

BY_HAND = pathlib.Path(__file__).parent / "by-hand"


def by_hand(name):
    """Returns the rows of a table that is edited by hand."""
    with open(BY_HAND / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, name, columns, rows):
    """Writes a table. A .gz file has no time stamp in its header, so that equal rows give equal bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns.split())
    writer.writerows(rows)
    content = text.getvalue().encode()
    if name.endswith(".gz"):
        content = gzip.compress(content, 9, mtime=0)
    (folder / name).write_bytes(content)
