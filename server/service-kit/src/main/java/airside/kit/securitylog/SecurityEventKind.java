package airside.kit.securitylog;

/// The kind of a security event (OWASP Logging Cheat Sheet: authentication, authorisation, session management and
/// changes of rights are always logged). The names are values of `event.kind` in the log and of the label `kind` of
/// the metric `airside_security_events_total`. Alert rules use them, so a name never changes.
public enum SecurityEventKind {
    LOGIN_SUCCEEDED(Severity.ROUTINE),
    /// The user name or the password was wrong.
    LOGIN_FAILED(Severity.REFUSAL),
    /// The password was not checked, because the account or the address has had too many attempts.
    LOGIN_THROTTLED(Severity.REFUSAL),
    /// The password was right, but the account is disabled or its password must be changed first.
    LOGIN_REFUSED(Severity.REFUSAL),
    /// A session was ended by its owner, or by a person who may end it.
    SESSION_ENDED(Severity.ROUTINE),
    /// A refresh token that is unknown, expired or of an ended session.
    REFRESH_REFUSED(Severity.REFUSAL),
    /// A refresh token was used a second time: it may have been stolen, and its sessions have ended.
    REFRESH_TOKEN_REPLAYED(Severity.ALARM),
    ACCOUNT_CREATED(Severity.ROUTINE),
    /// A registration was refused, because its address has had too many.
    REGISTRATION_THROTTLED(Severity.REFUSAL),
    ACCOUNT_DISABLED(Severity.CHANGE),
    ACCOUNT_ENABLED(Severity.CHANGE),
    PASSWORD_CHANGED(Severity.CHANGE),
    PASSWORD_CHANGE_FAILED(Severity.REFUSAL),
    /// A one-time code for setting a new password was created.
    RECOVERY_CODE_CREATED(Severity.CHANGE),
    /// A one-time code was wrong, used or expired.
    RECOVERY_FAILED(Severity.REFUSAL),
    /// A caller requested an operation that its roles do not allow, or data of another account.
    ACCESS_DENIED(Severity.REFUSAL),
    /// An access token was not genuine, for another installation, or of an ended session. Expired tokens are not
    /// logged, because every client sends some.
    TOKEN_REFUSED(Severity.REFUSAL),
    SERVICE_SECRET_WRONG(Severity.REFUSAL),
    /// No booking has this record locator and surname.
    RETRIEVAL_FAILED(Severity.REFUSAL),
    /// A retrieval was refused, because its record locator or its address has had too many wrong ones.
    RETRIEVAL_THROTTLED(Severity.REFUSAL),
    /// A hold was refused, because too many unpaid seats are held already.
    UNPAID_SEATS_REFUSED(Severity.REFUSAL),
    /// The history of a booking was changed after it was written.
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
        /// Level WARNING. Any client can cause these events, so their lines are limited; the metric counts all of
        /// them.
        REFUSAL(System.Logger.Level.WARNING),
        /// Level ERROR: an operator must react at once.
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
