package airside.vocabulary;

/// The two-character code of a tax, fee or charge on a ticket: GB, UB, YQ, A2.
public record TaxCode(String value) implements Comparable<TaxCode> {
    public TaxCode {
        if (!CodeSyntax.isLettersOrDigits(value, 2, 2)) {
            throw CodeSyntax.invalid(value, "a tax code: two letters or digits, such as GB or YQ");
        }
    }

    /// Parses a code in any case.
    ///
    /// @throws IllegalArgumentException if the text is not two letters or digits
    public static TaxCode parse(String text) {
        return new TaxCode(CodeSyntax.normalised(text));
    }

    @Override
    public int compareTo(TaxCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
