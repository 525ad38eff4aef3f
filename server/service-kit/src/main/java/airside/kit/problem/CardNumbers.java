package airside.kit.problem;

import java.util.regex.Pattern;

/// Masks card numbers in texts that quote a request, in any place: a field's name, a path, a person's name (PCI DSS
/// 3.5: a card number is unreadable wherever it is stored or shown).
///
/// A card number has 12 to 19 digits (ISO/IEC 7812-1) with the right check digit. Single blanks or hyphens may
/// separate groups of digits. A number begins where a group begins, and ends where a group ends, so that an expiry
/// date or a security code may follow. One that other digits follow without a separator has the length of its
/// issuer's numbers: 15 digits after 34 and 37, else 16 after 2 to 6. One in ten other numbers of these lengths has
/// the right check digit too and is masked.
public final class CardNumbers {
    private static final int DIGITS_MIN = 12;
    private static final int DIGITS_MAX = 19;
    private static final int SHOWN_DIGITS = 4;

    /// A ticket number is not a card number, although one in ten has the right check digit.
    private static final Pattern TICKET = Pattern.compile("[0-9]{3}-[0-9]{10}");

    private static final Pattern ISSUED = Pattern.compile("3[47][0-9]{13}|(?!3[47])[2-6][0-9]{15}");

    private CardNumbers() {}

    /// Returns the text with every card number replaced by bullets and its last four digits.
    public static String masked(String text) {
        var masked = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = isDigit(text, at) && !isDigit(text, at - 1) ? endOfCard(text, at) : at;
            if (end > at) {
                String digits = digits(text.substring(at, end));
                masked.append("••••").append(digits.substring(digits.length() - SHOWN_DIGITS));
                at = end;
            } else {
                masked.append(text.charAt(at));
                at++;
            }
        }
        return masked.toString();
    }

    /// Returns the end of the longest card number that begins at a position; the position itself if no card number
    /// begins there.
    private static int endOfCard(String text, int begin) {
        int end = begin;
        var digits = new StringBuilder(DIGITS_MAX);
        for (int i = begin; i < text.length() && digits.length() < DIGITS_MAX; i++) {
            if (isDigit(text, i)) {
                digits.append(text.charAt(i));
                if (isCard(digits.toString(), text.substring(begin, i + 1), !isDigit(text, i + 1))) end = i + 1;
            } else if (!isSeparator(text, i)) {
                break;
            }
        }
        return end;
    }

    private static boolean isCard(String digits, String written, boolean isEndOfGroup) {
        return digits.length() >= DIGITS_MIN
                && (isEndOfGroup || ISSUED.matcher(digits).matches())
                && hasCheckDigit(digits)
                && !TICKET.matcher(written).matches();
    }

    private static boolean isSeparator(String text, int at) {
        return " -".indexOf(text.charAt(at)) >= 0 && isDigit(text, at - 1) && isDigit(text, at + 1);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static String digits(String written) {
        return written.replaceAll("[ -]", "");
    }

    /// Returns whether the last digit is the check digit of the others (Luhn formula, ISO/IEC 7812-1 annex B).
    public static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
