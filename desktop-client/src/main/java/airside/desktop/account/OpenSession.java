package airside.desktop.account;

import java.time.Instant;
import java.util.Optional;

/// A place where the account is signed in.
///
/// @param client the program, as it named itself; empty when it did not
/// @param address the network address from which it signed in; empty when the server does not know it
/// @param isCurrent whether it is this application, now
public record OpenSession(
        String id,
        Instant signedInAt,
        Instant lastUsedAt,
        Optional<String> client,
        Optional<String> address,
        boolean isCurrent) {}
