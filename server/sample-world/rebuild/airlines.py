"""Airlines: which file of the timetable is whose, by hand. Accounting codes by public knowledge; what is not known is invented."""

# ICAO code of the file: designator, name, country, accounting code (empty where not known), colour of the tile.
KNOWN = {
    "AAL": "AA|American Airlines|US|001|#0b6fa4", "AAR": "OZ|Asiana Airlines|KR|988|#8a6d5b", "ACA": "AC|Air Canada|CA|014|#c8202f",
    "ACI": "SB|Aircalin|NC|063|#0a5c9e", "AEA": "UX|Air Europa|ES|996|#0b5fae", "AEE": "A3|Aegean Airlines|GR|390|#1d4f91",
    "AFL": "SU|Aeroflot|RU|555|#1f4e9b", "AFR": "AF|Air France|FR|057|#12284b", "AHY": "J2|Azerbaijan Airlines|AZ|771|#0091b3",
    "AIC": "AI|Air India|IN|098|#b3272d", "AIZ": "IZ|Arkia|IL|238|#d9731a", "AJA": "TM|LAM Mozambique|MZ|068|#c43a2f",
    "ALK": "UL|SriLankan Airlines|LK|603|#8a1f3d", "AMC": "KM|Air Malta|MT|643|#c0392b", "AMX": "AM|Aeromexico|MX|139|#0b3a82",
    "ANA": "NH|All Nippon Airways|JP|205|#13448f", "ANG": "PX|Air Niugini|PG|656|#b4232d", "ANT": "4N|Air North|CA|287|#b5482a",
    "ANZ": "NZ|Air New Zealand|NZ|086|#1c1c1c", "ASA": "AS|Alaska Airlines|US|027|#01426a", "ASH": "YV|Mesa Airlines|US|533|#27407c",
    "ASL": "JU|Air Serbia|RS|115|#b3232f", "AUA": "OS|Austrian Airlines|AT|257|#c8102e", "AUI": "PS|Ukraine International|UA|566|#1c5aa6",
    "AUL": "5N|Smartavia|RU|316|#2d74b8", "AVA": "AV|Avianca|CO|134|#c8102e", "AVN": "NF|Air Vanuatu|VU|218|#2f7d4f",
    "AXM": "AK|AirAsia|MY|807|#c8202f", "AZA": "AZ|Alitalia|IT|055|#0b6b3c", "BAW": "BA|British Airways|GB|125|#2a528f",
    "BEL": "SN|Brussels Airlines|BE|082|#123a7b", "BLA": "0B|Blue Air|RO|475|#1767b0", "BRU": "B2|Belavia|BY|628|#1b59a4",
    "BRX": "BX|Braathens Regional|SE||#27567c", "BTI": "BT|airBaltic|LV|657|#4f7a12", "CAI": "XC|Corendon Airlines|TR|395|#c8321f",
    "CAL": "CI|China Airlines|TW|297|#7a3f87", "CCA": "CA|Air China|CN|999|#c0272d", "CCM": "XK|Air Corsica|FR|146|#2b6d8f",
    "CEB": "5J|Cebu Pacific|PH|203|#8a6a00", "CES": "MU|China Eastern|CN|781|#1c4b94", "CFG": "DE|Condor|DE|881|#8a6a00",
    "CLH": "CL|Lufthansa CityLine|DE|683|#12284b", "CMP": "CM|Copa Airlines|PA|230|#0b4a8f", "CPA": "CX|Cathay Pacific|HK|160|#00645a",
    "CSA": "OK|Czech Airlines|CZ|064|#c8202f", "CSN": "CZ|China Southern|CN|784|#0a6fa8", "CTN": "OU|Croatia Airlines|HR|831|#1f5ca8",
    "CYP": "CY|Cyprus Airways|CY|048|#3f6f2a", "DAH": "AH|Air Algérie|DZ|124|#b3272d", "DAL": "DL|Delta Air Lines|US|006|#a01f34",
    "DLA": "EN|Air Dolomiti|IT|101|#2b6fa8", "DLH": "LH|Lufthansa|DE|220|#12284b", "EDW": "WK|Edelweiss Air|CH|945|#b3232f",
    "EIN": "EI|Aer Lingus|IE|053|#0f7a5a", "EJU": "EC|easyJet Europe|AT||#c75000", "ELB": "EL|Ellinair|GR|511|#2a6ba8",
    "ELY": "LY|El Al|IL|114|#1b4f9c", "ETD": "EY|Etihad Airways|AE|607|#8a6d2f", "EVA": "BR|EVA Air|TW|695|#0c6b45",
    "EWG": "EW|Eurowings|DE|104|#8a1e5c", "EXS": "LS|Jet2|GB||#c0282e", "EZS": "DS|easyJet Switzerland|CH||#c75000",
    "EZY": "U2|easyJet|GB|888|#c75000", "FBU": "BF|French bee|FR|371|#1a78b8", "FDB": "FZ|flydubai|AE|141|#0a6ba8",
    "FIN": "AY|Finnair|FI|105|#0b2a6b", "FJI": "FJ|Fiji Airways|FJ|260|#6b3d23", "FWI": "TX|Air Caraïbes|FR|427|#0b6ba0",
    "GFA": "GF|Gulf Air|BH|072|#8a6a1f", "GIA": "GA|Garuda Indonesia|ID|126|#0a6a8a", "GLO": "G3|GOL|BR|127|#c75a00",
    "HAL": "HA|Hawaiian Airlines|US|173|#6a2c82", "HOP": "A5|HOP!|FR|163|#c0282e", "HVN": "VN|Vietnam Airlines|VN|738|#12607a",
    "IAD": "I5|AirAsia India|IN|091|#c8202f", "IAW": "IA|Iraqi Airways|IQ|073|#1f6b3a", "IBB": "NT|Binter Canarias|ES|474|#2c7d3f",
    "IBE": "IB|Iberia|ES|075|#b3202c", "IBS": "I2|Iberia Express|ES||#b3202c", "IBX": "FW|IBEX Airlines|JP||#2d6fa8",
    "ICE": "FI|Icelandair|IS|108|#143a7b", "IRA": "IR|Iran Air|IR|096|#1f4f94", "ISR": "6H|Israir|IL|818|#1f5fae",
    "JAL": "JL|Japan Airlines|JP|131|#b3202c", "JBU": "B6|JetBlue|US|279|#12408f", "JSA": "3K|Jetstar Asia|SG|375|#c05a00",
    "JST": "JQ|Jetstar|AU|041|#c05a00", "KAC": "KU|Kuwait Airways|KW|229|#1f6fae", "KAL": "KE|Korean Air|KR|180|#1a6fae",
    "KLM": "KL|KLM|NL|074|#0a6fa8", "KQA": "KQ|Kenya Airways|KE|706|#b3202c", "KZR": "KC|Air Astana|KZ|465|#8a6d2f",
    "LAN": "LA|LATAM|CL|045|#5a1a82", "LBT": "BJ|Nouvelair|TN|796|#c0282e", "LGL": "LG|Luxair|LU|149|#1f6fae",
    "LNI": "JT|Lion Air|ID|990|#c0282e", "LOG": "LM|Loganair|GB|682|#3a3f4f", "LOT": "LO|LOT Polish Airlines|PL|080|#12408f",
    "LZB": "FB|Bulgaria Air|BG|623|#1f6b3a", "MAS": "MH|Malaysia Airlines|MY|232|#12408f", "MAU": "MK|Air Mauritius|MU|239|#c0282e",
    "MDG": "MD|Air Madagascar|MG|258|#1f6b3a", "MEA": "ME|Middle East Airlines|LB|076|#1f6b3a", "MGX": "YM|Montenegro Airlines|ME|409|#12408f",
    "MLD": "9U|Air Moldova|MD|572|#c0282e", "MNB": "MB|MNG Airlines|TR|716|#c05a00", "MSR": "MS|EgyptAir|EG|077|#12306b",
    "NAX": "DY|Norwegian|NO|328|#c0202c", "NTB": "N7|Nordic Regional|FI||#12306b", "NWS": "N4|Nordwind Airlines|RU|216|#c0282e",
    "OHY": "8Q|Onur Air|TR||#c05a00", "OMA": "WY|Oman Air|OM|910|#7a6a2f", "OVA": "X5|Air Europa Express|ES||#0b5fae",
    "PAL": "PR|Philippine Airlines|PH|079|#12306b", "PBD": "DP|Pobeda|RU|425|#1f5fae", "PCO": "8P|Pacific Coastal|CA|905|#1f6fae",
    "PEV": "PE|People's|AT|912|#b3202c", "PGA": "NI|Portugália|PT|685|#1f7d4f", "PGT": "PC|Pegasus|TR|624|#b07a00",
    "PIA": "PK|Pakistan International|PK|214|#1f6b3a", "QFA": "QF|Qantas|AU|081|#c0202c", "QLK": "QF|Qantas|AU|081|#c0202c",
    "QTR": "QR|Qatar Airways|QA|157|#5c0d34", "QXE": "QX|Horizon Air|US|481|#01426a", "RAM": "AT|Royal Air Maroc|MA|147|#b3202c",
    "RBA": "BI|Royal Brunei|BN|672|#8a6d00", "RJA": "RJ|Royal Jordanian|JO|512|#3a3a3a", "RLU": "U8|Rusline|RU|362|#c05a00",
    "ROT": "RO|TAROM|RO|281|#12408f", "RON": "ON|Nauru Airlines|NR|123|#12306b", "RWD": "WB|RwandAir|RW|459|#12408f",
    "RXA": "ZL|Rex|AU|899|#c0282e", "RYR": "FR|Ryanair|IE|224|#12408f", "RZO": "S4|Azores Airlines|PT|331|#1f5fae",
    "SAA": "SA|South African Airways|ZA|083|#12408f", "SAS": "SK|SAS|SE|117|#12306b", "SAT": "SP|SATA Air Açores|PT|737|#1f7d4f",
    "SBI": "S7|S7 Airlines|RU|421|#4a7a12", "SDM": "FV|Rossiya|RU|195|#12306b", "SIA": "SQ|Singapore Airlines|SG|618|#1a2a5a",
    "SKV": "SZ|Sky Regional|CA||#12306b", "SLK": "MI|SilkAir|SG|629|#1f5f9e", "SNJ": "6J|Solaseed Air|JP||#3f7d12",
    "SQP": "PQ|SkyUp Airlines|UA||#c05a00", "SVA": "SV|Saudia|SA|065|#1f6b3a", "SVR": "U6|Ural Airlines|RU|262|#c0282e",
    "SWR": "LX|Swiss|CH|724|#c0202c", "SXS": "XQ|SunExpress|TR|564|#c07a00", "TAP": "TP|TAP Air Portugal|PT|047|#1f7d3f",
    "TAR": "TU|Tunisair|TN|199|#c0202c", "TGW": "TR|Scoot|SG|668|#8a6a00", "THA": "TG|Thai Airways|TH|217|#5a1a82",
    "THT": "TN|Air Tahiti Nui|PF|244|#0a7a9e", "THY": "TK|Turkish Airlines|TR|235|#c0202c", "TRA": "HV|Transavia|NL|979|#1f8a3f",
    "TSC": "TS|Air Transat|CA|649|#0a6fae", "TVF": "TO|Transavia France|FR||#1f8a3f", "TVS": "QS|Smartwings|CZ||#c05a00",
    "TUX": "UG|Tunisair Express|TN||#c0202c", "UAE": "EK|Emirates|AE|176|#b3202c", "UAL": "UA|United Airlines|US|016|#12408f",
    "UIA": "B7|UNI Air|TW|525|#1f6b3a", "UTA": "UT|UTair|RU|298|#12408f", "UZB": "HY|Uzbekistan Airways|UZ|250|#1f6fae",
    "VIR": "VS|Virgin Atlantic|GB|932|#a0183c", "VLG": "VY|Vueling|ES|030|#8a6a00", "VOE": "V7|Volotea|ES|712|#5a2a4a",
    "VOZ": "VA|Virgin Australia|AU|795|#c0202c", "OZW": "VA|Virgin Australia|AU|795|#c0202c", "VTA": "VT|Air Tahiti|PF|135|#c0282e",
    "WEN": "WS|WestJet|CA|838|#0a7a8a", "WIF": "WF|Widerøe|NO|701|#1f6b3a", "WJA": "WS|WestJet|CA|838|#0a7a8a",
    "WRC": "7W|Wind Rose|UA||#c0282e", "WZZ": "W6|Wizz Air|HU||#a01878", "XAX": "D7|AirAsia X|MY|843|#c8202f",
    "SKW": "OO|SkyWest Airlines|US|302|#1f4f8a", "ENY": "MQ|Envoy Air|US|093|#0b6fa4", "JIA": "OH|PSA Airlines|US|320|#0b6fa4",
    "PDT": "PT|Piedmont Airlines|US|531|#0b6fa4", "RPA": "YX|Republic Airways|US|363|#1f4f8a", "CPZ": "CP|Compass Airlines|US|003|#a01f34",
    "SLI": "5D|Aeromexico Connect|MX|642|#0b3a82", "RXP": "RX|Royal Air Maroc Express|MA||#b3202c", "TUA": "T5|Turkmenistan Airlines|TM|542|#1f6b3a",
    "JMA": "J4|Jambojet|KE||#c05a00", "TAO": "6T|Aeromar|MX|942|#1f6fae", "AIQ": "FD|Thai AirAsia|TH|900|#c8202f",
}

DESIGNATORS = {row.split("|")[0] for row in KNOWN.values() if row}


def of_file(icao):
    """(designator, name, country, accounting code, colour) of a timetable file; None for what is no passenger airline we know."""
    row = KNOWN.get(icao)
    return tuple(row.split("|")) if row else None


def with_accounting_codes(airlines):
    """Invents a code from 700 up, skipping those in use, where none is known; says which are invented."""
    used = {a["accounting_code"] for a in airlines if a["accounting_code"]}
    free = (str(n) for n in range(700, 1000) if str(n) not in used)
    for airline in sorted(airlines, key=lambda a: a["designator"]):
        airline["accounting_code_is_invented"] = "no" if airline["accounting_code"] else "yes"
        airline["accounting_code"] = airline["accounting_code"] or next(free)
    return sorted(airlines, key=lambda a: a["designator"])
