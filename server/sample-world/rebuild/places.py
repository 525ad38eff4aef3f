"""Airports, cities and countries.

Codes, countries and zones come from airport-data-js (CC BY 4.0); names, positions and municipalities from OurAirports (public domain)
where it knows the airport. A zone on whose clock the map of zones disagrees is decided by hand (by-hand/zones.csv): an airport that is
not decided stops the program. Of two zones of the airport's country that keep the same clock the map's is taken: Avalon is on Melbourne's
time, not on Sydney's, although both agree today.
"""

import dataclasses
import datetime
import functools
import math
import re
import zoneinfo

import tables
import zones

# Codes that the source assigns to an airport of another place.
MIS_JOINED = {"JNH", "LHB", "OUI", "HQL", "AVR"}
# Airports that have moved or closed since the timetables were printed: the old ICAO code and the successor.
SUCCESSORS = {row["icao_code"]: row["airport"] for row in tables.by_hand("successors")}
# Usual names and cities that the sources lack.
NAMES = {row["airport"]: (row["name"], row["city"]) for row in tables.by_hand("names")}
# Years in which local times of the source and the map must be equal: those of the timetables and future ones.
CLOCK_YEARS = range(2016, 2028)
# A year with today's rules of the zones.
YEAR_TO_COME = 2027
# All of China has Beijing time; the map has other zones.
BEIJING_TIME = "Asia/Shanghai"
# Countries of ISO 3166 that OurAirports includes in another country.
COUNTRIES_APART = {"AX": "Åland Islands", "EH": "Western Sahara", "SJ": "Svalbard and Jan Mayen"}
EARTH_RADIUS_KM = 6371.0088
ZONES = zoneinfo.available_timezones()


@dataclasses.dataclass
class Position:
    latitude: float
    longitude: float


@dataclasses.dataclass
class Airport:
    code: str
    icao_code: str
    name: str
    city: str
    country: str
    region: str
    zone: str
    latitude: float
    longitude: float
    city_code: str = ""

    def offset_minutes(self, date):
        """Returns the offset from UTC in minutes at noon of a day.

        An offset that the clock no longer shows at any time of the year is replaced by that of the same day to come: Khartoum, Almaty
        and Caracas keep another time today, and a flight there must take as long as it did."""
        then = _offset_minutes(self.zone, date)
        return then if then in _offsets_to_come(self.zone) else _offset_minutes(self.zone, date.replace(year=YEAR_TO_COME))


def read(packages):
    """Airports with scheduled service by IATA code, and the IATA codes of ICAO codes."""
    known = {a["iata_code"]: a for a in packages.municipalities() if a["iata_code"]}
    regions = {region["code"]: region["name"] for region in packages.regions()}
    decided = {row["airport"]: row["zone"] for row in tables.by_hand("zones")}
    zone_map = zones.ZoneMap(packages.zone_program())
    airports, code_of_icao, undecided = {}, dict(SUCCESSORS), []
    for source in sorted(packages.airports(), key=lambda a: (str(a["iata"]), str(a["icao"]))):
        code = str(source["iata"] or "")
        if len(code) != 3 or not code.isalpha() or code in MIS_JOINED or source["scheduled_service"] != "TRUE" or code in airports:
            continue
        airport = _airport(code, source, known.get(code), regions)
        on_map = zone_map.zone(airport.latitude, airport.longitude)
        if code in decided:
            airport.zone = decided[code]
        elif not _same_clock(airport.zone, on_map):
            undecided.append((airport, on_map))
        elif airport.zone != BEIJING_TIME and airport.country in zones.countries(on_map):
            airport.zone = on_map
        airports[code] = airport
        code_of_icao.setdefault(source["icao"], code)
    return airports, code_of_icao, undecided


def refuse_undecided(undecided, served):
    """Stops the program if the zone of an airport with flights is uncertain."""
    doubtful = [f"{a.code} {a.name}: {a.zone}, by the map {on_map}" for a, on_map in undecided if a.code in served]
    if doubtful:
        raise SystemExit("Decide in by-hand/zones.csv:\n" + "\n".join(doubtful))


def kilometres(one, other):
    """Returns the great-circle distance between two airports in kilometres."""
    a, b = math.radians(one.latitude), math.radians(other.latitude)
    turn = math.radians(other.longitude - one.longitude)
    chord = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(chord))


def metropolitan_areas(airports):
    """Sets the city of each airport; returns the cities with several airports or a code of their own: code, name, airports."""
    for airport in airports.values():
        airport.city_code = airport.code
    areas = []
    for row in tables.by_hand("metropolitan-areas"):
        present = [code for code in row["airports"].split() if code in airports]
        for code in present:
            airports[code].city = row["name"]
        if len(present) > 1 or present and row["code"] not in airports:
            areas.append((row["code"], row["name"], present))
            for code in present:
                airports[code].city_code = row["code"]
    return areas


def country_names(packages):
    return COUNTRIES_APART | {c["code"]: c["name"] for c in packages.countries()}


def _airport(code, source, known, regions):
    region = ""
    if known and known["iso_country"] == source["country_code"]:
        name, municipality = known["name"], known["municipality"]
        position = float(known["latitude_deg"]), float(known["longitude_deg"])
        region = _region(regions.get(known["iso_region"], ""))
    else:
        name, municipality = source["airport"], ""
        position = source["latitude"], source["longitude"]
    latitude, longitude = (round(degrees, 4) for degrees in position)
    by_hand_name, by_hand_city = NAMES.get(code, ("", ""))
    city = by_hand_city or _city(municipality) or _signed(name).removesuffix(" International")
    zone = source["time"].replace(" ", "")
    return Airport(code, _icao(source["icao"]), by_hand_name or _signed(name), city, source["country_code"], region, zone, latitude, longitude)


def _icao(code):
    """Returns the ICAO code, or an empty text: small airfields have other codes in this field."""
    return code if re.fullmatch("[A-Z]{4}", str(code)) else ""


def _region(name):
    """Returns the state or province; OurAirports uses "unassigned" for places without one."""
    return "" if "(unassigned)" in name else name.split("(")[0].strip()


def _signed(name):
    """Returns the short name: without the word airport, brackets and the text after a slash."""
    name = " ".join(name.replace("\u2013", "-").replace("\u2019", "'").split())
    name = re.sub(r" ?\(.*?\)", "", name).split(" / ")[0]
    name = re.sub(r"^Aeropuerto Internacional (?:de |Del )?(.*)", r"\1 International", name)
    short = re.sub(r" Airport, | Airport$", " ", name).strip()
    return short if len(short) > 2 else name


def _city(municipality):
    """Returns the municipality without text in brackets, after a comma or after a slash."""
    for mark in ("(", ",", "/", " - "):
        municipality = municipality.split(mark)[0]
    return municipality.strip().removeprefix("Ciudad de ")


@functools.cache
def _offset_minutes(zone, date):
    noon = datetime.datetime.combine(date, datetime.time(12), datetime.timezone.utc)
    return round(noon.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset().total_seconds() / 60)


@functools.cache
def _offsets_to_come(zone):
    return {_offset_minutes(zone, datetime.date(YEAR_TO_COME, month, 15)) for month in range(1, 13)}


@functools.cache
def _clock_changes(zone):
    return [_offset_minutes(zone, datetime.date(year, month, 15)) for year in CLOCK_YEARS for month in range(1, 13)]


def _same_clock(zone, on_map):
    return zone == BEIJING_TIME or zone in ZONES and _clock_changes(zone) == _clock_changes(on_map)
