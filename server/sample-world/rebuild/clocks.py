"""Local times on every day of a year, and the effect of changes of clocks on flights with several legs.

Every leg departs at the same local time all year and takes its block time, so a stop becomes shorter or longer where the clocks at both
ends of the leg before it change on different days."""

import dataclasses
import datetime
import functools
import zoneinfo

# Minimum minutes on the ground between two legs of a flight, on every day; smaller than the one for the week of the timetable (timetable.py).
STOP_MIN = 15
DAY = 24 * 60
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
# The years that are checked: together they have changes of clocks on every possible date.
FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2030, 12, 31)
FIVE_MINUTES = 5


def with_long_enough_stops(legs, days, airports):
    """Returns the legs; moves departures after a stop later, in steps of five minutes, if a change of clocks leaves too little time."""
    zones = frozenset(airports[leg.origin].zone for leg in legs)
    if len(legs) == 1 or not any(map(_changes, zones)):
        return legs
    dates = [date for date in _dates(zones) if date.isoweekday() in days]
    adjusted = [legs[0]]
    for onward in legs[1:]:
        shortest = min(_stop(adjusted[-1], onward, date, airports) for date in dates)
        adjusted.append(_later(onward, max(0, STOP_MIN - shortest)))
    return tuple(adjusted)


def utc_minute(zone, date, minute):
    """Returns a local time as minutes since 1970-01-01 in UTC. A skipped one moves by the length of the gap; of a repeated one, the first occurrence counts."""
    local = datetime.datetime.combine(date, datetime.time(minute // 60, minute % 60), zoneinfo.ZoneInfo(zone))
    return int((local - EPOCH).total_seconds()) // 60


def _stop(leg, onward, date, airports):
    departs = utc_minute(airports[leg.origin].zone, date + datetime.timedelta(leg.departs_day), leg.departs)
    return utc_minute(airports[onward.origin].zone, date + datetime.timedelta(onward.departs_day), onward.departs) - departs - leg.block


def _later(leg, minutes):
    minutes = -(-minutes // FIVE_MINUTES) * FIVE_MINUTES
    departs, arrives = leg.departs + minutes, leg.arrives + minutes
    return dataclasses.replace(leg, departs=departs % DAY, departs_day=leg.departs_day + departs // DAY,
                               arrives=arrives % DAY, arrives_day=leg.arrives_day + arrives // DAY)


@functools.cache
def _dates(zones):
    """Returns a week of each period with constant offsets of the zones, and the days around each change of clocks."""
    changes = sorted({date for zone in zones for date, _ in _changes(zone)} | {FIRST})
    return sorted({change + datetime.timedelta(days) for change in changes for days in range(-4, 11)})


@functools.cache
def _changes(zone):
    """Returns the days on which the clock of a zone changes, with the new offset."""
    days = (FIRST + datetime.timedelta(day) for day in range((LAST - FIRST).days + 1))
    offsets = [(day, datetime.datetime.combine(day, datetime.time(12), zoneinfo.ZoneInfo(zone)).utcoffset()) for day in days]
    return tuple((day, offset) for (_, before), (day, offset) in zip(offsets, offsets[1:]) if offset != before)
