package airside.vocabulary;

/// The number of an electronic ticket: the airline's three-digit accounting code, and form and serial number with
/// ten digits.
public record TicketNumber(String value) implements Comparable<TicketNumber> {
    private static final int LENGTH = 13;
    private static final int AIRLINE_CODE_LENGTH = 3;
    private static final long SERIAL_MAX = 9_999_999_999L;

    public TicketNumber {
        if (!CodeSyntax.isDigits(value, LENGTH, LENGTH)) throw invalid(value);
    }

    /// Returns the number with an airline's accounting code (125) and a form and serial number.
    ///
    /// @throws IllegalArgumentException if the code is not three digits or the serial number has more than ten
    public static TicketNumber of(String airlineAccountingCode, long serial) {
        if (!CodeSyntax.isDigits(airlineAccountingCode, AIRLINE_CODE_LENGTH, AIRLINE_CODE_LENGTH)) {
            throw CodeSyntax.invalid(airlineAccountingCode, "an airline's accounting code: three digits");
        }
        if (serial < 0 || serial > SERIAL_MAX) {
            throw CodeSyntax.invalid(String.valueOf(serial), "a form and serial number: ten digits");
        }
        return new TicketNumber(airlineAccountingCode + "%010d".formatted(serial));
    }

    /// Parses `125-2400018817` and `1252400018817`, with or without a check digit.
    ///
    /// @throws IllegalArgumentException if the text is not a ticket number or the check digit is wrong
    public static TicketNumber parse(String text) {
        String digits = text.strip().replace("-", "").replace(" ", "");
        if (!CodeSyntax.isDigits(digits, LENGTH, LENGTH + 1)) throw invalid(text);
        TicketNumber number = new TicketNumber(digits.substring(0, LENGTH));
        if (digits.length() > LENGTH && digits.charAt(LENGTH) - '0' != number.checkDigit()) {
            throw CodeSyntax.invalid(text, "a ticket number: its check digit should be " + number.checkDigit());
        }
        return number;
    }

    /// Returns the check digit: the remainder of the thirteen digits divided by seven (IATA, unweighted modulus 7).
    /// It is printed, never stored.
    public int checkDigit() {
        return (int) (Long.parseLong(value) % 7);
    }

    /// Returns the accounting code of the airline that issued the ticket.
    public String airlineAccountingCode() {
        return value.substring(0, AIRLINE_CODE_LENGTH);
    }

    private static IllegalArgumentException invalid(String text) {
        return CodeSyntax.invalid(text, "a ticket number: thirteen digits, such as 125-2400018817");
    }

    @Override
    public int compareTo(TicketNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return airlineAccountingCode() + "-" + value.substring(AIRLINE_CODE_LENGTH);
    }
}
