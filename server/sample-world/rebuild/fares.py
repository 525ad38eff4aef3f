"""Fares and taxes. They are invented, but behave like published ones.

The full economy fare of a market, one way, is 8.1 times the square root of its kilometres in euros; times a number from 0.85 to 1.20
that is drawn from the market's name, so that it is the same for ever and in both directions; up to a fifth lower where many flights
compete. Everything else is a ratio of it: by-hand/booking-classes.csv and by-hand/fare-families.csv.
"""

import collections
import hashlib
import math

import places
import tables

EUROS_PER_ROOT_KM = 8.1
LOWEST_EUROS = 49
DRAWN_FROM, DRAWN_TO = 0.85, 1.20
COMPETITION_FLOOR, COMPETITION_STEP = 0.80, 0.10

PASSENGER_CHARGE = ("XT", "Passenger service charge", "DEPARTURE", "ALL", "ALL", "", "")
"""Taxes of countries that the table by hand lacks: from 11 to 29 euros, derived from the country's code."""


def markets(patterns, airports):
    """Returns each pair of board and off point of a flight designator: origin, destination, kilometres, full economy fare in whole euros."""
    weekly = collections.Counter()
    for pattern in patterns:
        for at, board in enumerate(pattern.legs):
            for off in pattern.legs[at:]:
                if board.origin != off.destination:
                    weekly[(board.origin, off.destination)] += len(pattern.days)
    for (origin, destination), flights in sorted(weekly.items()):
        km = places.kilometres(airports[origin], airports[destination])
        yield origin, destination, round(km), full_economy(origin, destination, km, flights)


def full_economy(origin, destination, km, weekly_flights):
    drawn = DRAWN_FROM + (DRAWN_TO - DRAWN_FROM) * _drawn("".join(sorted((origin, destination))))
    competition = max(COMPETITION_FLOOR, 1 - COMPETITION_STEP * math.log10(1 + weekly_flights))
    return max(LOWEST_EUROS, round(EUROS_PER_ROOT_KM * math.sqrt(km) * drawn * competition))


def taxes(countries):
    """Returns the taxes of each country, by hand if known, and the taxes of all countries."""
    known = collections.defaultdict(list)
    for row in tables.by_hand("taxes"):
        known[row["country"]].append(list(row.values()))
    for country in sorted(countries):
        yield from known[country] or [[country, *PASSENGER_CHARGE, f"{11 + 18 * _drawn(country):.2f}", "yes", "no"]]
    yield from known["*"]


def _drawn(text):
    """Returns a number from 0 to 1 that is always the same for the same text."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) / 2**32
