package airside.auth.agencies;

import airside.kit.database.Database;
import airside.kit.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Agencies in the schema.
public final class JdbcAgencies {
    private final Database database;

    public JdbcAgencies(Database database) {
        this.database = database;
    }

    /// @return false when the code is taken
    public boolean add(Agency agency, Instant now) {
        return database.execute("""
            INSERT INTO agencies (id, code, name, office_id, created_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (code) DO NOTHING
            """, agency.id(), agency.code(), agency.name(), agency.officeId(), now) == 1;
    }

    public Optional<Agency> find(UUID id) {
        return database.find("SELECT * FROM agencies WHERE id = ?", JdbcAgencies::agency, id);
    }

    public Optional<Agency> findByCode(String code) {
        return database.find("SELECT * FROM agencies WHERE code = ?", JdbcAgencies::agency, code);
    }

    /// By code, from after a code on.
    public List<Agency> list(Optional<String> afterCode, int max) {
        return database.query(
                "SELECT * FROM agencies WHERE code > ? ORDER BY code LIMIT ?",
                JdbcAgencies::agency,
                afterCode.orElse(""),
                max);
    }

    private static Agency agency(Row row) throws SQLException {
        return new Agency(row.uuid("id"), row.text("code"), row.text("name"), row.text("office_id"));
    }
}
