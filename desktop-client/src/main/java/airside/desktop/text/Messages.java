package airside.desktop.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one language. English where a language has none.
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    /// @param bundle texts in the pattern language of ICU, which knows plurals
    public Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// Never falls back to the language of the computer, which may not be the one chosen.
    public static Messages in(Locale locale) {
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("airside.desktop.messages", locale, control), locale);
    }

    /// A text as it stands.
    public String text(String key) {
        return bundle.getString(key);
    }

    /// A text with its blanks filled in.
    public String text(String key, Object... blanks) {
        MessageFormat pattern = patterns.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale));
        synchronized (pattern) {
            return pattern.format(blanks);
        }
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /// Whether what the server writes, in English only, is in the reader's language.
    public boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public Locale locale() {
        return locale;
    }
}
