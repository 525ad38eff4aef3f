package airside.kit.tokens;

import airside.kit.settings.Settings;
import java.time.Duration;

/// The issuer, audience and format of the access tokens of an installation. Auth issues tokens by them, and every
/// service verifies tokens by them (RFC 8725, RFC 9068).
///
/// @param issuer the `iss` claim
/// @param audience the `aud` claim
public record TokenRules(String issuer, String audience) {
    /// The `typ` header of an access token, so that another signed token, such as an offer, is not accepted as one.
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
    /// How much the clocks of two machines may differ.
    public static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(30);
    /// The longest accepted token, in characters.
    public static final int LENGTH_MAX = 4_000;

    /// Reads the settings `tokens.issuer` and `tokens.audience`.
    public static TokenRules of(Settings tokens) {
        return new TokenRules(tokens.text("issuer", "airside/auth"), tokens.text("audience", "airside"));
    }
}
