package airside.desktop.results;

import airside.desktop.travel.Journey;
import java.util.List;

/// Formats the aircraft types of a journey: `Boeing 777-300ER, Airbus A340-600`, `777-300ER, A340-600`, `777-300ER
/// +1`.
final class AircraftText {
    private AircraftText() {}

    /// Returns the formats, longest first.
    static String[] shorterAndShorter(Journey journey) {
        List<String> types = journey.segments().stream()
                .flatMap(segment -> segment.aircraft().stream())
                .distinct()
                .toList();
        if (types.isEmpty()) return new String[] {""};
        List<String> models = types.stream().map(AircraftText::model).toList();
        String first = models.getFirst() + (models.size() > 1 ? " +" + (models.size() - 1) : "");
        return new String[] {String.join(", ", types), String.join(", ", models), first};
    }

    /// Returns the type without its manufacturer: `777-300ER` for `Boeing 777-300ER`.
    private static String model(String type) {
        int blank = type.indexOf(' ');
        boolean isNumbered = blank > 0 && type.substring(blank).chars().anyMatch(Character::isDigit);
        return isNumbered ? type.substring(blank + 1) : type;
    }
}
