package airside.auth.accounts;

import airside.auth.accounts.OpenAccount.Opening;
import airside.auth.throttle.RegistrationLimit;
import airside.contract.Registration;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.ClientAddresses;
import airside.kit.request.ETag;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.kit.tokens.Role;
import airside.vocabulary.AirportCode;
import airside.vocabulary.PlaceCode;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Registers travellers, and shows and changes the caller's own profile.
public final class AccountRoutes implements RouteGroup {
    private final HttpCurrentAccount currentAccount;
    private final Json json;
    private final JdbcAccounts accounts;
    private final OpenAccount openAccount;
    private final RegistrationLimit registrations;
    private final ClientAddresses addresses;
    private final SecurityLog securityLog;
    private final HttpFlightsClient flights;
    private final Clock clock;

    public AccountRoutes(
            HttpCurrentAccount currentAccount,
            Json json,
            JdbcAccounts accounts,
            OpenAccount openAccount,
            RegistrationLimit registrations,
            ClientAddresses addresses,
            SecurityLog securityLog,
            HttpFlightsClient flights,
            Clock clock) {
        this.registrations = registrations;
        this.addresses = addresses;
        this.securityLog = securityLog;
        this.currentAccount = currentAccount;
        this.json = json;
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.flights = flights;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.post("/api/auth/register", this::register)
                .get("/api/auth/me", this::me)
                .get("/api/auth/profile", this::profile)
                .put("/api/auth/profile", this::changeProfile);
    }

    private void register(ServerRequest request, ServerResponse response) {
        Registration registration = json.read(request, Registration.class);
        Profile profile = ProfileWire.fromWire(registration.givenNames(), registration.surname(), registration.email());
        String address = addresses.of(request);
        limitRegistrations(address);
        Account account = opened(openAccount.open(
                registration.username(), registration.password(), Role.TRAVELLER, Optional.empty(), profile));
        securityLog.write(SecurityEvent.of(SecurityEventKind.ACCOUNT_CREATED)
                .withAccount(account.id(), account.username())
                .withRoles(account.roles())
                .withAddress(address));
        json.send(response, Status.CREATED_201, AccountWire.toWire(account));
    }

    private void limitRegistrations(String address) {
        Duration wait = registrations.admit(address);
        if (wait.isZero()) return;
        securityLog.write(
                SecurityEvent.of(SecurityEventKind.REGISTRATION_THROTTLED).withAddress(address));
        throw new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Too many attempts to register from your network; try again in %d minutes."
                                .formatted(Math.max(1, wait.plusSeconds(59).toMinutes())))
                .retryAfter(wait);
    }

    /// Returns the account that was opened.
    ///
    /// @throws ProblemException `USERNAME_TAKEN` or `WEAK_PASSWORD` if no account was opened
    public static Account opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Account account) -> account;
            case Opening.UsernameTaken(String username) ->
                throw ProblemException.forField(
                        ProblemType.USERNAME_TAKEN,
                        "/username",
                        "The user name %s is taken; choose another one.".formatted(username));
            case Opening.UsernameReserved(String username) ->
                throw ProblemException.forField(
                        ProblemType.USERNAME_TAKEN,
                        "/username",
                        "The user name %s is reserved for the system; choose another one.".formatted(username));
            case Opening.WeakPassword(String objection) ->
                throw ProblemException.forField(ProblemType.WEAK_PASSWORD, "/password", objection);
        };
    }

    private void me(ServerRequest request, ServerResponse response) {
        json.send(response, AccountWire.toWire(currentAccount.require(request)));
    }

    private void profile(ServerRequest request, ServerResponse response) {
        send(response, currentAccount.require(request));
    }

    private void changeProfile(ServerRequest request, ServerResponse response) {
        Account self = currentAccount.require(request);
        ETag.requireIfMatch(request);
        airside.contract.Profile sent = json.read(request, airside.contract.Profile.class);
        ETag.of(self.profileVersion()).requireMatch(request);
        Profile profile = ProfileWire.fromWire(sent, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        profile.homeAirport().ifPresent(home -> refuseUnknown(home, request));
        boolean changed = accounts.changeProfile(self.id(), profile, self.profileVersion());
        if (!changed) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The profile has changed meanwhile; read it again before you change it.");
        }
        send(response, accounts.find(self.id()).orElseThrow());
    }

    private void send(ServerResponse response, Account account) {
        ETag.of(account.profileVersion()).writeTo(response);
        json.send(response, ProfileWire.toWire(account.profile()));
    }

    private void refuseUnknown(AirportCode home, ServerRequest request) {
        if (!flights.isUnknown(new PlaceCode(home.value()), request)) return;
        throw ProblemException.invalid(
                "/homeAirport", "There is no airport or city %s; look its code up in the places.".formatted(home));
    }
}
