package airside.desktop.preferences;

import java.util.Optional;

/// Named short texts that are kept across restarts.
public interface PreferenceStore {
    /// Returns the text with this name.
    Optional<String> find(String name);

    /// Stores a text under this name and replaces an earlier one.
    void keep(String name, String text);

    /// Deletes the text with this name, if it exists.
    void remove(String name);
}
