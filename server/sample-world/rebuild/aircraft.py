"""Aircraft types and their cabins (by hand), and the timetable's names for them."""

import dataclasses

import tables


@dataclasses.dataclass(frozen=True)
class Type:
    code: str
    icao_code: str
    name: str
    body: str
    one_class_code: str
    """The same type with one cabin, as carriers of one class have it."""


TYPES = {row["code"]: Type(**row) for row in tables.by_hand("aircraft")}
EQUIPMENT = {row["code"]: row["aircraft"] for row in tables.by_hand("equipment")}
CABINS = tables.by_hand("cabins")


def of_equipment(code, is_one_class):
    """The type behind a name of the timetable; none for freighters."""
    if code not in EQUIPMENT:
        raise SystemExit(f"Equipment {code} is not known: decide in by-hand/equipment.csv")
    found = TYPES.get(EQUIPMENT[code])
    return TYPES[found.one_class_code] if found and found.one_class_code and is_one_class else found


def seats(cabin):
    rows = int(cabin["last_row"]) - int(cabin["first_row"]) + 1
    return rows * len(cabin["letters"].replace("-", "")) - len(cabin["absent_seats"].split())
