package airside.desktop.remembered;

import java.util.Optional;

/// Small texts by name that outlive the application.
public interface Memory {
    Optional<String> find(String name);

    void keep(String name, String text);

    void forget(String name);
}
