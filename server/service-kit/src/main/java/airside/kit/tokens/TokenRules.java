package airside.kit.tokens;

import airside.kit.settings.Settings;
import java.time.Duration;

/// What every access token of this installation says of itself; auth issues by it, everybody verifies by it (RFC
/// 8725, RFC 9068).
///
/// @param issuer the `iss` claim
/// @param audience the `aud` claim
public record TokenRules(String issuer, String audience) {
    /// The `typ` header: an access token and nothing else, so that an offer or a refresh token never passes for
    /// one.
    public static final String TYPE = "at+jwt";
    /// The `alg` header: one algorithm, ECDSA over P-256.
    public static final String ALGORITHM = "ES256";
    /// The claim with the user name.
    public static final String USERNAME = "preferred_username";
    /// The claim with the list of [Role]s.
    public static final String ROLES = "roles";
    /// The claim with the agency's id, if there is one.
    public static final String AGENCY_ID = "agency_id";
    /// The claim with the session's id (OpenID Connect Back-Channel Logout 1.0, § 2.1).
    public static final String SESSION_ID = "sid";
    /// How far two machines' clocks may be apart.
    public static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(30);
    /// Longer is no token of ours.
    public static final int LENGTH_MAX = 4_000;

    /// As set under `tokens`.
    public static TokenRules of(Settings tokens) {
        return new TokenRules(tokens.text("issuer", "airside/auth"), tokens.text("audience", "airside"));
    }
}
