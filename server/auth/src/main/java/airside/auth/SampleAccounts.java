package airside.auth;

import airside.auth.accounts.Account;
import airside.auth.accounts.JdbcAccounts;
import airside.auth.accounts.Profile;
import airside.auth.agencies.Agency;
import airside.auth.agencies.JdbcAgencies;
import airside.auth.passwords.PasswordHasher;
import airside.kit.tokens.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The accounts of the local sample world: a traveller, an agent with an agency, an administrator. They are created
/// only if `auth.sample-accounts` is set.
final class SampleAccounts {
    static final String PASSWORD = "welcome aboard";
    static final List<Sample> ALL = List.of(
            new Sample("maya", "Maya", "Okafor", Role.TRAVELLER),
            new Sample("jd", "Jonas", "Dahl", Role.AGENT),
            new Sample("admin", "Ada", "Minne", Role.ADMINISTRATOR));
    static final String AGENCY_NAME = "Fjord Travel";
    private static final String AGENCY_CODE = "FJORD";
    private static final String OFFICE = "OSLFJ0101";

    private final JdbcAccounts accounts;
    private final JdbcAgencies agencies;
    private final PasswordHasher hasher;
    private final Clock clock;

    record Sample(String username, String givenNames, String surname, Role role) {}

    SampleAccounts(JdbcAccounts accounts, JdbcAgencies agencies, PasswordHasher hasher, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.hasher = hasher;
        this.clock = clock;
    }

    /// Creates the accounts that are missing.
    void create() {
        agencies.add(new Agency(UUID.randomUUID(), AGENCY_CODE, AGENCY_NAME, OFFICE), clock.instant());
        Agency agency = agencies.findByCode(AGENCY_CODE).orElseThrow();
        for (Sample sample : ALL) {
            if (accounts.findByUsername(sample.username).isPresent()) continue;
            Profile profile = Profile.of(
                    Optional.of(sample.givenNames),
                    Optional.of(sample.surname),
                    Optional.of(sample.username + "@example.org"));
            Optional<Agency> own = sample.role == Role.AGENT ? Optional.of(agency) : Optional.empty();
            accounts.add(
                    new Account(
                            UUID.randomUUID(), sample.username, List.of(sample.role), own, profile, 1, clock.instant()),
                    hasher.hash(PASSWORD));
        }
    }
}
