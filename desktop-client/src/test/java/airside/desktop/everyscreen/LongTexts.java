package airside.desktop.everyscreen;

import java.util.Enumeration;
import java.util.ResourceBundle;

/// A resource bundle whose texts have accents and are a third longer; parameters in braces stay.
final class LongTexts extends ResourceBundle {
    private static final String PLAIN = "aceghijklnorstuwyzASEdf";
    private static final String ACCENTED = "áçéĝĥíĵķļñöŕšţúŵýžÁŜÉðƒ";
    private final ResourceBundle english;

    LongTexts(ResourceBundle english) {
        this.english = english;
    }

    static String of(String text) {
        StringBuilder longer = new StringBuilder();
        int depth = 0;
        int letters = 0;
        for (char c : text.toCharArray()) {
            if (c == '{') depth++;
            int at = depth == 0 ? PLAIN.indexOf(c) : -1;
            longer.append(at < 0 ? c : ACCENTED.charAt(at));
            if (depth == 0 && Character.isLetter(c)) letters++;
            if (c == '}') depth--;
        }
        return longer.append("~".repeat(letters / 3)).toString();
    }

    @Override
    protected Object handleGetObject(String key) {
        return of(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }
}
