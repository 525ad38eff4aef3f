package airside.desktop.gateway.http;

import airside.contract.Account;
import airside.contract.RefreshRequest;
import airside.contract.Session;
import airside.contract.client.ApiClient;
import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiResponse;
import airside.contract.client.AuthApi;
import airside.contract.client.BookingsApi;
import airside.contract.client.FlightsApi;
import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.accountdata.DataOwner;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.gateway.ServerGateway;
import airside.desktop.gateway.http.TokenVault.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// The HTTP connection to one server, with the session there.
///
/// It renews the access token before it expires, or when the server rejects it. A refresh token is valid once, so
/// renewals are serialised, and the next token is stored before it is used.
public final class ServerConnection implements ServerGateway {
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(4);
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(12);
    /// Timeout of calls with `Prefer: wait=10`; the rest is for the network.
    private static final Duration OUTCOME_WAIT = Duration.ofSeconds(20);
    /// Access tokens are renewed this long before they expire, to allow for differing clocks.
    private static final Duration RENEW_AHEAD = Duration.ofSeconds(30);

    /// The `User-Agent`, which the list of sessions shows.
    private static final String USER_AGENT = "Airside-Desktop (%s)".formatted(System.getProperty("os.name"));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WAIT)
            .build();
    private final TokenVault vault;
    private final AccountDataStore data;
    private final Clock clock;
    private final SessionAccountData disk;
    private volatile URI address;
    private volatile Optional<Tokens> tokens = Optional.empty();

    /// @param owner the owner of the account data on this computer
    private record Tokens(String access, Instant renewAt, String refresh, boolean kept, DataOwner owner) {
        /// Omits the tokens.
        @Override
        public String toString() {
            return "Tokens[" + owner + "]";
        }
    }

    /// @param data opened and closed together with the session
    public ServerConnection(URI address, TokenVault vault, AccountDataStore data, Clock clock) {
        this.address = address;
        this.vault = vault;
        this.data = data;
        this.clock = clock;
        this.disk = new SessionAccountData(vault, data, clock);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void moveTo(URI other) {
        tokens.map(Tokens::owner).ifPresent(data::close);
        tokens = Optional.empty();
        address = other;
    }

    @Override
    public Duration echo() {
        long start = System.nanoTime();
        openly(api -> new AuthApi(api).signInOptions());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    TokenVault vault() {
        return vault;
    }

    Clock clock() {
        return clock;
    }

    /// Makes a call without a session.
    <T> ApiResponse<T> openly(Function<ApiClient, ApiResponse<T>> call) {
        return translated(() -> call.apply(client(ANSWER_WAIT, Optional.empty())));
    }

    <T> ApiResponse<T> auth(Function<AuthApi, ApiResponse<T>> call) {
        return signedIn(ANSWER_WAIT, api -> call.apply(new AuthApi(api)));
    }

    <T> ApiResponse<T> flights(Function<FlightsApi, ApiResponse<T>> call) {
        return signedIn(ANSWER_WAIT, api -> call.apply(new FlightsApi(api)));
    }

    <T> ApiResponse<T> bookings(Function<BookingsApi, ApiResponse<T>> call) {
        return signedIn(ANSWER_WAIT, api -> call.apply(new BookingsApi(api)));
    }

    /// Makes a call whose response may wait for an outcome.
    <T> ApiResponse<T> bookingsWithLongTimeout(Function<BookingsApi, ApiResponse<T>> call) {
        return signedIn(OUTCOME_WAIT, api -> call.apply(new BookingsApi(api)));
    }

    /// Opens a session, which later calls use.
    synchronized void open(Session session, boolean keep) {
        if (keep) vault.keep(address, Secret.REFRESH_TOKEN, session.refreshToken());
        DataOwner owner = disk.open(address, session, keep);
        Instant renewAt = session.expiresAt().minus(RENEW_AHEAD);
        tokens = Optional.of(new Tokens(session.token(), renewAt, session.refreshToken(), keep, owner));
    }

    /// Opens the next session of the account; it is kept in the keyring if the previous one was.
    synchronized void openNext(Session session) {
        open(session, tokens.map(Tokens::kept).orElse(false));
    }

    /// Opens the session kept in the keyring; empty if it is missing or has ended.
    synchronized Optional<Session> reopen() {
        return vault.find(address, Secret.REFRESH_TOKEN).flatMap(this::redeem);
    }

    /// Opens the kept session and its account data without calling the server. The first call after the server is
    /// reachable renews the session.
    ///
    /// @return the account; empty if the keyring lacks part of the session
    synchronized Optional<Account> reopenOffline() {
        Optional<String> refresh = vault.find(address, Secret.REFRESH_TOKEN);
        if (refresh.isEmpty()) return Optional.empty();
        Optional<SessionAccountData.Opened> opened = disk.open(address);
        tokens = opened.map(kept -> new Tokens("", Instant.MIN, refresh.get(), true, kept.owner()));
        return opened.map(SessionAccountData.Opened::account);
    }

    /// Returns the owner of the session. Callers read it before a call, because the response belongs to that owner.
    Optional<DataOwner> owner() {
        return tokens.map(Tokens::owner);
    }

    /// Deletes the session on this computer, then ends it on the server if that is reachable.
    ///
    /// @param eraseData whether the account's data is deleted from this computer
    void close(boolean eraseData) {
        Optional<Tokens> ended = tokens;
        tokens = Optional.empty();
        vault.forgetAll(address);
        ended.map(Tokens::owner).ifPresent(eraseData ? data::erase : data::close);
        ended.ifPresent(old -> openly(api -> new AuthApi(api)
                .logOut(RefreshRequest.builder().refreshToken(old.refresh()).build())));
    }

    private <T> ApiResponse<T> signedIn(Duration wait, Function<ApiClient, ApiResponse<T>> call) {
        Tokens session = tokens.orElseThrow(ServerConnection::signInNeeded);
        if (!clock.instant().isBefore(session.renewAt())) session = renew(session);
        String access = session.access();
        try {
            return translated(() -> call.apply(client(wait, Optional.of(access))));
        } catch (ApiFailureException e) {
            if (!(e.failure() instanceof ApiFailure.SignInNeeded)) throw e;
            String renewed = renew(session).access();
            return translated(() -> call.apply(client(wait, Optional.of(renewed))));
        }
    }

    /// Renews the expired token once for all concurrent calls.
    private synchronized Tokens renew(Tokens expired) {
        Tokens now = tokens.orElseThrow(ServerConnection::signInNeeded);
        if (!now.access().equals(expired.access())) return now;
        redeem(now.refresh()).orElseThrow(ServerConnection::signInNeeded);
        return tokens.orElseThrow(ServerConnection::signInNeeded);
    }

    private Optional<Session> redeem(String refreshToken) {
        RefreshRequest request =
                RefreshRequest.builder().refreshToken(refreshToken).build();
        try {
            Session session =
                    openly(api -> new AuthApi(api).refreshSession(request)).body();
            open(session, tokens.map(Tokens::kept).orElse(true));
            return Optional.of(session);
        } catch (ApiFailureException e) {
            if (!e.failure().is(ProblemCode.REFRESH_TOKEN_INVALID)) throw e;
            tokens = Optional.empty();
            vault.forgetAll(address);
            return Optional.empty();
        }
    }

    private ApiClient client(Duration wait, Optional<String> access) {
        return new ApiClient(http, address, wait, () -> headers(access));
    }

    /// The id of a request is also its trace id (W3C Trace Context § 3.2). The trace begins here, so that each id
    /// leads to the other.
    private static Map<String, String> headers(Optional<String> access) {
        Map<String, String> headers = new LinkedHashMap<>();
        String requestId = UUID.randomUUID().toString();
        String traceId = requestId.replace("-", "");
        headers.put("User-Agent", USER_AGENT);
        headers.put("X-Request-Id", requestId);
        headers.put("traceparent", "00-%s-%s-01".formatted(traceId, traceId.substring(0, 16)));
        access.ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        return headers;
    }

    private static <T> ApiResponse<T> translated(Supplier<ApiResponse<T>> call) {
        try {
            return call.get();
        } catch (ApiException e) {
            throw new ApiFailureException(FailureWire.fromWire(e), e instanceof ApiProblemException ? null : e);
        }
    }

    private static ApiFailureException signInNeeded() {
        return new ApiFailureException(new ApiFailure.SignInNeeded());
    }
}
