package airside.vocabulary;

/// The letter under which a seat is booked (RBD, reservation booking designator). Inventory has a limit for each
/// letter.
public record BookingClass(char letter) implements Comparable<BookingClass> {
    public BookingClass {
        if (!CodeSyntax.isLetter(letter))
            throw CodeSyntax.invalid(String.valueOf(letter), "a booking class: a letter, A to Z");
    }

    /// Parses one letter, in any case.
    ///
    /// @throws IllegalArgumentException if the text is not one letter A to Z
    public static BookingClass parse(String text) {
        String letter = CodeSyntax.normalised(text);
        if (letter.length() != 1) throw CodeSyntax.invalid(text, "a booking class: a letter, A to Z");
        return new BookingClass(letter.charAt(0));
    }

    @Override
    public int compareTo(BookingClass other) {
        return Character.compare(letter, other.letter);
    }

    @Override
    public String toString() {
        return String.valueOf(letter);
    }
}
