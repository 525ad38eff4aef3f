"""The time zone at a place, by the map of @photostructure/tz-lookup (CC0). Used to check the source of the airports.

The countries of a zone are those in the zone data of the system (zone.tab of tzdata).

The map is a tree of squares in one text. Two characters, 56 to a digit, are either a zone or the way to four smaller squares.
"""

import collections
import functools
import pathlib
import re
import zoneinfo

COLUMNS, ROWS, BASE, OFFSET = 48, 24, 56, 1995
ROOT = COLUMNS * ROWS * 2
"""Characters of the first level; each further square has eight."""


class ZoneMap:
    def __init__(self, program):
        self.map = re.search(r'var X="((?:[^"\\]|\\.)*)"', program)[1].replace("\\\\", "\\").replace('\\"', '"')
        names = re.search(r'\["((?:Africa|America)/[^\]]*)"\]', program)[1]
        self.names = names.split('","')

    def zone(self, latitude, longitude):
        x = COLUMNS * (180 + longitude) / 360.00000000000006
        y = ROWS * (90 - latitude) / 180.00000000000003
        column, row = int(x), int(y)
        at, square = 2 * COLUMNS * row + 2 * column, -1
        value = self._value(at)
        while value + len(self.names) < BASE * BASE:
            square += value + 1
            x, y = 2 * (x - column) % 2, 2 * (y - row) % 2
            column, row = int(x), int(y)
            value = self._value(8 * square + 4 * row + 2 * column + ROOT)
        return self.names[value + len(self.names) - BASE * BASE]

    def _value(self, at):
        return BASE * ord(self.map[at]) + ord(self.map[at + 1]) - OFFSET


def countries(zone):
    """Returns the ISO 3166 codes of a zone's countries; empty for names that exist only for compatibility."""
    return _countries().get(zone, frozenset())


@functools.cache
def _countries():
    table = next(folder / "zone.tab" for folder in map(pathlib.Path, zoneinfo.TZPATH) if (folder / "zone.tab").exists())
    found = collections.defaultdict(set)
    for line in table.read_text().splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found[zone].add(country)
    return found
