"""Turns legs in UTC into a timetable: flights of one or more legs, with local times, on days of the week."""

import collections
import dataclasses

import aircraft
import clocks
import places
from traffic import DAY, WEEK

# Speeds of aircraft between take-off and landing in km/h, and the minimum and maximum minutes for taxiing.
FASTEST, SLOWEST = {"JET": 1000, "TURBOPROP": 620, "SMALL": 330}, {"JET": 560, "TURBOPROP": 320, "SMALL": 180}
TAXI_MIN, TAXI_MAX = 10, 75
SHORTEST_KM = 15
# Times of an observed flight that differ by less are treated as one scheduled time.
SAME_FLIGHT = 90
# Minutes on the ground between two legs of a flight, in the week that the timetable shows.
STOP_MIN, STOP_MAX = 20, 240
LEGS_MAX = 6


@dataclasses.dataclass(frozen=True, order=True)
class TimetableLeg:
    """A leg in the form of printed timetables: local minutes of the day, and days after the flight's first departure.

    block: minutes from leaving the stand to the next one. The arrival is that of the week which the timetable shows; on other days it
    follows from departure, block time and the zones of the day."""

    origin: str
    departs: int
    departs_day: int
    destination: str
    arrives: int
    arrives_day: int
    block: int
    aircraft: str


@dataclasses.dataclass(frozen=True, order=True)
class Pattern:
    """A flight that is the same on some days of the week; Monday is 1."""

    airline: str
    number: int
    days: tuple
    operator: str
    legs: tuple

    @property
    def weekly_departures(self):
        return len(self.days) * len(self.legs)


def is_plausible(leg, airports):
    """Returns whether the aircraft can fly the leg in its block time."""
    km = places.kilometres(airports[leg.origin], airports[leg.destination])
    fastest = TAXI_MIN + km / FASTEST[leg.type.body] * 60
    slowest = TAXI_MAX + km / SLOWEST[leg.type.body] * 60
    return km >= SHORTEST_KM and fastest <= leg.block <= slowest


def patterns(legs, airports, left_out, adjusted):
    """Returns the timetable of all legs, sorted. Counts left-out and adjusted legs by reason."""
    by_designator = collections.defaultdict(list)
    for leg in _scheduled(legs, airports, left_out):
        by_designator[(leg.seller, leg.number)].append(leg)
    found = []
    for (airline, number), its_legs in by_designator.items():
        shapes = collections.defaultdict(set)
        for flight, weekday in _one_a_day(_flights(its_legs), airports, left_out):
            operator = flight[0].source.operator
            shapes[(operator, _shape(flight, airports))].add(weekday + 1)
        for (operator, shape), days in shapes.items():
            legs_all_year = clocks.with_long_enough_stops(shape, days, airports)
            adjusted["departure after a stop put later, so that it is long enough on every day"] += len(days) * _later_departures(shape, legs_all_year)
            found.append(Pattern(airline, number, tuple(sorted(days)), operator, legs_all_year))
    return sorted(found)


def _later_departures(before, after):
    return sum(leg.departs != adjusted.departs for leg, adjusted in zip(before, after))


def _scheduled(legs, airports, left_out):
    """The legs that can be, at their scheduled times: an observed flight is some minutes off from day to day, and its most frequent
    time stands for those near it."""
    groups = collections.defaultdict(list)
    for leg in legs:
        if is_plausible(leg, airports):
            groups[(leg.seller, leg.number, leg.origin, leg.destination)].append(leg)
        else:
            left_out["block time that the aircraft cannot fly"] += 1
    for group in groups.values():
        usual = collections.Counter((leg.departs % DAY, leg.block) for leg in group).most_common(1)[0][0]
        for leg in group:
            off = (leg.departs - usual[0] + DAY // 2) % DAY - DAY // 2
            if leg.source.is_observed and abs(off) <= SAME_FLIGHT:
                leg = dataclasses.replace(leg, departs=(leg.departs - off) % WEEK, block=usual[1])
            yield leg


def _flights(legs):
    """Returns flights from the legs of a designator: joins a leg to the one that landed at its origin; a flight departs from each airport at most once."""
    waiting = {}
    for leg in legs:
        waiting.setdefault((leg.origin, leg.destination, leg.departs), leg)
    # A flight starts with a leg to whose origin no other leg leads.
    legs = sorted(waiting.values(), key=lambda leg: (any(_stop(other, leg) for other in waiting.values()), leg.departs, leg.origin, leg.destination))
    used = set()
    for first in legs:
        if first in used:
            continue
        flight = [first]
        used.add(first)
        while len(flight) < LEGS_MAX:
            onward = [leg for leg in legs if leg not in used and _stop(flight[-1], leg) and leg.origin not in {one.origin for one in flight}]
            if not onward:
                break
            flight.append(min(onward, key=lambda leg: (_stop(flight[-1], leg), leg.destination)))
            used.add(flight[-1])
        yield tuple(flight)


def _stop(leg, onward):
    """Returns the minutes on the ground between two legs of a flight; 0 if they are not consecutive."""
    minutes = (onward.departs - leg.departs - leg.block) % WEEK
    return minutes if leg.destination == onward.origin and STOP_MIN <= minutes <= STOP_MAX else 0


def _one_a_day(flights, airports, left_out):
    """Keeps at most one flight of a designator per day: the one with most legs, then the one that operates on most days."""
    by_day, days_of = collections.defaultdict(list), collections.Counter()
    for flight in flights:
        weekday = _local(flight[0].departs, airports[flight[0].origin], flight[0]) // DAY
        by_day[weekday].append(flight)
        days_of[_route(flight)] += 1
    for weekday, rivals in sorted(by_day.items()):
        best = min(rivals, key=lambda flight: (-len(flight), -days_of[_route(flight)], _route(flight), flight[0].departs))
        left_out["second flight of its number on a day"] += sum(map(len, rivals)) - len(best)
        yield best, weekday


def _route(flight):
    return tuple(leg.origin for leg in flight) + (flight[-1].destination,)


def _local(minute, airport, leg):
    """A UTC minute of the week on the local clock, with the offset of the timetable's date."""
    return (minute + airport.offset_minutes(leg.source.date)) % WEEK


def _shape(flight, airports):
    """Returns the flight in the form of printed timetables."""
    first = flight[0]
    midnight = _local(first.departs, airports[first.origin], first) // DAY * DAY - airports[first.origin].offset_minutes(first.source.date)
    elapsed, shape = 0, []
    for leg, onward in zip(flight, flight[1:] + (None,)):
        origin, destination = airports[leg.origin], airports[leg.destination]
        start = (first.departs - midnight) % WEEK + elapsed
        departs = start - _ahead(first, origin, airports)
        arrives = start + leg.block - _ahead(first, destination, airports)
        shape.append(TimetableLeg(leg.origin, departs % DAY, departs // DAY, leg.destination, arrives % DAY, arrives // DAY, leg.block,
                                  leg.type.code))
        elapsed += leg.block + (_stop(leg, onward) if onward else 0)
    return tuple(shape)


def _ahead(first, airport, airports):
    """Returns the minutes by which the local time at the flight's first airport is ahead of that at another airport."""
    return airports[first.origin].offset_minutes(first.source.date) - airport.offset_minutes(first.source.date)
