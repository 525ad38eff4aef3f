"""Local times on every day of a year, and what changes of clocks do to a flight of several legs.

Every leg departs at the same local time all year and takes its block time, so a stop becomes shorter or longer where the clocks at both
ends of the leg before it change on different days."""

import dataclasses
import datetime
import functools
import zoneinfo

# On the ground between two legs of one flight, on every day: less than in the week that the timetable shows (timetable.py).
STOP_MIN = 15
DAY = 24 * 60
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
# The days that are looked at: years whose clocks change on each of the days on which they may.
FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2030, 12, 31)
FIVE_MINUTES = 5


def with_long_enough_stops(legs, days, airports):
    """The legs, with departures after a stop put later where a change of clocks would leave too little time, by whole five minutes."""
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
    """A local time as minutes since 1970 in UTC. A skipped one moves by the length of the gap; of a repeated one, the first occurrence counts."""
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
    """A week of each time in which the zones keep their offsets, and the days around each change of clocks."""
    changes = sorted({date for zone in zones for date, _ in _changes(zone)} | {FIRST})
    return sorted({change + datetime.timedelta(days) for change in changes for days in range(-4, 11)})


@functools.cache
def _changes(zone):
    """The days on which the clock of a zone changes, with the offset that it has from then on."""
    days = (FIRST + datetime.timedelta(day) for day in range((LAST - FIRST).days + 1))
    offsets = [(day, datetime.datetime.combine(day, datetime.time(12), zoneinfo.ZoneInfo(zone)).utcoffset()) for day in days]
    return tuple((day, offset) for (_, before), (day, offset) in zip(offsets, offsets[1:]) if offset != before)
