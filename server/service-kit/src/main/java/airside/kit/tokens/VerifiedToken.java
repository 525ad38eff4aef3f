package airside.kit.tokens;

import java.time.Instant;

/// The claims of a genuine access token.
///
/// @param issuedAt when auth signed it, in whole seconds
/// @param expiresAt when it expires
record VerifiedToken(Caller caller, Instant issuedAt, Instant expiresAt) {}
