package airside.contract.rules;

import java.util.regex.Pattern;

/// Rules for values that people type, as in the contract's schemas. A test compares them with the contract, so that
/// forms accept exactly what the services accept.
public enum ValueRule {
    EMAIL_ADDRESS(
            "EmailAddress",
            6,
            254,
            "[^ @,;:<>()\"]{1,64}@[^ @,;:<>()\".]+(\\.[^ @,;:<>()\".]+)*\\.[^ @,;:<>()\".]{2,63}"),
    PHONE_NUMBER("PhoneNumber", 5, 40, "\\+?[0-9 ()/.-]*[0-9][0-9 ()/.-]*"),
    USERNAME("Username", 2, 60, "[A-Za-z0-9][A-Za-z0-9._@+-]*");

    private final String schema;
    private final int lengthMin;
    private final int lengthMax;
    private final Pattern pattern;

    ValueRule(String schema, int lengthMin, int lengthMax, String pattern) {
        this.schema = schema;
        this.lengthMin = lengthMin;
        this.lengthMax = lengthMax;
        this.pattern = Pattern.compile(pattern);
    }

    /// Returns whether a text is a valid value. Lengths are in code points; [InvisibleCharacters] are not allowed.
    public boolean accepts(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= lengthMin
                && length <= lengthMax
                && InvisibleCharacters.first(text).isEmpty()
                && pattern.matcher(text).matches();
    }

    /// Returns the name of the contract's schema that has the rule.
    public String schema() {
        return schema;
    }

    int lengthMin() {
        return lengthMin;
    }

    int lengthMax() {
        return lengthMax;
    }

    String pattern() {
        return pattern.pattern();
    }
}
