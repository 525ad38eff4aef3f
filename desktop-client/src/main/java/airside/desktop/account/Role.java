package airside.desktop.account;

/// The role of an account, which determines its permissions.
public enum Role {
    TRAVELLER,
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR
}
