package airside.auth.sessions;

import java.time.Instant;

/// A session to be opened.
///
/// @param first its first refresh token
public record NewSession(RefreshToken first, SignInOrigin origin, Instant openedAt) {}
