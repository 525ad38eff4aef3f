"""The timetable: Debian's flightgear-data-ai (GPL-2+), transcribed airline timetables in UTC, turned into weekly patterns in local time."""

import collections
import datetime
import glob
import math
import os
import re
import zoneinfo

import aircraft
import airlines

MONTHS = {m: i + 1 for i, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split())}
UNDATED = datetime.date(2018, 1, 15)
# Where a file names no date in a form that can be read.
DATES = {"BAW": datetime.date(2016, 5, 16), "QFA": datetime.date(2020, 3, 2), "QLK": datetime.date(2020, 3, 2), "RXA": datetime.date(2018, 2, 12)}
OLD_CODES = {"ISL": "IST"}

Leg = collections.namedtuple("Leg", "airline number operator origin destination day minute block aircraft")


def tag(text, name):
    match = re.search(rf"<{name}>\s*(.*?)\s*</{name}>", text)
    return match.group(1) if match else ""


def date_of(icao, header):
    """A day of the week that the file's timetable shows; a month alone means its middle."""
    if icao in DATES:
        return DATES[icao]
    header = header.upper()
    match = re.search(r"(\d{1,2})?[ -]?(" + "|".join(MONTHS) + r")[A-Z]*\.?[ ,]*(\d{4}|\d{2})\b", header)
    if not match:
        return UNDATED
    day, month, year = match.groups()
    year = int(year) + (2000 if len(year) == 2 else 0)
    day = int(day) if day and 1 <= int(day) <= 28 else 15
    return datetime.date(year, MONTHS[month], day) if 2010 <= year <= 2023 else UNDATED


def clock(text):
    """(weekday or None, minute of the day) of a UTC time; weekday 0 is Sunday."""
    match = re.fullmatch(r"(?:(\d)/)?(\d{1,2}):(\d{1,2}):\d{1,2}", text.strip())
    if not match or int(match[2]) > 23 or int(match[3]) > 59:
        return None
    return (int(match[1]) if match[1] is not None else None, int(match[2]) * 60 + int(match[3]))


def designator(callsign, owner):
    """(airline, number) of a call sign: TK7001 names its seller, "Skywest AA3134" too, "Ryanair 0014" is the owner's own."""
    match = re.search(r"(?:^|[^A-Z0-9])([A-Z][A-Z0-9]|[0-9][A-Z])?(\d{1,4})[A-Z]?$", callsign.strip()) \
        or re.search(r"()(\d{1,4})[A-Z]?$", callsign.strip())
    if not match or int(match[2]) == 0:
        return None
    return (match[1] if match[1] in airlines.DESIGNATORS else owner, str(int(match[2])))


def kilometres(a, b):
    p, q = math.radians(a["latitude"]), math.radians(b["latitude"])
    d = math.radians(b["longitude"] - a["longitude"])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(d / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def is_plausible(km, minutes, code):
    """Block times that an aircraft can fly: not faster than 1,000 km/h and ten minutes on the ground, not idling on the way."""
    speed = 330 if code in aircraft.TURBOPROPS else 560
    return km >= 20 and 10 + km / 1000 * 60 <= minutes <= 75 + km / speed * 60


def legs_of(path, airports, iata_of, dropped):
    """The passenger legs of one file, in UTC minutes of the week from Monday."""
    icao = os.path.basename(path)[:-4]
    owner = airlines.of_file(icao)
    if not owner:
        dropped["no passenger airline we know"] += open(path, errors="replace").read().count("<flight>")
        return UNDATED, []
    text = open(path, errors="replace").read()
    header = " ".join(re.findall(r"<!--(.*?)-->", text[:4000], re.S))
    fleet = {}
    for block in re.findall(r"<aircraft>(.*?)</aircraft>", text, re.S):
        fleet.setdefault(tag(block, "required-aircraft"), (tag(block, "actype"), tag(block, "flighttype"), tag(block, "model")))
    found = []
    for block in re.findall(r"<flight>(.*?)</flight>", text, re.S):
        required = tag(block, "required-aircraft")
        actype, kind, model = fleet.get(required, ("", "gate", ""))
        if kind != "gate" or aircraft.is_freighter(required, actype):
            dropped["freight or general aviation"] += 1
            continue
        code = aircraft.type_of(required, actype, model)
        callsign = designator(tag(block, "callsign"), owner[0])
        ports = [OLD_CODES.get(p, p) for p in (iata_of.get(port.strip()) for port in re.findall(r"<port>(.*?)</port>", block))]
        times = [clock(t) for t in re.findall(r"<time>(.*?)</time>", block)]
        if not code or not callsign or len(ports) != 2 or len(times) != 2 or None in times:
            dropped["not readable"] += 1
            continue
        if ports[0] == ports[1] or any(p not in airports for p in ports):
            dropped["airport not known"] += 1
            continue
        (day, departs), (_, arrives) = times
        block_minutes = (arrives - departs) % 1440
        km = kilometres(airports[ports[0]], airports[ports[1]])
        if not is_plausible(km, block_minutes, code):
            dropped["implausible block time"] += 1
            continue
        days = range(7) if day is None else [(day - 1) % 7]
        for d in days:
            found.append(Leg(*callsign, owner[0], ports[0], ports[1], d, departs, block_minutes, code))
    return date_of(icao, header), found


def local(date, leg, airports):
    """Local weekday and minute of departure, and local minute and day change of arrival, with the offsets of the timetable's week."""
    monday = date - datetime.timedelta(days=date.weekday())
    utc = datetime.datetime.combine(monday, datetime.time(), datetime.timezone.utc) + datetime.timedelta(days=leg.day, minutes=leg.minute)
    departs = utc.astimezone(zoneinfo.ZoneInfo(airports[leg.origin]["zone"]))
    arrives = (utc + datetime.timedelta(minutes=leg.block)).astimezone(zoneinfo.ZoneInfo(airports[leg.destination]["zone"]))
    return departs.replace(tzinfo=None), arrives.replace(tzinfo=None)


def patterns(folder, airports, iata_of):
    """Rows of the timetable: (airline, number, days, operator, legs), a leg being
    (origin, destination, departs, departs day, arrives, arrives day, aircraft)."""
    dropped = collections.Counter()
    flights = collections.defaultdict(dict)
    for path in sorted(glob.glob(f"{folder}/*/*.xml")):
        date, legs = legs_of(path, airports, iata_of, dropped)
        for leg in most_frequent_times(legs):
            departs, arrives = local(date, leg, airports)
            flights[(leg.airline, leg.number)].setdefault((leg.origin, leg.destination, departs.weekday()), (departs, arrives, leg))
    rows = []
    for (airline, number), by_day in sorted(flights.items()):
        rows += rows_of(airline, number, list(by_day.values()))
    return rows, dropped


def most_frequent_times(legs):
    """Observed files have the same flight some minutes apart from day to day: the most frequent time stands for all that are near it."""
    groups = collections.defaultdict(list)
    for leg in legs:
        groups[(leg.airline, leg.number, leg.origin, leg.destination)].append(leg)
    for group in groups.values():
        usual = collections.Counter((leg.minute, leg.block) for leg in group).most_common(1)[0][0]
        for leg in group:
            near = min((leg.minute - usual[0]) % 1440, (usual[0] - leg.minute) % 1440) <= 90
            if near and abs(leg.minute - usual[0]) <= 90:
                leg = leg._replace(minute=usual[0], block=usual[1])
            yield leg


def rows_of(airline, number, dated):
    """Joins legs that follow one another into one flight and gathers the days on which it looks the same."""
    dated.sort(key=lambda d: (d[0], d[2].origin))
    used, flights = set(), collections.defaultdict(set)
    for i, (departs, arrives, leg) in enumerate(dated):
        if i in used:
            continue
        chain, visited = [i], {leg.origin, leg.destination}
        used.add(i)
        while len(chain) < 4:
            last_leg, last_arrival = dated[chain[-1]][2], dated[chain[-1]][1]
            following = [j for j, (d, _, l) in enumerate(dated) if j not in used and l.origin == last_leg.destination
                         and l.destination not in visited and 25 <= (d - last_arrival).total_seconds() / 60 % 10080 <= 240]
            if not following:
                break
            chain.append(following[0])
            used.add(following[0])
            visited.add(dated[following[0]][2].destination)
        first_day, shape, base = dated[chain[0]][0].date(), [], 0
        previous_arrival = None
        for j in chain:
            d, a, l = dated[j]
            if previous_arrival is not None and d < previous_arrival:
                d, a = d + datetime.timedelta(days=7), a + datetime.timedelta(days=7)
            shape.append((l.origin, l.destination, d.hour * 60 + d.minute, (d.date() - first_day).days, a.hour * 60 + a.minute,
                          (a.date() - first_day).days, l.aircraft))
            previous_arrival = a
        flights[(dated[chain[0]][2].operator, tuple(shape))].add(dated[chain[0]][0].weekday())
    return [(airline, number, "".join(str(d + 1) for d in sorted(days)), operator, shape)
            for (operator, shape), days in sorted(flights.items(), key=lambda f: f[0])]
