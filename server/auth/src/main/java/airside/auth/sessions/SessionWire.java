package airside.auth.sessions;

import airside.auth.accounts.AccountWire;
import airside.auth.devicedata.DeviceDataKey;
import java.util.Optional;
import java.util.UUID;

/// Sessions as the contract writes them.
public final class SessionWire {
    private SessionWire() {}

    /// A session that was opened or refreshed, with its tokens.
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

    /// A session of the list.
    ///
    /// @param current the session that asks
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
