package airside.desktop.account;

import java.time.Instant;
import java.util.Optional;

/// A session of the account on some device.
///
/// @param client the `User-Agent` of the program; empty if it sent no name
/// @param address the network address at sign-in; empty if unknown
/// @param isCurrent whether it is the session of this application
public record OpenSession(
        String id,
        Instant signedInAt,
        Instant lastUsedAt,
        Optional<String> client,
        Optional<String> address,
        boolean isCurrent) {}
