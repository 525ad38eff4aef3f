package airside.kit.database;

import airside.kit.settings.Settings;
import java.util.Optional;

/// The role that owns the schema of a service and migrates it, if the run-time role does not. Its settings are
/// under
/// `<service>.database.migration`.
record MigrationRole(String username, String password) {
    /// @param at the settings of the service's database
    /// @return empty when no password is set: then the run-time role owns the schema
    static Optional<MigrationRole> of(Settings at, String service) {
        String username = at.text("migration.username", service + "_migration");
        return at.find("migration.password").map(password -> new MigrationRole(username, password));
    }

    /// Hides the password from logs.
    @Override
    public String toString() {
        return username;
    }
}
