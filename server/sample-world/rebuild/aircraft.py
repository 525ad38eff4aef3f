"""Aircraft types and their cabins (edited by hand), and the names of types in the timetables."""

import dataclasses

import tables


@dataclasses.dataclass(frozen=True)
class Type:
    code: str
    icao_code: str
    name: str
    body: str
    one_class_code: str
    """Returns the type with one cabin, for airlines that have one class."""


TYPES = {row["code"]: Type(**row) for row in tables.by_hand("aircraft")}
EQUIPMENT = {row["code"]: row["aircraft"] for row in tables.by_hand("equipment")}
CABINS = tables.by_hand("cabins")


def of_equipment(code, is_one_class):
    """Returns the type of a name in the timetables; None for freighters."""
    if code not in EQUIPMENT:
        raise SystemExit(f"Equipment {code} is not known: decide in by-hand/equipment.csv")
    found = TYPES.get(EQUIPMENT[code])
    return TYPES[found.one_class_code] if found and found.one_class_code and is_one_class else found


def seats(cabin):
    rows = int(cabin["last_row"]) - int(cabin["first_row"]) + 1
    return rows * len(cabin["letters"].replace("-", "")) - len(cabin["absent_seats"].split())
