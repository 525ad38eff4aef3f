package airside.desktop.text;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Translates texts of the server, which are in English: price traces, names of taxes, reasons. Unknown texts stay
/// in English.
public final class ServerText {
    /// Sentences with parameters; the message has the parameters in the same order.
    private enum Sentence {
        FULL_FARE("(\\S+) (\\S+): full economy fare, one way"),
        BOOKING_CLASS("Booking class (\\S+): × (\\S+)"),
        HALF_RETURN("Half of a return: × (\\S+)"),
        FAMILY("(.+): × (\\S+) \\+ (.+), rounded up"),
        CHILD("A child pays three quarters of the fare"),
        INFANT("An infant on a lap pays a tenth of the fare"),
        TOTAL("All passengers, taxes in"),
        HISTORIC("The timetable is historic and the fares are invented\\."),
        CARD("(.+) ending ([0-9]{4}), simulated acquirer"),
        CARD_PLAIN("(.+), simulated acquirer"),
        AUTHORISATION("Authorisation (\\S+)"),
        LIMIT_PASSED("The ticketing time limit passed without a payment"),
        DECLINED("The card's bank declined it without saying why"),
        NO_FUNDS("There is not enough money on the card"),
        CARD_LOST("The card was reported lost"),
        CARD_EXPIRED("The card's bank says that it has expired"),
        WRONG_SECURITY_CODE("The security code is not the one of the card"),
        NOT_HELD("The seats could not be held in time; nothing was charged\\..*"),
        NOT_IN_TIME("The seats could not be made sure of in time"),
        NOT_CHARGED("The card was not charged: (.+)");

        private final Pattern pattern;

        Sentence(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// A factor, or an amount with its currency.
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+(?: [A-Z]{3})?");

    private final Messages messages;

    public ServerText(Messages messages) {
        this.messages = messages;
    }

    /// Translates a sentence.
    public String sentence(String english) {
        if (messages.isEnglish()) return english;
        for (Sentence known : Sentence.values()) {
            Matcher matcher = known.pattern.matcher(english);
            if (matcher.matches()) return messages.text("server." + known, blanks(matcher.toMatchResult()));
        }
        return english;
    }

    /// Translates the name of a tax, fee or charge.
    public String tax(String english) {
        if (messages.isEnglish()) return english;
        String key = "tax." + english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return messages.has(key) ? messages.text(key) : english;
    }

    /// Translates the parameters: a parameter may be a sentence, such as the reason of a refusal; numbers get the
    /// locale's decimal separator.
    private Object[] blanks(MatchResult match) {
        Object[] blanks = new Object[match.groupCount()];
        for (int i = 0; i < blanks.length; i++) blanks[i] = blank(match.group(i + 1));
        return blanks;
    }

    private String blank(String english) {
        if (!DECIMAL.matcher(english).matches()) return sentence(english);
        char separator = DecimalFormatSymbols.getInstance(messages.locale()).getDecimalSeparator();
        return english.replace('.', separator);
    }
}
