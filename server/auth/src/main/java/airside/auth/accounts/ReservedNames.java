package airside.auth.accounts;

import java.util.Locale;
import java.util.Set;

/// User names that history, logs and support use for the system itself. An account with one of them could pass for
/// the system, so none is opened; accounts that had such a name before keep it.
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

    /// Whether a name is reserved, also with the signs `.`, `_`, `-`, `+` and `@` in it: `air.side`.
    static boolean contains(String username) {
        return NAMES.contains(username.toLowerCase(Locale.ROOT).replaceAll("[._@+-]", ""));
    }
}
