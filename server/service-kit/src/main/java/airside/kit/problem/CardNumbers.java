package airside.kit.problem;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Card numbers in texts that quote what a client sent, wherever the client put them: in a field's name, a path, a
/// name (PCI DSS 3.5: a number is unreadable wherever it is kept or shown).
public final class CardNumbers {
    /// 12 to 19 digits (ISO/IEC 7812-1), with single blanks or hyphens between them.
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){11,18}(?![0-9])");

    /// A ticket number is no card number, although every tenth has the right check digit.
    private static final Pattern TICKET = Pattern.compile("[0-9]{3}-[0-9]{10}");

    private static final int SHOWN_DIGITS = 4;

    private CardNumbers() {}

    /// The text with every card number replaced by bullets and its last four digits.
    public static String masked(String text) {
        Matcher found = DIGITS.matcher(text);
        return found.find() ? found.replaceAll(CardNumbers::masked) : text;
    }

    private static String masked(MatchResult found) {
        String digits = found.group().replaceAll("[ -]", "");
        boolean isCard = hasCheckDigit(digits) && !TICKET.matcher(found.group()).matches();
        return isCard ? "••••" + digits.substring(digits.length() - SHOWN_DIGITS) : found.group();
    }

    /// The last digit checks the others (ISO/IEC 7812-1 annex B): every second one from the right is doubled.
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
