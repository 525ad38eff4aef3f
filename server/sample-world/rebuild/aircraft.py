"""Aircraft types with their cabins, by hand, and the timetable's equipment codes."""

# IATA code: ICAO code | name | cabins front to back as cabin:seats:layout (F first, C business, W premium economy, Y economy).
TYPES = {
    "318": "A318|Airbus A318|C:8:AC-DF,Y:118:ABC-DEF", "319": "A319|Airbus A319|C:12:AC-DF,Y:126:ABC-DEF",
    "320": "A320|Airbus A320|C:12:AC-DF,Y:162:ABC-DEF", "321": "A321|Airbus A321|C:16:AC-DF,Y:195:ABC-DEF",
    "32N": "A20N|Airbus A320neo|C:12:AC-DF,Y:168:ABC-DEF", "32Q": "A21N|Airbus A321neo|C:16:AC-DF,Y:204:ABC-DEF",
    "332": "A332|Airbus A330-200|C:24:AC-DG-HK,Y:230:AC-DEFG-HK", "333": "A333|Airbus A330-300|C:32:AC-DG-HK,Y:258:AC-DEFG-HK",
    "339": "A339|Airbus A330-900neo|C:32:A-DG-K,W:28:AC-DEG-HK,Y:227:AC-DEFG-HK", "343": "A343|Airbus A340-300|C:30:AC-DG-HK,Y:221:AC-DEFG-HK",
    "346": "A346|Airbus A340-600|F:8:A-DG-K,C:44:AC-DG-HK,Y:248:AC-DEFG-HK", "359": "A359|Airbus A350-900|C:40:A-DG-K,W:24:AC-DEFG-HK,Y:256:ABC-DEF-GHK",
    "380": "A388|Airbus A380-800|F:14:A-DG-K,C:76:A-DG-K,W:44:AC-DEFG-HK,Y:355:ABC-DEFG-HJK", "AB6": "A306|Airbus A300-600|C:24:AC-DG-HK,Y:237:AC-DEFG-HK",
    "221": "BCS1|Airbus A220-100|C:8:AC-DF,Y:110:AC-DEF", "223": "BCS3|Airbus A220-300|C:12:AC-DF,Y:128:AC-DEF",
    "717": "B712|Boeing 717-200|C:12:AB-DF,Y:98:AB-DEF", "733": "B733|Boeing 737-300|C:8:AC-DF,Y:126:ABC-DEF",
    "734": "B734|Boeing 737-400|C:8:AC-DF,Y:144:ABC-DEF", "735": "B735|Boeing 737-500|C:8:AC-DF,Y:108:ABC-DEF",
    "736": "B736|Boeing 737-600|C:8:AC-DF,Y:105:ABC-DEF", "73G": "B737|Boeing 737-700|C:12:AB-EF,Y:126:ABC-DEF",
    "73H": "B738|Boeing 737-800|C:12:AB-EF,Y:162:ABC-DEF", "739": "B739|Boeing 737-900|C:20:AB-EF,Y:159:ABC-DEF",
    "7M8": "B38M|Boeing 737 MAX 8|C:12:AB-EF,Y:162:ABC-DEF", "7M9": "B39M|Boeing 737 MAX 9|C:20:AB-EF,Y:159:ABC-DEF",
    "744": "B744|Boeing 747-400|F:14:A-DG-K,C:52:AB-DE-JK,W:36:AB-DEFG-JK,Y:243:ABC-DEFG-HJK", "74H": "B748|Boeing 747-8|F:8:A-DG-K,C:80:AC-DG-HK,W:32:AC-DEFG-HK,Y:244:ABC-DEFG-HJK",
    "752": "B752|Boeing 757-200|C:20:AC-DF,Y:160:ABC-DEF", "753": "B753|Boeing 757-300|C:24:AC-DF,Y:210:ABC-DEF",
    "762": "B762|Boeing 767-200|C:24:AB-DE-HJ,Y:150:AB-DEF-HJ", "763": "B763|Boeing 767-300|C:30:AB-DE-HJ,Y:189:AB-DEF-HJ",
    "764": "B764|Boeing 767-400|C:38:A-DE-J,Y:200:AB-DEF-HJ", "772": "B772|Boeing 777-200|C:48:AB-DE-JK,W:24:AB-DEFG-JK,Y:203:ABC-DEFG-HJK",
    "77L": "B77L|Boeing 777-200LR|F:8:A-EF-K,C:42:AC-EF-HK,Y:216:ABC-DEFG-HJK", "773": "B773|Boeing 777-300|C:36:AC-DG-HK,Y:324:ABC-DEFG-HJK",
    "77W": "B77W|Boeing 777-300ER|F:8:A-EF-K,C:48:AC-DG-HK,W:28:AC-DEFG-HK,Y:266:ABC-DEFG-HJK", "788": "B788|Boeing 787-8|C:32:AC-DF-HK,Y:206:ABC-DEF-HJK",
    "789": "B789|Boeing 787-9|C:40:A-DG-K,W:28:AC-DEF-HK,Y:222:ABC-DEF-HJK", "78X": "B78X|Boeing 787-10|C:44:A-DG-K,Y:274:ABC-DEF-HJK",
    "100": "F100|Fokker 100|C:8:AC-DF,Y:90:AB-DEF", "F70": "F70|Fokker 70|Y:80:AB-DEF", "M80": "MD83|McDonnell Douglas MD-80|C:16:AB-EF,Y:124:AB-DEF",
    "E70": "E170|Embraer 170|C:8:A-CD,Y:64:AC-DF", "E75": "E75L|Embraer 175|C:12:A-CD,Y:64:AC-DF", "E90": "E190|Embraer 190|C:8:A-CD,Y:92:AC-DF",
    "E95": "E195|Embraer 195|C:8:A-CD,Y:110:AC-DF", "ER4": "E145|Embraer 145|Y:50:A-BC", "ER3": "E135|Embraer 135|Y:37:A-BC", "ERD": "E140|Embraer 140|Y:44:A-BC",
    "CR2": "CRJ2|Bombardier CRJ200|Y:50:AB-CD", "CR7": "CRJ7|Bombardier CRJ700|C:9:A-CD,Y:56:AB-CD", "CR9": "CRJ9|Bombardier CRJ900|C:12:A-CD,Y:64:AB-CD",
    "CRK": "CRJX|Bombardier CRJ1000|C:8:A-CD,Y:92:AB-CD", "AT7": "AT72|ATR 72|Y:70:AB-CD", "AT4": "AT43|ATR 42|Y:48:AB-CD",
    "DH1": "DH8A|De Havilland Dash 8-100|Y:37:AB-CD", "DH2": "DH8B|De Havilland Dash 8-200|Y:37:AB-CD", "DH3": "DH8C|De Havilland Dash 8-300|Y:50:AB-CD",
    "DH4": "DH8D|De Havilland Dash 8-400|Y:76:AB-CD", "SF3": "SF34|Saab 340|Y:33:A-BC", "S20": "SB20|Saab 2000|Y:50:A-BC",
    "AR8": "RJ85|Avro RJ85|Y:84:ABC-DEF", "AR1": "RJ1H|Avro RJ100|Y:97:ABC-DEF", "SU9": "SU95|Sukhoi Superjet 100|C:12:AC-DF,Y:75:AB-DEF",
    "DHT": "DHC6|De Havilland Twin Otter|Y:19:A-BC", "BNI": "BN2P|Britten-Norman Islander|Y:8:A-B", "J41": "JS41|BAe Jetstream 41|Y:29:A-BC",
}

# Codes of the timetable that differ from ours.
SAME = {
    "738": "73H", "737": "73G", "757": "752", "767": "763", "20N": "32N", "21N": "32Q", "380": "380", "388": "380", "CS1": "221", "CS3": "223",
    "E145": "ER4", "ATR42": "AT4", "ATR72": "AT7", "AT5": "AT4", "DHC8": "DH4", "BN2": "BNI", "ATR": "AT7", "E190": "E90", "E195": "E95", "E170": "E70",
    "E175": "E75", "A320": "320", "A319": "319", "A321": "321", "RJ85": "AR8", "RJ1H": "AR1", "143": "AR8", "146": "AR8", "142": "AR8", "74N": "74H",
    "73H": "73H", "73W": "73G", "B738": "73H", "B737": "73G", "787": "788", "777": "772", "330": "333", "340": "343", "350": "359", "M82": "M80", "M83": "M80",
    "ARJ": "AR8", "ARX": "AR1", "CRJ": "CR2", "CRJ2": "CR2", "CRJ7": "CR7", "CRJ9": "CR9", "DH8": "DH3", "AT3": "AT4", "F50": "AT4", "739ER": "739", "SB20": "S20",
}

FREIGHTERS = {"33X", "33Y", "73F", "73P", "73K", "73Y", "74F", "74X", "74Y", "75F", "75Y", "76F", "76X", "76Y", "77F", "77X", "77Y", "ABF", "ABY", "M1F", "32F", "32X"}
TURBOPROPS = {"AT7", "AT4", "DH1", "DH2", "DH3", "DH4", "SF3", "S20", "DHT", "BNI", "J41"}

ORDER = sorted(list(TYPES) + list(SAME), key=len, reverse=True)


def is_freighter(required, actype):
    return required.split("-")[-1] in FREIGHTERS or actype in FREIGHTERS


def type_of(required, actype, model):
    """Our type for an aircraft of the timetable: by the end of its name, its type code, or the folder of its model."""
    folder = model.split("/")[1] if model.count("/") > 1 else ""
    for text in (required.split("-")[-1], actype, folder):
        text = text.strip().upper()
        if text in SAME or text in TYPES:
            return SAME.get(text, text)
    for text in (required.split("-")[-1].upper(), actype.upper(), folder.upper()):
        for code in ORDER:
            if len(code) >= 3 and code in text:
                return SAME.get(code, code)
    return None
