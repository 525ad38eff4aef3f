package airside.desktop.fakes;

import airside.desktop.preferences.PreferenceStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Preferences in memory.
public final class InMemoryPreferenceStore implements PreferenceStore {
    private final Map<String, String> texts = new HashMap<>();

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void keep(String name, String text) {
        texts.put(name, text);
    }

    @Override
    public void forget(String name) {
        texts.remove(name);
    }
}
