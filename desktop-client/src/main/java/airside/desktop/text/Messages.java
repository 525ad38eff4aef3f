package airside.desktop.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one language. Missing ones are in English.
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    /// @param bundle texts in ICU message format
    public Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// Returns the texts of a locale, otherwise the English ones; never those of the default locale.
    public static Messages in(Locale locale) {
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("airside.desktop.messages", locale, control), locale);
    }

    /// Returns a text without parameters.
    public String text(String key) {
        return bundle.getString(key);
    }

    /// Returns a text with its parameters filled in.
    public String text(String key, Object... blanks) {
        MessageFormat pattern = patterns.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale));
        synchronized (pattern) {
            return pattern.format(blanks);
        }
    }

    /// Returns whether there is a text with this key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /// Returns whether the language is English, which is the language of the server's texts.
    public boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public Locale locale() {
        return locale;
    }
}
