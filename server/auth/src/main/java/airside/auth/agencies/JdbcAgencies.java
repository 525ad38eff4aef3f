package airside.auth.agencies;

import airside.kit.database.Database;
import airside.kit.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The agencies in the database.
public final class JdbcAgencies {
    private static final String SELECT = "SELECT id, code, name, office_id FROM agencies ";

    private final Database database;

    public JdbcAgencies(Database database) {
        this.database = database;
    }

    /// The result of adding an agency.
    public sealed interface Addition {
        record Added() implements Addition {}

        record CodeTaken() implements Addition {}

        record OfficeIdTaken() implements Addition {}
    }

    /// Adds an agency if no other has its code or its office id.
    public Addition add(Agency agency, Instant now) {
        // The condition finds office ids that the previous release stored without `unique_office_id`.
        int added = database.execute(
                """
                INSERT INTO agencies (id, code, name, office_id, unique_office_id, created_at)
                SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM agencies WHERE office_id = ?)
                ON CONFLICT DO NOTHING
                """,
                agency.id(),
                agency.code(),
                agency.name(),
                agency.officeId(),
                agency.officeId(),
                now,
                agency.officeId());
        if (added == 1) return new Addition.Added();
        return findByCode(agency.code()).isPresent() ? new Addition.CodeTaken() : new Addition.OfficeIdTaken();
    }

    public Optional<Agency> find(UUID id) {
        return database.find(SELECT + "WHERE id = ?", JdbcAgencies::agency, id);
    }

    /// Returns the agency with exactly this code; empty if it does not exist.
    public Optional<Agency> findByCode(String code) {
        return database.find(SELECT + "WHERE code = ?", JdbcAgencies::agency, code);
    }

    /// Lists agencies in the order of their codes, after a code.
    public List<Agency> list(Optional<String> afterCode, int max) {
        return database.query(
                SELECT + "WHERE code > ? ORDER BY code LIMIT ?", JdbcAgencies::agency, afterCode.orElse(""), max);
    }

    private static Agency agency(Row row) throws SQLException {
        return new Agency(row.uuid("id"), row.text("code"), row.text("name"), row.text("office_id"));
    }
}
