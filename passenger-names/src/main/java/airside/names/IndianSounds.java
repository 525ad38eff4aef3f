package airside.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sounds of a word in an Indian script, each in ISO 15919: `d ē ś a m u kh a`. The letters of these scripts
/// include an A that is often not spoken (देशमुख becomes DESHMUKH); the rules for omitting it follow Ohala,
/// "Aspects of Hindi Phonology" (1983), chapter 6.
record IndianSounds(List<String> sounds) {
    private static final String INHERENT = "a";

    /// A vowel, a consonant with its aspiration (`kh`), or another letter; each with its accents.
    private static final Pattern SOUND =
            Pattern.compile("(a[iu]|r\\u0325\\p{Mn}*|[kgcjtdpb]\\p{Mn}*h\\p{Mn}*|\\p{L})\\p{Mn}*");

    /// Two consonants after which a final A is not spoken.
    private static final Pattern LIGHT_CLUSTER = Pattern.compile("[nmñṅṇṁ][kgcjtdpbṭḍ]h?|(.)\\1");

    IndianSounds {
        sounds = List.copyOf(sounds);
    }

    static IndianSounds parse(String iso) {
        List<String> sounds = new ArrayList<>();
        Matcher matcher = SOUND.matcher(Normalizer.normalize(iso.toLowerCase(Locale.ROOT), Normalizer.Form.NFD));
        while (matcher.find()) sounds.add(Normalizer.normalize(matcher.group(), Normalizer.Form.NFC));
        return new IndianSounds(sounds);
    }

    /// Returns the sounds without the inherent A in positions where it is not spoken.
    IndianSounds spoken() {
        List<String> spoken = new ArrayList<>(sounds);
        if (endsInSilence()) spoken.removeLast();
        for (int i = spoken.size() - 3; i >= 2; i--) {
            boolean isSilent = spoken.get(i).equals(INHERENT)
                    && isConsonant(spoken.get(i - 1))
                    && !isConsonant(spoken.get(i - 2))
                    && isConsonant(spoken.get(i + 1))
                    && !isConsonant(spoken.get(i + 2));
            if (isSilent) spoken.remove(i);
        }
        return new IndianSounds(spoken);
    }

    /// Returns whether the final A is not spoken: राम becomes RAM and सिंघ SINGH, but मिश्र MISHRA and प्रिय PRIYA.
    private boolean endsInSilence() {
        int last = sounds.size() - 1;
        if (last < 2 || !sounds.get(last).equals(INHERENT) || !isConsonant(sounds.get(last - 1))) return false;
        String before = sounds.get(last - 2);
        if (!isConsonant(before)) return !(sounds.get(last - 1).equals("y") && "iīuū".contains(before));
        boolean isLight = LIGHT_CLUSTER.matcher(before + sounds.get(last - 1)).matches();
        return isLight && last >= 3 && !isConsonant(sounds.get(last - 3));
    }

    String written() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < sounds.size(); i++) letters.append(written(i));
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private String written(int at) {
        String sound = sounds.get(at);
        String before = at == 0 ? "" : sounds.get(at - 1);
        String next = at == sounds.size() - 1 ? "" : sounds.get(at + 1);
        return switch (sound) {
            case "ś", "ṣ" -> "sh";
            case "c" -> "ch";
            case "ch" -> "chh";
            case "j" -> next.equals("ñ") ? "g" : "j";
            case "ñ" -> before.equals("j") ? "y" : "n";
            case "ṅ" -> next.isEmpty() ? "ng" : "n";
            case "ṁ", "m̐" -> next.matches("[pbm]h?") ? "m" : "n";
            case "ḥ" -> "";
            case "r̥", "r̥̄" -> "ri";
            case "v" -> isW(at) ? "w" : "v";
            default -> Normalizer.normalize(sound, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        };
    }

    /// Returns whether a V is written W: in the endings -WAL, -WALA, -WAR, -WARI.
    private boolean isW(int at) {
        return at > 0 && at + 2 < sounds.size() && sounds.get(at + 1).equals("ā") && "lr".contains(sounds.get(at + 2));
    }

    private static boolean isConsonant(String sound) {
        char base = Normalizer.normalize(sound, Normalizer.Form.NFD).charAt(0);
        return "aeiou".indexOf(base) < 0 && !sound.startsWith("r̥");
    }
}
