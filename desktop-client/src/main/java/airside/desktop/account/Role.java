package airside.desktop.account;

/// What an account may do.
public enum Role {
    TRAVELLER,
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR
}
