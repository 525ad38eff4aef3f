#!/usr/bin/env python3
"""Rebuilds the files of the sample world. See README.md: rebuild.py PACKAGES TARGET"""

import collections
import hashlib
import pathlib
import shutil
import sys

import aircraft
import fares
import names
import packages
import places
import tables
import timetable
import traffic

COPIED = ("fare-families", "booking-classes")


def main(folder, target):
    sources = packages.Packages(folder)
    left_out, adjusted, ports_left_out = collections.Counter(), collections.Counter(), collections.Counter()
    airports, code_of_icao, undecided = places.read(sources)
    patterns = timetable.patterns(read_legs(sources, airports, code_of_icao, left_out, ports_left_out), airports, left_out, adjusted)
    departures = departures_of(patterns)
    places.refuse_undecided(undecided, departures)
    airports = {code: airport for code, airport in sorted(airports.items()) if code in departures}

    write_places(target, sources, airports, departures)
    write_airlines(target, patterns)
    write_aircraft(target, patterns)
    tables.write(target, "timetable.csv.gz", "pattern leg airline number operator days origin departs departs_day destination arrives arrives_day "
                 "block_minutes aircraft",
                 timetable_rows(patterns))
    markets = list(fares.markets(patterns, airports))
    tables.write(target, "markets.csv.gz", "origin destination distance_km economy_eur", markets)
    countries = {airport.country for airport in airports.values()}
    tables.write(target, "taxes.csv", "country code name levied_on journeys cabins km_from km_to amount_eur children_pay infants_pay", fares.taxes(countries))
    write_connecting_times(target, airports)
    for name in COPIED:
        shutil.copyfile(tables.BY_HAND / f"{name}.csv", target / f"{name}.csv")
    write_checksums(target)
    write_left_out(left_out, adjusted)

    print(f"{len(airports)} airports, {len(patterns)} patterns, {sum(len(p.legs) for p in patterns)} legs, "
          f"{sum(p.weekly_departures for p in patterns)} departures a week, {len(markets)} markets")
    print("Left out or adjusted, legs a week:", *(f"  {count:6} {reason}" for reason, count in (left_out + adjusted).most_common()), sep="\n")
    print("Airports not in scheduled service:", *(f"{port} {count}" for port, count in ports_left_out.most_common(20)))


def read_legs(sources, airports, code_of_icao, left_out, ports_left_out):
    wanted, unwanted = traffic.sources()
    for name, text in sources.traffic().items():
        if name in unwanted:
            left_out["file without passengers of an airline"] += text.count("<flight>")
            continue
        yield from traffic.legs(wanted[name], text, airports, code_of_icao, left_out, ports_left_out)


def departures_of(patterns):
    """Returns the departures per week of each airport with flights."""
    departures = collections.Counter()
    for pattern in patterns:
        for leg in pattern.legs:
            departures[leg.origin] += len(pattern.days)
            departures[leg.destination] += 0
    return departures


def write_places(target, sources, airports, departures):
    areas = places.metropolitan_areas(airports)
    tables.write(target, "airports.csv", "code icao_code name city city_code country region zone latitude longitude",
                 ([a.code, a.icao_code, a.name, a.city, a.city_code, a.country, a.region, a.zone, a.latitude, a.longitude] for a in airports.values()))
    tables.write(target, "cities.csv", "code name airports",
                 ([code, name, " ".join(sorted(present, key=lambda airport: -departures[airport]))] for code, name, present in areas))
    cities = {airport.city_code for airport in airports.values()}
    tables.write(target, "other-names.csv", "city_code name",
                 (row.values() for row in tables.by_hand("other-names") if row["city_code"] in cities))
    tables.write(target, "place-names.csv.gz", "place name", names.of_places(sources, airports, areas))
    countries = places.country_names(sources)
    served = sorted({a.country for a in airports.values()})
    tables.write(target, "countries.csv", "code name", ([code, countries[code]] for code in served))
    tables.write(target, "country-names.csv.gz", "country name", names.of_countries(sources, served))


def write_airlines(target, patterns):
    flying = {code for pattern in patterns for code in (pattern.airline, pattern.operator)}
    columns = "designator name country accounting_code accounting_code_is_invented colour"
    known = {row["designator"]: row for row in tables.by_hand("airlines")}
    if unknown := flying - known.keys():
        raise SystemExit(f"by-hand/airlines.csv does not know {unknown}")
    tables.write(target, "airlines.csv", columns, ([known[code][column] for column in columns.split()] for code in sorted(flying)))


def write_aircraft(target, patterns):
    flown = sorted({leg.aircraft for pattern in patterns for leg in pattern.legs})
    tables.write(target, "aircraft.csv", "code icao_code name", ([code, aircraft.TYPES[code].icao_code, aircraft.TYPES[code].name] for code in flown))
    cabins = [cabin for code in flown for cabin in aircraft.CABINS if cabin["aircraft"] == code]
    tables.write(target, "cabins.csv", "aircraft cabin seats layout",
                 ([cabin["aircraft"], cabin["cabin"], aircraft.seats(cabin), cabin["letters"]] for cabin in cabins))
    tables.write(target, "seat-maps.csv", " ".join(aircraft.CABINS[0]), (cabin.values() for cabin in cabins))


def timetable_rows(patterns):
    for at, pattern in enumerate(patterns, 1):
        days = "".join(map(str, pattern.days))
        for order, leg in enumerate(pattern.legs, 1):
            yield (at, order, pattern.airline, pattern.number, pattern.operator, days, leg.origin, _clock(leg.departs), leg.departs_day,
                   leg.destination, _clock(leg.arrives), leg.arrives_day, leg.block, leg.aircraft)


def write_connecting_times(target, airports):
    rows = [row for row in tables.by_hand("connecting-times") if row["airport"] in airports or row["airport"] == "*"]
    tables.write(target, "connecting-times.csv", " ".join(rows[0]), (row.values() for row in rows))


def write_left_out(left_out, adjusted):
    """Writes the reasons for which legs of the sources are left out or adjusted, with their number per week, to a file beside this program."""
    tables.write(pathlib.Path(__file__).parent, "left-out.csv", "what reason legs_a_week",
                 [("left out", reason, count) for reason, count in left_out.most_common()]
                 + [("adjusted", reason, count) for reason, count in adjusted.most_common()])


def write_checksums(target):
    """Writes the digests of the rebuilt files in the form of sha256sum."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(target.glob("*.csv*"))]
    (target / "SHA256SUMS").write_text("".join(lines))


def _clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:]))
