package airside.kit.tokens;

import java.time.Instant;

/// What a genuine access token says.
///
/// @param issuedAt when auth signed it, in whole seconds
/// @param expiresAt when it expires
record VerifiedToken(Caller caller, Instant issuedAt, Instant expiresAt) {}
