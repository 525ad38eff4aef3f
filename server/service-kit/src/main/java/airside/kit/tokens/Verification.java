package airside.kit.tokens;

/// What verifying an access token comes to.
public sealed interface Verification {
    /// Good, and whose it is.
    record Genuine(Caller caller) implements Verification {}

    /// It was good until it expired.
    record Expired() implements Verification {}

    /// Not genuine, not for us, or withdrawn.
    record Refused() implements Verification {}
}
