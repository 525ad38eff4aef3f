package airside.desktop.accountdata;

import airside.desktop.preferences.PreferenceStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Account data or preferences in memory, for the guided tour and for tests.
public final class InMemoryStore implements AccountData, PreferenceStore {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void keep(String name, String text) {
        texts.put(name, text);
    }

    @Override
    public void remove(String name) {
        texts.remove(name);
    }
}
