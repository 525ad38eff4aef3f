package airside.kit.tokens;

/// The result of verifying an access token.
public sealed interface Verification {
    /// The token is valid and belongs to this caller.
    record Genuine(Caller caller) implements Verification {}

    /// The token was valid until it expired.
    record Expired() implements Verification {}

    /// The token is not genuine, of another installation, or of an ended session.
    record Refused() implements Verification {}
}
