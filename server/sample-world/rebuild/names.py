"""Names of places: cities, airports and countries in many languages, with former and usual names.

Cities and their names come from GeoNames (CC BY 4.0), further names of airports from OurAirports (public domain), names of countries from
Unicode CLDR (Unicode License). What none of them has is kept by hand. Names that differ only in accents, case or punctuation are one.
"""

import collections
import re
import unicodedata

import places
import tables

# Maximum distance of an airport from its city.
CITY_KM_MAX = 80
# Languages whose names of countries are known: those of most travellers, and all that are official in the European Union.
LANGUAGES = ("ar bg bn ca cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk ko lt lv mk ms mt nb nl pa pl pt pt-PT ro ru sk sl sq sr sv sw "
             "ta th tr uk ur uz vi zh zh-Hant").split()
# Letters that Unicode does not decompose into a letter and an accent.
LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ı": "i"}
# Codes in GeoNames and OurAirports, which are not names.
CODE = re.compile(r"[A-Z0-9]{2,5}(-[A-Z0-9]+)?")
# GeoNames also has names of other scripts in small Latin letters, which people do not type.
TRANSCRIBED = re.compile(r"[a-z]")
LENGTH_MAX = 60


def of_places(packages, airports, areas):
    """Returns other names of each city and airport: rows of code and name, without duplicates."""
    names = collections.defaultdict(dict)
    known = {place: {spoken(row["name"])} for place, row in _own_names(airports, areas)}
    for airport in packages.municipalities():
        code = airport["iata_code"]
        if code in airports:
            for name in airport["keywords"].split(","):
                _add(names[code], known[code], name)
    for code, city in _cities(packages, airports):
        for name in [city["name"], *city["alternatenames"]]:
            if not TRANSCRIBED.match(name):
                _add(names[code], known[code], name)
    return [(place, name) for place in sorted(names) for name in sorted(names[place].values())]


def of_countries(packages, countries):
    """Returns other names of each country: rows of code and name, without duplicates."""
    names = {code: {} for code in countries}
    for row in tables.by_hand("country-names"):
        if row["country"] in names:
            names[row["country"]][spoken(row["name"])] = row["name"]
    for language in LANGUAGES:
        for key, name in packages.country_names(language).items():
            code = key.split("-")[0]
            if code not in names:
                continue
            # Myanmar (Burma): both are names.
            for each in re.split(r"[()\uff08\uff09]", name):
                if len(spoken(each)) > 1:
                    names[code].setdefault(spoken(each), each.strip())
    return [(code, name) for code in sorted(names) for name in sorted(names[code].values())]


def spoken(name):
    """Returns a name for comparison, without accents, case and punctuation."""
    letters = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.category(c).startswith("M"))
    letters = re.sub("['\u2019\u02bc\u02bb\u2018`]", "", letters.lower())
    for letter, plain in LETTERS.items():
        letters = letters.replace(letter, plain)
    return " ".join(re.findall(r"[^\W_]+", letters))


def _own_names(airports, areas):
    for airport in airports.values():
        yield airport.code, {"name": airport.city}
    for code, name, _ in areas:
        yield code, {"name": name}


def _add(names, known, name):
    name = " ".join(name.split())
    key = spoken(name)
    if key in known or len(key) < 2 or len(name) > LENGTH_MAX or CODE.fullmatch(name):
        return
    known.add(key)
    names[key] = name


def _cities(packages, airports):
    """The code of each city of the world, and the same city in GeoNames where it is found there."""
    by_country = collections.defaultdict(list)
    for city in packages.cities():
        by_country[city["countrycode"]].append(city)
    found = set()
    for airport in airports.values():
        if airport.city_code in found:
            continue
        near = [city for city in by_country[airport.country] if _kilometres(airport, city) < CITY_KM_MAX]
        for name in _wordings(airport.city):
            same = [city for city in near if name == spoken(city["name"]) or name in map(spoken, city["alternatenames"])]
            if same:
                found.add(airport.city_code)
                yield airport.city_code, max(same, key=lambda city: city["population"])
                break


def _wordings(city):
    """The city's name, then without its last word, as long as a word is left: Changzhi Wangcun, Changzhi."""
    words = spoken(city).split()
    for count in range(len(words), 0, -1):
        if len(" ".join(words[:count])) > 3:
            yield " ".join(words[:count])


def _kilometres(airport, city):
    return places.kilometres(airport, places.Position(city["latitude"], city["longitude"]))
