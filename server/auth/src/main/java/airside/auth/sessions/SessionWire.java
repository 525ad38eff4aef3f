package airside.auth.sessions;

import airside.auth.accounts.AccountWire;
import airside.auth.devicedata.DeviceDataKey;
import java.util.Optional;
import java.util.UUID;

/// Maps sessions to records of the contract.
public final class SessionWire {
    private SessionWire() {}

    /// Maps a session that was opened or refreshed, with its tokens.
    public static airside.contract.Session toWire(Session session) {
        return airside.contract.Session.builder()
                .token(session.token().value())
                .tokenType("Bearer")
                .expiresAt(session.token().expiresAt())
                .refreshToken(session.refreshToken())
                .refreshExpiresAt(session.refreshExpiresAt())
                .account(AccountWire.toWire(session.account()))
                .deviceDataKey(session.deviceDataKey().map(DeviceDataKey::text).orElse(null))
                .build();
    }

    /// Maps a session of the list of open sessions.
    ///
    /// @param current the session of the caller
    static airside.contract.OpenSession toWire(OpenSession session, Optional<UUID> current) {
        return airside.contract.OpenSession.builder()
                .sessionId(session.id())
                .signedInAt(session.signedInAt())
                .lastUsedAt(session.lastUsedAt())
                .expiresAt(session.expiresAt())
                .isCurrent(current.map(session.id()::equals).orElse(false))
                .client(session.client().orElse(null))
                .address(session.address().orElse(null))
                .build();
    }
}
