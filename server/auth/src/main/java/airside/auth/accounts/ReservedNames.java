package airside.auth.accounts;

import java.util.Locale;
import java.util.Set;

/// User names that history, logs and support use for the system itself. No account with such a name can be opened,
/// because it could be taken for the system; accounts that had such a name before keep it.
final class ReservedNames {
    private static final Set<String> NAMES = Set.of(
            "airside",
            "admin",
            "system",
            "root",
            "administrator",
            "postgres",
            "auth",
            "flights",
            "bookings",
            "gateway",
            "standalone",
            "service",
            "support",
            "helpdesk",
            "security",
            "operator",
            "anonymous",
            "unknown",
            "nobody",
            "null",
            "undefined");

    private ReservedNames() {}

    /// Returns whether a name is reserved. The signs `.`, `_`, `-`, `+` and `@` in it are ignored: `air.side`.
    static boolean contains(String username) {
        return NAMES.contains(username.toLowerCase(Locale.ROOT).replaceAll("[._@+-]", ""));
    }
}
