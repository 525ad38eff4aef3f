package airside.kit.tokens;

/// A role of a caller.
public enum Role {
    TRAVELLER,
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR,
    /// A service of Airside.
    SERVICE
}
