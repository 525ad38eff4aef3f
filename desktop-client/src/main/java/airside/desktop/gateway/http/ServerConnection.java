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

/// The server at the other end, and the session there.
///
/// The access token is renewed before it expires, or when the server says that it has. A refresh token works once,
/// so renewing happens under a lock and the next token is kept before anything else is done with it.
public final class ServerConnection implements ServerGateway {
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(4);
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(12);
    /// Booking answers within `Prefer: wait`; the rest is for the way.
    private static final Duration OUTCOME_WAIT = Duration.ofSeconds(20);
    /// Renewed a little early, for clocks that differ.
    private static final Duration RENEW_AHEAD = Duration.ofSeconds(30);

    /// What the sessions of this application are called in the list of sessions.
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

    /// @param owner of the data that is kept of the account on this computer
    private record Tokens(String access, Instant renewAt, String refresh, boolean kept, DataOwner owner) {
        /// Without the tokens.
        @Override
        public String toString() {
            return "Tokens[" + owner + "]";
        }
    }

    /// @param data opened for the account whenever a session is, and closed with it
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

    /// Calls without a session.
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

    /// For calls whose answer waits for an outcome.
    <T> ApiResponse<T> bookingsWithLongTimeout(Function<BookingsApi, ApiResponse<T>> call) {
        return signedIn(OUTCOME_WAIT, api -> call.apply(new BookingsApi(api)));
    }

    /// From now on this session's.
    synchronized void open(Session session, boolean keep) {
        if (keep) vault.keep(address, Secret.REFRESH_TOKEN, session.refreshToken());
        DataOwner owner = disk.open(address, session, keep);
        Instant renewAt = session.expiresAt().minus(RENEW_AHEAD);
        tokens = Optional.of(new Tokens(session.token(), renewAt, session.refreshToken(), keep, owner));
    }

    /// From now on this session's, kept as the one before it was.
    synchronized void openNext(Session session) {
        open(session, tokens.map(Tokens::kept).orElse(false));
    }

    /// Opens the session that was kept, when there is one and it is still good.
    synchronized Optional<Session> reopen() {
        return vault.find(address, Secret.REFRESH_TOKEN).flatMap(this::redeem);
    }

    /// Opens the session that was kept without asking the server, and the data of its account with it. The first
    /// call after the server is back renews the session.
    ///
    /// @return the account; empty if not everything that this takes was kept
    synchronized Optional<Account> reopenOffline() {
        Optional<String> refresh = vault.find(address, Secret.REFRESH_TOKEN);
        if (refresh.isEmpty()) return Optional.empty();
        Optional<SessionAccountData.Opened> opened = disk.open(address);
        tokens = opened.map(kept -> new Tokens("", Instant.MIN, refresh.get(), true, kept.owner()));
        return opened.map(SessionAccountData.Opened::account);
    }

    /// Whose session it is; what is read by a call belongs to the owner from before the call.
    Optional<DataOwner> owner() {
        return tokens.map(Tokens::owner);
    }

    /// Forgets the session here, then tells the server, who may be out of reach.
    ///
    /// @param eraseData whether what was kept of the account is removed from this computer
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

    /// Renews once for all who found the same token expired.
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
            if (!e.failure().is("REFRESH_TOKEN_INVALID")) throw e;
            tokens = Optional.empty();
            vault.forgetAll(address);
            return Optional.empty();
        }
    }

    private ApiClient client(Duration wait, Optional<String> access) {
        return new ApiClient(http, address, wait, () -> headers(access));
    }

    /// A request's id is also the id of its trace (W3C Trace Context § 3.2), which begins here: whoever is told one
    /// finds the other.
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
