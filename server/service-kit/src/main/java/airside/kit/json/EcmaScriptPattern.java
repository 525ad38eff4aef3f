package airside.kit.json;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Compiles the regular expressions of the contract. JSON Schema uses those of ECMA-262 (JSON Schema 2020-12 core,
/// 6.4), which differ from Java's: `$` matches at the end of the text only and never before a final newline, and
/// inside brackets `[` and `&&` are plain characters. An expression that the two would still read differently is
/// refused, so that clients and servers accept the same texts.
final class EcmaScriptPattern {
    /// Letters that mean the same after a backslash in ECMA-262 and in Java.
    private static final String SAME_ESCAPES = "dDwWtnr";

    private static final String WHITE_SPACE =
            "\\u0009-\\u000D\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    private final String source;
    private final StringBuilder java = new StringBuilder();
    private boolean isInBrackets;
    private boolean isAfterQuantifier;

    private EcmaScriptPattern(String source) {
        this.source = source;
    }

    /// @throws IllegalArgumentException if the expression is not valid, or uses a construct that Java and ECMA-262
    /// read differently
    static Pattern compile(String source) {
        try {
            return Pattern.compile(new EcmaScriptPattern(source).translated());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The pattern %s is not valid: %s".formatted(source, e.getDescription()), e);
        }
    }

    private String translated() {
        for (int i = 0; i < source.length(); ) {
            boolean isPlainSign = !isInBrackets && source.charAt(i) != '\\';
            int next = isInBrackets ? inBrackets(i) : outside(i);
            isAfterQuantifier = isPlainSign && "*+?}".indexOf(source.charAt(i)) >= 0;
            i = next;
        }
        return java.toString();
    }

    /// @return the index after the characters that were read
    private int outside(int at) {
        char sign = source.charAt(at);
        switch (sign) {
            case '\\' -> {
                return escape(at);
            }
            case '$' -> java.append("\\z");
            case '.' -> java.append("[^\\n\\r\\u2028\\u2029]");
            case '[' -> {
                String opening = source.startsWith("[^", at) ? "[^" : "[";
                // An empty class in ECMA-262; Java reads the bracket as a part of the class.
                if (source.startsWith(opening + "]", at)) throw unsupported(opening + "]");
                java.append(opening);
                isInBrackets = true;
                return at + opening.length();
            }
            case '+' -> {
                // A possessive quantifier in Java; not valid in ECMA-262.
                if (isAfterQuantifier) throw unsupported(source.substring(at - 1, at + 1));
                java.append('+');
            }
            case '(' -> {
                boolean isPlain = !source.startsWith("(?", at);
                if (!isPlain && !source.startsWith("(?:", at)) throw unsupported("(?");
                java.append('(');
            }
            default -> java.append(sign);
        }
        return at + 1;
    }

    private int inBrackets(int at) {
        char sign = source.charAt(at);
        if (sign == '\\') return escape(at);
        if (sign == ']') isInBrackets = false;
        if (sign == '[' || sign == '&') java.append('\\');
        java.append(sign);
        return at + 1;
    }

    private int escape(int at) {
        if (at + 1 == source.length()) throw unsupported("\\");
        char escaped = source.charAt(at + 1);
        if (escaped == 's') return append(isInBrackets ? WHITE_SPACE : "[" + WHITE_SPACE + "]", at + 2);
        if (escaped == 'S' && !isInBrackets) return append("[^" + WHITE_SPACE + "]", at + 2);
        if (escaped == 'u') {
            if (!source.substring(at).matches("(?s)\\\\u[0-9A-Fa-f]{4}.*")) throw unsupported("\\u");
            return append(source.substring(at, at + 6), at + 6);
        }
        boolean isLetterOrDigit = Character.isLetterOrDigit(escaped);
        if (isLetterOrDigit && SAME_ESCAPES.indexOf(escaped) < 0) throw unsupported("\\" + escaped);
        return append("\\" + escaped, at + 2);
    }

    private int append(String text, int next) {
        java.append(text);
        return next;
    }

    private IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException(
                "The pattern %s uses %s, which is not supported in the contract".formatted(source, what));
    }
}
