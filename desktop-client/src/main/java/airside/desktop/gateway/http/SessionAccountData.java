package airside.desktop.gateway.http;

import airside.contract.Account;
import airside.contract.Session;
import airside.contract.json.ContractJson;
import airside.desktop.accountdata.AccountData;
import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.accountdata.DataKey;
import airside.desktop.accountdata.DataOwner;
import airside.desktop.gateway.http.TokenVault.Secret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// Opens the account data that belongs to a session, with the key from the session or from the keyring.
final class SessionAccountData {
    private static final String ACCOUNT = AccountData.COPY + "account";
    private static final JsonMapper JSON = ContractJson.mapper();

    private final TokenVault vault;
    private final AccountDataStore data;
    private final Clock clock;

    SessionAccountData(TokenVault vault, AccountDataStore data, Clock clock) {
        this.vault = vault;
        this.data = data;
        this.clock = clock;
    }

    /// Account data that was opened without the server.
    record Opened(Account account, DataOwner owner) {}

    /// Opens the data of the session's account.
    ///
    /// @param keep whether the session and the key are kept in the keyring
    DataOwner open(URI server, Session session, boolean keep) {
        String accountId = session.account().accountId().toString();
        Optional<DataKey> key = Optional.ofNullable(session.deviceDataKey()).flatMap(DataKey::parse);
        if (keep) {
            key.map(found -> new OfflineKey(accountId, found, session.refreshExpiresAt()))
                    .ifPresentOrElse(
                            offline -> vault.keep(server, Secret.OFFLINE_KEY, offline.text()),
                            () -> vault.remove(server, Secret.OFFLINE_KEY));
        }
        DataOwner owner = new DataOwner(server, accountId, key);
        data.open(owner);
        data.keep(owner, ACCOUNT, write(session.account()));
        return owner;
    }

    /// Opens the data of the account whose session is in the keyring.
    ///
    /// @return empty if the keyring has no session, the session has expired, or there is no account data
    Optional<Opened> open(URI server) {
        Optional<DataOwner> owner = vault.find(server, Secret.OFFLINE_KEY)
                .flatMap(OfflineKey::parse)
                .filter(offline -> clock.instant().isBefore(offline.expiresAt()))
                .map(offline -> offline.owner(server));
        owner.ifPresent(data::open);
        Optional<Opened> opened = owner.flatMap(
                of -> data.find(ACCOUNT).flatMap(SessionAccountData::read).map(account -> new Opened(account, of)));
        if (opened.isEmpty()) owner.ifPresent(data::close);
        return opened;
    }

    private static String write(Account account) {
        try {
            return JSON.writeValueAsString(account);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that was read can be written", e);
        }
    }

    private static Optional<Account> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, Account.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
