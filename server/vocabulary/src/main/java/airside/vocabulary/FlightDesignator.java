package airside.vocabulary;

import java.util.Comparator;

/// The designator of a flight: airline designator, flight number and, rarely, an operational suffix (BA117,
/// LH400A).
///
/// @param operationalSuffix a letter that distinguishes two flights of one number on one day (SSIM chapter 2);
/// usually empty
public record FlightDesignator(AirlineDesignator airline, FlightNumber number, String operationalSuffix)
        implements Comparable<FlightDesignator> {

    private static final Comparator<FlightDesignator> ORDER = Comparator.comparing(FlightDesignator::airline)
            .thenComparing(FlightDesignator::number)
            .thenComparing(FlightDesignator::operationalSuffix);

    public FlightDesignator {
        if (!operationalSuffix.isEmpty() && !CodeSyntax.isLetters(operationalSuffix, 1)) {
            throw CodeSyntax.invalid(operationalSuffix, "an operational suffix: one letter");
        }
    }

    /// Returns a designator without operational suffix.
    public FlightDesignator(AirlineDesignator airline, FlightNumber number) {
        this(airline, number, "");
    }

    /// Parses `BA117`, `ba 117`, `BA0117` and `LH400A`.
    ///
    /// @throws IllegalArgumentException if the text is not a flight designator
    public static FlightDesignator parse(String text) {
        String code = CodeSyntax.normalised(text);
        if (code.length() < 3) throw invalid(text);
        String rest = code.substring(2).strip();
        boolean hasSuffix = !rest.isEmpty() && CodeSyntax.isLetter(rest.charAt(rest.length() - 1));
        int digits = hasSuffix ? rest.length() - 1 : rest.length();
        try {
            return new FlightDesignator(
                    new AirlineDesignator(code.substring(0, 2)),
                    FlightNumber.parse(rest.substring(0, digits)),
                    rest.substring(digits));
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static IllegalArgumentException invalid(String text) {
        return CodeSyntax.invalid(text, "a flight designator: airline and one to four digits, such as BA117");
    }

    @Override
    public int compareTo(FlightDesignator other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return airline.toString() + number + operationalSuffix;
    }
}
