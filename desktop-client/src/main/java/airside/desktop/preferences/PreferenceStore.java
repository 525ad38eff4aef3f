package airside.desktop.preferences;

import java.util.Optional;

/// Small texts by name that outlive the application.
public interface PreferenceStore {
    Optional<String> find(String name);

    void keep(String name, String text);

    void forget(String name);
}
