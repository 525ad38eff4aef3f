#!/usr/bin/env python3
"""Rebuilds the data files of the sample world from the packages named in README.md: rebuild.py PACKAGES TRAFFIC TARGET"""

import collections
import csv
import gzip
import io
import sys

import aircraft
import airlines
import countries
import fares
import places
import timetable


def main(packages, traffic, target):
    airports, iata_of = places.read(packages)
    rows, dropped = timetable.patterns(traffic, airports, iata_of)
    served = {a for row in rows for leg in row[4] for a in leg[:2]}
    departures = collections.Counter()
    for row in rows:
        for leg in row[4]:
            departures[leg[0]] += len(row[2])
    airports = {code: a for code, a in airports.items() if code in served}
    city_of, metropolitan = places.cities(airports)
    for area in metropolitan:
        area["airports"] = " ".join(sorted(area["airports"].split(), key=lambda a: -departures[a]))

    write(target, "airports.csv", "code,name,city,city_code,country,zone,latitude,longitude",
          [[a["code"], a["name"], a["city"], city_of[a["code"]], a["country"], a["zone"], a["latitude"], a["longitude"]]
           for _, a in sorted(airports.items())])
    write(target, "cities.csv", "code,name,airports", [[c["code"], c["name"], c["airports"]] for c in metropolitan])
    used_countries = sorted({a["country"] for a in airports.values()})
    write(target, "countries.csv", "code,name", [[c, countries.name(c)] for c in used_countries])

    owners = {}
    for icao in airlines.KNOWN:
        owner = airlines.of_file(icao)
        if owner and len(owner) == 5:
            owners.setdefault(owner[0], dict(zip(("designator", "name", "country", "accounting_code", "colour"), owner)))
    flying = {row[0] for row in rows} | {row[3] for row in rows}
    known = airlines.with_accounting_codes([owners[d] for d in sorted(flying)])
    write(target, "airlines.csv", "designator,name,country,accounting_code,accounting_code_is_invented,colour",
          [[a["designator"], a["name"], a["country"], a["accounting_code"], a["accounting_code_is_invented"], a["colour"]] for a in known])

    flown = {leg[6] for row in rows for leg in row[4]}
    types = [(code, *aircraft.TYPES[code].split("|")) for code in sorted(flown)]
    write(target, "aircraft.csv", "code,icao_code,name", [[c, icao, name] for c, icao, name, _ in types])
    write(target, "cabins.csv", "aircraft,cabin,seats,layout",
          [[c, *cabin.split(":")] for c, _, _, cabins in types for cabin in cabins.split(",")])

    legs = []
    for number, (airline, flight, days, operator, shape) in enumerate(rows, 1):
        for order, (origin, destination, departs, departs_day, arrives, arrives_day, code) in enumerate(shape, 1):
            legs.append([number, order, airline, flight, operator, days, origin, hhmm(departs), departs_day, destination, hhmm(arrives), arrives_day, code])
    write(target, "timetable.csv.gz", "pattern,leg,airline,number,operator,days,origin,departs,departs_day,destination,arrives,arrives_day,aircraft", legs)

    markets = fares.markets(rows, airports)
    write(target, "markets.csv.gz", "origin,destination,distance_km,economy_eur", markets)
    write(target, "fare-families.csv", fares.FAMILY_HEADER, fares.FAMILIES)
    write(target, "booking-classes.csv", fares.CLASS_HEADER, fares.CLASSES)
    write(target, "taxes.csv", fares.TAX_HEADER, fares.taxes(used_countries))
    write(target, "connecting-times.csv", "airport,domestic,domestic_to_international,international_to_domestic,international", fares.CONNECTING_TIMES)

    weekly = sum(len(r[2]) for r in rows)
    print(f"{len(airports)} airports, {len(metropolitan)} cities, {len(known)} airlines, {len(types)} aircraft types, {len(rows)} patterns, "
          f"{len(legs)} pattern legs, {weekly} flights a week, {len(markets)} markets")
    print("dropped:", dict(dropped))


def hhmm(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def write(target, name, header, rows):
    """Byte for byte the same for the same input: no time stamp in the gzip header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    data = text.getvalue().encode()
    if name.endswith(".gz"):
        data = gzip.compress(data, 9, mtime=0)
    with open(f"{target}/{name}", "wb") as file:
        file.write(data)


if __name__ == "__main__":
    main(*sys.argv[1:])
