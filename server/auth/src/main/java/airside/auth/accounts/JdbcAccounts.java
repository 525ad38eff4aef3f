package airside.auth.accounts;

import airside.auth.agencies.Agency;
import airside.auth.passwords.PasswordHash;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.tokens.Role;
import airside.vocabulary.AirportCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The accounts in the database.
public final class JdbcAccounts {
    private static final String SELECT = """
        SELECT account.id, username, roles, agency_id, title, given_names, surname, date_of_birth, email, phone, language,
               home_airport, profile_version, account.created_at, must_change_password, disabled_at,
               agency.code AS agency_code, agency.name AS agency_name, agency.office_id
        FROM accounts account LEFT JOIN agencies agency ON agency.id = account.agency_id
        """;

    private final Database database;

    public JdbcAccounts(Database database) {
        this.database = database;
    }

    /// Adds an account.
    ///
    /// @return false if the user name is taken
    public boolean add(Account account, PasswordHash passwordHash) {
        Profile profile = account.profile();
        return database.execute(
                        """
                        INSERT INTO accounts (id, username, username_folded, password_hash, roles, agency_id,
                                              given_names, surname, email, created_at, must_change_password)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username_folded) DO NOTHING
                        """,
                        account.id(),
                        account.username(),
                        folded(account.username()),
                        passwordHash.toPhc(),
                        account.roles(),
                        account.agency().map(Agency::id),
                        profile.givenNames(),
                        profile.surname(),
                        profile.email(),
                        account.createdAt(),
                        account.mustChangePassword())
                == 1;
    }

    /// Finds an account by its id.
    public Optional<Account> find(UUID id) {
        return database.find(SELECT + "WHERE account.id = ?", JdbcAccounts::account, id);
    }

    /// Finds an account by its user name, in upper or lower case.
    public Optional<Account> findByUsername(String username) {
        return database.find(SELECT + "WHERE username_folded = ?", JdbcAccounts::account, folded(username));
    }

    /// Finds the password hash of an account.
    public Optional<PasswordHash> findPasswordHash(UUID id) {
        return database.find("SELECT password_hash FROM accounts WHERE id = ?", row -> row.text("password_hash"), id)
                .flatMap(PasswordHash::parse);
    }

    /// Replaces a password hash by another one of the same password.
    ///
    /// @return false if the account no longer has the expected hash
    public boolean replaceHash(UUID id, PasswordHash expected, PasswordHash next) {
        return database.execute(
                        "UPDATE accounts SET password_hash = ? WHERE id = ? AND password_hash = ?",
                        next.toPhc(),
                        id,
                        expected.toPhc())
                == 1;
    }

    /// Changes the profile of an account.
    ///
    /// @return false if the profile no longer has that version
    public boolean changeProfile(UUID id, Profile profile, long seenVersion) {
        return database.execute(
                        """
                        UPDATE accounts SET title = ?, given_names = ?, surname = ?, date_of_birth = ?, email = ?, phone = ?,
                                            language = ?, home_airport = ?, profile_version = profile_version + 1
                        WHERE id = ? AND profile_version = ?
                        """,
                        profile.title(),
                        profile.givenNames(),
                        profile.surname(),
                        profile.dateOfBirth(),
                        profile.email(),
                        profile.phone(),
                        profile.language(),
                        profile.homeAirport().map(AirportCode::value),
                        id,
                        seenVersion)
                == 1;
    }

    /// Lists the agents and supervisors of an agency in the order of their user names, after a user name.
    public List<Account> listOfAgency(UUID agencyId, Optional<String> afterUsername, int max) {
        return database.query(
                SELECT + "WHERE agency_id = ? AND username_folded > ? ORDER BY username_folded LIMIT ?",
                JdbcAccounts::account,
                agencyId,
                afterUsername.map(JdbcAccounts::folded).orElse(""),
                max);
    }

    private static String folded(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private static Account account(Row row) throws SQLException {
        Optional<UUID> agencyId = row.findUuid("agency_id");
        return new Account(
                row.uuid("id"),
                row.text("username"),
                row.texts("roles").stream().map(Role::valueOf).toList(),
                agencyId.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Agency(
                                agencyId.get(),
                                row.text("agency_code"),
                                row.text("agency_name"),
                                row.text("office_id"))),
                new Profile(
                        row.findText("title"),
                        row.findText("given_names"),
                        row.findText("surname"),
                        row.findDate("date_of_birth"),
                        row.findText("email"),
                        row.findText("phone"),
                        row.findText("language"),
                        row.findText("home_airport").map(AirportCode::new)),
                row.bigInteger("profile_version"),
                row.instant("created_at"),
                row.flag("must_change_password"),
                row.findInstant("disabled_at"));
    }
}
