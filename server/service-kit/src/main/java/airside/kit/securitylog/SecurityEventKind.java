package airside.kit.securitylog;

/// What a security event is about (OWASP Logging Cheat Sheet: authentication, authorisation, session management and
/// changes of rights are always logged). The names are the values of `event.kind` in the log and of the label
/// `kind` of the metric `airside_security_events_total`; alert rules use them, so a name stays as it is.
public enum SecurityEventKind {
    LOGIN_SUCCEEDED(Severity.ROUTINE),
    /// The user name or the password was wrong.
    LOGIN_FAILED(Severity.REFUSAL),
    /// The password was not looked at, because the account or the address has had too many attempts.
    LOGIN_THROTTLED(Severity.REFUSAL),
    /// The password was right, but the account is disabled or must do something first.
    LOGIN_REFUSED(Severity.REFUSAL),
    /// A session was ended by its owner, or by a person with a right to do so.
    SESSION_ENDED(Severity.ROUTINE),
    /// A refresh token that is unknown, expired or of an ended session.
    REFRESH_REFUSED(Severity.REFUSAL),
    /// A refresh token was used a second time: it may have been stolen, and its sessions have ended.
    REFRESH_TOKEN_REPLAYED(Severity.ALARM),
    ACCOUNT_CREATED(Severity.ROUTINE),
    /// A registration was not looked at, because its address has had too many.
    REGISTRATION_THROTTLED(Severity.REFUSAL),
    ACCOUNT_DISABLED(Severity.CHANGE),
    ACCOUNT_ENABLED(Severity.CHANGE),
    PASSWORD_CHANGED(Severity.CHANGE),
    PASSWORD_CHANGE_FAILED(Severity.REFUSAL),
    /// A one-time code was made with which an account gets a new password.
    RECOVERY_CODE_CREATED(Severity.CHANGE),
    /// A one-time code was wrong, used or expired.
    RECOVERY_FAILED(Severity.REFUSAL),
    /// A caller asked for something that its roles do not allow, or for what belongs to another account.
    ACCESS_DENIED(Severity.REFUSAL),
    /// An access token was not genuine, not for us, or of an ended session. Expired tokens are not logged: each
    /// client sends some.
    TOKEN_REFUSED(Severity.REFUSAL),
    SERVICE_SECRET_WRONG(Severity.REFUSAL),
    /// No booking has this record locator and surname.
    RETRIEVAL_FAILED(Severity.REFUSAL),
    /// A retrieval was not looked at, because its locator or its address has had too many wrong ones.
    RETRIEVAL_THROTTLED(Severity.REFUSAL),
    /// A hold was refused, because too many unpaid seats are held already.
    UNPAID_SEATS_REFUSED(Severity.REFUSAL),
    /// The history of a booking is not what was written.
    HISTORY_TAMPERED(Severity.ALARM),
    SIGNING_KEY_CREATED(Severity.ROUTINE),
    /// A signing key in the database cannot be decrypted with the keys of the settings.
    SIGNING_KEY_UNREADABLE(Severity.ALARM);

    private final Severity severity;

    SecurityEventKind(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /// How an event is logged.
    enum Severity {
        /// Level INFO.
        ROUTINE(System.Logger.Level.INFO),
        /// Level WARNING, every line is written: a right was changed.
        CHANGE(System.Logger.Level.WARNING),
        /// Level WARNING. Strangers can cause any number, so lines are limited; the metric counts all.
        REFUSAL(System.Logger.Level.WARNING),
        /// Level ERROR: look at it now.
        ALARM(System.Logger.Level.ERROR);

        private final System.Logger.Level level;

        Severity(System.Logger.Level level) {
            this.level = level;
        }

        System.Logger.Level level() {
            return level;
        }
    }
}
