package airside.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Converts Arabic letters by ICAO Doc 9303 part 3, section 6 C. Unwritten vowels are not added: محمد becomes
/// MXHMD. Many passports have a phonetic form instead (MOHAMMED), so compare the result with the passport.
final class ArabicLetters {
    private static final char TEH_MARBUTA = 'ة';
    private static final char SHADDA = '\u0651';

    private static final Map<String, String> TABLE = table(
            "ء=XE آ=XAA أ=XAE ؤ=U إ=I ئ=XI ا=A ب=B ت=T ث=XTH ج=J ح=XH خ=XKH د=D ذ=XDH ر=R ز=Z س=S ش=XSH ص=XSS ض=XDZ",
            "ط=XTT ظ=XZZ ع=E غ=G ف=F ق=Q ك=K ل=L م=M ن=N ه=H و=W ى=XAY ي=Y ٱ=XXA ٹ=XXT ټ=XRT پ=P ځ=XKE څ=XXH چ=XC",
            "ڈ=XXD ډ=XDR ڑ=XXR ړ=XRR ږ=XRX ژ=XJ ښ=XXS ک=XKK ګ=XXK ڭ=XNG گ=XGG ں=XNN ڼ=XXN ھ=XDO ۀ=XYH ہ=XXG ۂ=XGE",
            "ۃ=XTG ی=XYA ۍ=XXY ې=Y ے=XYB ۓ=XBE");

    /// Tatweel, vowel signs, and letters that the table lists as "not encoded".
    private static final String NOT_ENCODED = "ـ\u064B\u064C\u064D\u064E\u064F\u0650\u0652\u0670ڜڢڧڨ";

    private ArabicLetters() {}

    static String write(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder written = new StringBuilder();
        String last = "";
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (NOT_ENCODED.indexOf(letter) >= 0) continue;
            if (letter == SHADDA) {
                written.append(doubled(last));
                continue;
            }
            last = write(letter, isLast(composed, i));
            written.append(last);
        }
        return written.toString();
    }

    /// Shadda repeats the previous sequence without its leading X: XDZ becomes XDZDZ.
    private static String doubled(String last) {
        return last.startsWith("X") ? last.substring(1) : last;
    }

    private static String write(char letter, boolean isLast) {
        if (letter == TEH_MARBUTA) return isLast ? "XAH" : "XTA";
        String one = Character.toString(letter);
        return TABLE.getOrDefault(one, one);
    }

    private static boolean isLast(String text, int at) {
        return text.substring(at + 1).chars().allMatch(sign -> sign == SHADDA || NOT_ENCODED.indexOf(sign) >= 0);
    }

    private static Map<String, String> table(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(row -> row.split("="))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }
}
