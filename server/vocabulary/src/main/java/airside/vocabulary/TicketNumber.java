package airside.vocabulary;

/// The number of an electronic ticket: the airline's three-digit accounting code and ten digits of form and serial
/// number.
public record TicketNumber(String value) implements Comparable<TicketNumber> {
    private static final int LENGTH = 13;
    private static final int AIRLINE_CODE_LENGTH = 3;
    private static final long SERIAL_MAX = 9_999_999_999L;

    public TicketNumber {
        if (!Spelling.isDigits(value, LENGTH, LENGTH)) throw refuse(value);
    }

    /// Puts a number together from an airline's accounting code (125) and a form and serial number.
    public static TicketNumber of(String airlineAccountingCode, long serial) {
        if (!Spelling.isDigits(airlineAccountingCode, AIRLINE_CODE_LENGTH, AIRLINE_CODE_LENGTH)) {
            throw Spelling.refuse(airlineAccountingCode, "an airline's accounting code: three digits");
        }
        if (serial < 0 || serial > SERIAL_MAX) {
            throw Spelling.refuse(String.valueOf(serial), "a form and serial number: ten digits");
        }
        return new TicketNumber(airlineAccountingCode + "%010d".formatted(serial));
    }

    /// Reads `125-2400018817` and `1252400018817`; a fourteenth digit must be the right check digit.
    public static TicketNumber parse(String text) {
        String digits = text.strip().replace("-", "").replace(" ", "");
        if (!Spelling.isDigits(digits, LENGTH, LENGTH + 1)) throw refuse(text);
        TicketNumber number = new TicketNumber(digits.substring(0, LENGTH));
        if (digits.length() > LENGTH && digits.charAt(LENGTH) - '0' != number.checkDigit()) {
            throw Spelling.refuse(text, "a ticket number: its check digit should be " + number.checkDigit());
        }
        return number;
    }

    /// What is left of the thirteen digits divided by seven (IATA's unweighted modulus 7); it is printed, never
    /// stored.
    public int checkDigit() {
        return (int) (Long.parseLong(value) % 7);
    }

    /// The three digits that stand for the airline whose ticket it is.
    public String airlineAccountingCode() {
        return value.substring(0, AIRLINE_CODE_LENGTH);
    }

    private static IllegalArgumentException refuse(String text) {
        return Spelling.refuse(text, "a ticket number: thirteen digits, such as 125-2400018817");
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
