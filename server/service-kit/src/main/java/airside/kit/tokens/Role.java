package airside.kit.tokens;

/// What a caller may do.
public enum Role {
    TRAVELLER,
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR,
    /// One of our own services.
    SERVICE
}
