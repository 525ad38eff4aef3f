package airside.auth;

import airside.auth.PeriodicTasks.Task;
import airside.auth.accounts.Account;
import airside.auth.accounts.AccountRoutes;
import airside.auth.accounts.HttpCurrentAccount;
import airside.auth.accounts.HttpFlightsClient;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.accounts.OpenAccount;
import airside.auth.accounts.Profile;
import airside.auth.agencies.AgencyRoutes;
import airside.auth.agencies.JdbcAgencies;
import airside.auth.agents.AgentRoutes;
import airside.auth.devicedata.JdbcDeviceDataKeys;
import airside.auth.keys.AccessTokens;
import airside.auth.keys.JdbcHashKeys;
import airside.auth.keys.JdbcSigningKeys;
import airside.auth.keys.JdbcSigningKeys.Conversion;
import airside.auth.keys.KeyRoutes;
import airside.auth.keys.ServiceSecrets;
import airside.auth.keys.SigningKeys;
import airside.auth.management.HttpManagedAccounts;
import airside.auth.management.ManagedAccountRoutes;
import airside.auth.passwords.PasswordHasher;
import airside.auth.passwords.PasswordRule;
import airside.auth.recovery.JdbcRecoveryCodes;
import airside.auth.recovery.RecoverPassword;
import airside.auth.recovery.RecoveryRoutes;
import airside.auth.sessions.ChangePassword;
import airside.auth.sessions.EndedSessionList;
import airside.auth.sessions.HttpSignInOrigins;
import airside.auth.sessions.JdbcCredentials;
import airside.auth.sessions.JdbcSessions;
import airside.auth.sessions.LogIn;
import airside.auth.sessions.OpenSessionRoutes;
import airside.auth.sessions.PasswordRoutes;
import airside.auth.sessions.SessionCleanup;
import airside.auth.sessions.SessionLifetimes;
import airside.auth.sessions.SessionRoutes;
import airside.auth.throttle.BucketHash;
import airside.auth.throttle.JdbcAttempts;
import airside.auth.throttle.RegistrationLimit;
import airside.auth.throttle.Throttle;
import airside.contract.SampleAccount;
import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.host.ReadinessCheck;
import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.request.ClientAddresses;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.tokens.Role;
import airside.kit.tokens.TokenRules;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The auth service: accounts, sessions and tokens. Creates all parts of the service and connects them.
public final class AuthService implements Service {
    private static final System.Logger LOG = System.getLogger(AuthService.class.getName());
    private static final List<String> CALLING_SERVICES = List.of("bookings", "flights");

    private final ServiceContext context;
    private final Clock clock;
    private final Database database;
    private final JdbcAccounts accounts;
    private final JdbcAgencies agencies;
    private final PasswordHasher hasher;
    private final PasswordRule rule;
    private final SigningKeys keys;
    private final AccessTokens tokens;
    private final JdbcSessions sessions;
    private final JdbcCredentials credentials;
    private final EndedSessionList endedSessions;
    private final LogIn logIn;
    private final RecoverPassword recoverPassword;
    private final OpenAccount openAccount;
    private final ChangePassword changePassword;
    private final ServiceSecrets serviceSecrets;
    private final SecretEncryption encryption;
    private final JdbcAttempts attempts;
    private final RegistrationLimit registrations;
    private final boolean hasSampleAccounts;
    private final Optional<String> firstAdministratorPassword;
    private final ClientAddresses clientAddresses;
    private final HttpFlightsClient flights;
    private final PeriodicTasks periodicTasks;

    public AuthService(ServiceContext context) {
        this.context = context;
        clock = context.clock();
        Settings settings = context.settings().at(name());
        database = Database.of(context.settings(), name(), context.tracing(), context.metrics());
        accounts = new JdbcAccounts(database);
        agencies = new JdbcAgencies(database);
        hasher = new PasswordHasher(
                settings.integer("password-threads", 2, 1, 64), settings.integer("password-queue", 32, 1, 10_000));
        rule = settings.choice("password-rule", PasswordRule.STRICT);
        hasSampleAccounts = settings.flag("sample-accounts", false);
        firstAdministratorPassword = settings.find("first-administrator-password");
        clientAddresses = context.clientAddresses();
        flights = new HttpFlightsClient(context);
        SecurityLog securityLog = context.securityLog();
        encryption = SecretEncryption.of(settings, name());
        Duration accessTokenLifetime = settings.duration("access-token-lifetime", Duration.ofMinutes(10));
        keys = new SigningKeys(
                new JdbcSigningKeys(
                        database, encryption, settings.choice("plain-key-conversion", Conversion.BY_ROTATION)),
                securityLog,
                clock);
        tokens = new AccessTokens(keys, TokenRules.of(context.settings().at("tokens")), accessTokenLifetime, clock);
        SessionLifetimes lifetimes = new SessionLifetimes(
                settings.duration("refresh-token-lifetime", Duration.ofDays(30)),
                settings.duration("session-lifetime", Duration.ofDays(90)),
                settings.duration("refresh-grace", Duration.ofSeconds(30)));
        var jdbcSessions = new JdbcSessions(database, lifetimes);
        sessions = jdbcSessions;
        credentials = new JdbcCredentials(database, jdbcSessions);
        endedSessions = new EndedSessionList(sessions, accessTokenLifetime, clock);
        var hashKeys = new JdbcHashKeys(database, encryption, clock);
        attempts = new JdbcAttempts(
                database, new BucketHash(() -> hashKeys.get(BucketHash.PURPOSE, BucketHash.KEY_BYTES)));
        registrations = new RegistrationLimit(
                attempts,
                settings.integer("registrations-per-address-max", RegistrationLimit.PER_ADDRESS_MAX, 1, 1_000_000),
                clock);
        Throttle throttle = new Throttle(attempts, clock);
        logIn = new LogIn(
                accounts,
                hasher,
                rule,
                throttle,
                sessions,
                credentials,
                tokens,
                new JdbcDeviceDataKeys(database, encryption, clock),
                lifetimes,
                securityLog,
                clock);
        var recoveryCodes = new JdbcRecoveryCodes(database);
        recoverPassword = new RecoverPassword(
                recoveryCodes,
                accounts,
                hasher,
                rule,
                throttle,
                credentials,
                logIn,
                settings.duration("recovery-code-lifetime", Duration.ofHours(1)),
                securityLog,
                clock);
        openAccount = new OpenAccount(accounts, hasher, rule, clock);
        changePassword = new ChangePassword(accounts, hasher, rule, credentials, throttle, securityLog, clock);
        serviceSecrets = new ServiceSecrets(secrets(settings.at("service-secrets")), attempts, clock);
        var sessionCleanup = new SessionCleanup(database, accessTokenLifetime);
        // New keys are created an hour before they sign, so that a task may run late.
        periodicTasks = new PeriodicTasks(
                new Task("Rotating the keys", keys::rotate),
                new Task("Deleting old attempts", () -> attempts.deleteOld(clock.instant())),
                new Task("Deleting ended sessions", () -> sessionCleanup.run(clock.instant())),
                new Task("Deleting expired one-time codes", () -> recoveryCodes.deleteExpired(clock.instant())));
    }

    @Override
    public String name() {
        return "auth";
    }

    @Override
    public int defaultPort() {
        return 8001;
    }

    @Override
    public void routing(Routes routes) {
        var currentAccount = new HttpCurrentAccount(context.callers(), accounts);
        var managedAccounts = new HttpManagedAccounts(context.callers(), accounts);
        var origins = new HttpSignInOrigins(clientAddresses);
        SecurityLog securityLog = context.securityLog();
        routes.add(new AccountRoutes(
                        currentAccount,
                        context.json(),
                        accounts,
                        openAccount,
                        registrations,
                        clientAddresses,
                        securityLog,
                        flights,
                        clock))
                .add(new SessionRoutes(context.json(), logIn, rule, sampleAccounts(), origins, clock))
                .add(new OpenSessionRoutes(currentAccount, context.json(), sessions, endedSessions, securityLog, clock))
                .add(new PasswordRoutes(currentAccount, context.json(), changePassword, clientAddresses))
                .add(new RecoveryRoutes(managedAccounts, context.json(), recoverPassword, origins))
                .add(new ManagedAccountRoutes(
                        managedAccounts, context.json(), accounts, credentials, securityLog, clock))
                .add(new AgencyRoutes(context.callers(), context.json(), agencies, clock))
                .add(new AgentRoutes(
                        context.callers(), context.json(), agencies, accounts, openAccount, context.securityLog()))
                .add(new KeyRoutes(
                        context.json(), keys, tokens, serviceSecrets, clientAddresses, context.securityLog()));
    }

    @Override
    public void start() {
        database.migrate();
        if (!encryption.isOn()) {
            LOG.log(
                    Level.WARNING,
                    "auth.encryption-key is not set: signing keys and device data keys are stored in the database"
                            + " unencrypted. Make a key with openssl rand -hex 32 and set it for all replicas.");
        }
        keys.rotate();
        if (hasSampleAccounts) new SampleAccounts(accounts, agencies, hasher, clock).create();
        firstAdministratorPassword.ifPresent(this::createFirstAdministrator);
        periodicTasks.start();
    }

    @Override
    public List<ReadinessCheck> readinessChecks() {
        return List.of(new ReadinessCheck("database", database::failure));
    }

    @Override
    public void close() {
        periodicTasks.close();
        hasher.close();
        flights.close();
        database.close();
    }

    private void createFirstAdministrator(String password) {
        if (accounts.findByUsername("admin").isPresent()) return;
        accounts.add(
                new Account(
                        UUID.randomUUID(),
                        "admin",
                        List.of(Role.ADMINISTRATOR),
                        Optional.empty(),
                        Profile.EMPTY,
                        1,
                        clock.instant()),
                hasher.hash(password));
    }

    private List<SampleAccount> sampleAccounts() {
        if (!hasSampleAccounts) return List.of();
        return SampleAccounts.ALL.stream()
                .map(sample -> new SampleAccount(
                        sample.username(),
                        SampleAccounts.PASSWORD,
                        sample.role().name(),
                        sample.role() == Role.AGENT ? SampleAccounts.AGENCY_NAME : null))
                .toList();
    }

    private static Map<String, String> secrets(Settings settings) {
        Map<String, String> secrets = new HashMap<>();
        for (String service : CALLING_SERVICES)
            settings.find(service).ifPresent(secret -> secrets.put(service, secret));
        return secrets;
    }
}
