package airside.desktop.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Country codes (ISO 3166-1) by English name.
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> findCode(String english) {
        return Optional.ofNullable(CODES.get(english));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        // Names that the timetable uses.
        codes.put("Czech Republic", "CZ");
        codes.put("Turkey", "TR");
        codes.put("Hong Kong", "HK");
        codes.put("Macau", "MO");
        codes.put("Burma", "MM");
        codes.put("Myanmar", "MM");
        codes.put("Cote d'Ivoire", "CI");
        codes.put("Macedonia", "MK");
        codes.put("Bosnia and Herzegovina", "BA");
        return Map.copyOf(codes);
    }
}
