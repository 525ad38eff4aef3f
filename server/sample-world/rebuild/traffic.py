"""The traffic files: transcribed timetables, a leg for each weekday, in UTC.

by-hand/traffic-files.csv says of each file whose flights it has, of which date they are, and whether they were printed or observed.
"""

import dataclasses
import datetime
import re

import aircraft
import tables

DAY = 24 * 60
WEEK = 7 * DAY


@dataclasses.dataclass(frozen=True)
class Source:
    """A file with its data from the table that is edited by hand."""

    name: str
    operator: str
    seller: str
    sellers: frozenset
    is_observed: bool
    date: datetime.date
    is_one_class: bool


@dataclasses.dataclass(frozen=True)
class Leg:
    """A take-off to the next landing, once a week.

    departs: minutes of the week in UTC, from Monday 00:00."""

    source: Source
    seller: str
    number: int
    origin: str
    destination: str
    departs: int
    block: int
    type: aircraft.Type


def sources():
    """Returns the files with passenger flights, and the names of the others."""
    one_class = {row["designator"] for row in tables.by_hand("airlines") if row["seating"] == "ONE_CLASS"}
    wanted, unwanted = {}, set()
    for row in tables.by_hand("traffic-files"):
        if not row["operator"]:
            unwanted.add(row["file"])
            continue
        wanted[row["file"]] = Source(
            row["file"], row["operator"], row["seller"], frozenset(row["other_sellers"].split()) | {row["seller"]},
            row["kind"] == "OBSERVED", datetime.date.fromisoformat(row["date"]), row["operator"] in one_class)
    return wanted, unwanted


def legs(source, text, airports, code_of_icao, left_out, ports_left_out):
    """Returns the passenger legs of a file. Counts left-out legs by reason."""
    fleet = {}
    for block in re.findall(r"<aircraft>(.*?)</aircraft>", text, re.S):
        fleet.setdefault(_tag(block, "required-aircraft"), (_tag(block, "actype"), _tag(block, "flighttype")))
    for block in re.findall(r"<flight>(.*?)</flight>", text, re.S):
        equipment, kind = fleet.get(_tag(block, "required-aircraft"), ("", ""))
        if not equipment:
            left_out["no such aircraft in the file's fleet"] += 1
            continue
        type_ = aircraft.of_equipment(equipment, source.is_one_class) if kind == "gate" else None
        if not type_:
            left_out["freighter"] += 1
            continue
        designator = _designator(_tag(block, "callsign"), source)
        if not designator:
            left_out["call sign is not a flight number that is sold"] += 1
            continue
        ports = re.findall(r"<port>\s*(\w+)\s*</port>", block)
        ends = [code_of_icao.get(port) for port in ports]
        times = [_clock(time) for time in re.findall(r"<time>(.*?)</time>", block)]
        if len(ends) != 2 or len(times) != 2 or None in times:
            left_out["not readable"] += 1
            continue
        if any(end not in airports for end in ends):
            left_out["airport not in scheduled service"] += 1
            ports_left_out.update(port for port, end in zip(ports, ends) if end not in airports)
            continue
        if ends[0] == ends[1]:
            left_out["ends where it began"] += 1
            continue
        (weekday, departs), (_, arrives) = times
        for day in range(7) if weekday is None else [weekday]:
            yield Leg(source, *designator, *ends, day * DAY + departs, (arrives - departs) % DAY, type_)


def _tag(block, name):
    found = re.search(rf"<{name}>\s*(.*?)\s*</{name}>", block)
    return found[1] if found else ""


def _clock(time):
    """(weekday from Monday or None for every day, minute of the day); the files count weekdays from Sunday."""
    found = re.fullmatch(r"(?:([0-6])/)?(\d{1,2}):(\d{1,2}):\d{1,2}", time.strip())
    if not found or int(found[2]) > 23 or int(found[3]) > 59:
        return None
    return (None if found[1] is None else (int(found[1]) - 1) % 7), int(found[2]) * 60 + int(found[3])


# Call signs with another marketing airline than the file's.
CALL_SIGNS = {"SpeedBird": "BA", "Madarin": "AE", "TACA": "TA", "DUTCH CORENDON": "CD"}


def _designator(call_sign, source):
    """(seller, number) of a call sign: BA117, Skywest AA3134, Ryanair 0014; without leading zeros.

    A letter after the number is air traffic control's, or means that the flight is late or empty: no flight number. Two characters
    before it that are none of the file's sellers are another airline's."""
    for seller in sorted(source.sellers - {""}):
        found = re.fullmatch(rf"(?:.*[ _])?{seller}0*(\d{{1,4}})", call_sign)
        if found:
            return seller, int(found[1])
    found = re.fullmatch(r"(.*?)[ _-]*0*(\d{1,4})", call_sign)
    if not found or len(found[1]) < 3 or not int(found[2]):
        return None
    seller = CALL_SIGNS.get(found[1], source.seller)
    return (seller, int(found[2])) if seller else None
