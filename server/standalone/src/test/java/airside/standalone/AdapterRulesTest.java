package airside.standalone;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.kit.problem.ProblemException;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: only adapters know HTTP, SQL, problems and the records of the contract: `…Routes`, `…Wire` and `Http…`
/// classes know HTTP and the records, `Jdbc…` classes know SQL. All other code is domain code; it returns refusals
/// as results, and adapters and `…Problems` convert them.
class AdapterRulesTest {
    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside.auth", "airside.flights", "airside.bookings");

    private static final ArchRule ONLY_ADAPTERS_USE_HTTP = noClasses()
            .that()
            .haveNameNotMatching(".*(Routes|Service|Main)(\\$.*)?|.*\\.Http[A-Z].*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helidon..", "java.net.http..");

    private static final ArchRule ONLY_ADAPTERS_USE_SQL = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Jdbc|WorldImport).*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..");

    private static final ArchRule ONLY_ADAPTERS_USE_CONTRACT_RECORDS = noClasses()
            .that()
            .haveNameNotMatching(".*(Routes|Wire|Service)(\\$.*)?|.*\\.Http[A-Z].*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("airside.contract");

    /// Besides adapters: the stored refusals of idempotency keys; failures that a use case cannot handle, which are
    /// a full queue of the password hasher and a booking that was changed in the same moment.
    private static final ArchRule ONLY_ADAPTERS_CREATE_PROBLEMS = noClasses()
            .that()
            .haveNameNotMatching(".*(Routes|Problems|Wire)(\\$.*)?|.*\\.Http[A-Z].*"
                    + "|.*\\.idempotency\\..*|.*\\.(PasswordHasher|JdbcBookings)")
            .should()
            .callCodeUnitWhere(target(owner(equivalentTo(ProblemException.class)))
                    .and(target(nameMatching("<init>|invalid|notFound"))));

    @Test
    void onlyAdaptersUseHttp() {
        ONLY_ADAPTERS_USE_HTTP.check(SERVICES);
    }

    @Test
    void onlyAdaptersUseSql() {
        ONLY_ADAPTERS_USE_SQL.check(SERVICES);
    }

    @Test
    void onlyAdaptersUseContractRecords() {
        ONLY_ADAPTERS_USE_CONTRACT_RECORDS.check(SERVICES);
    }

    @Test
    void onlyAdaptersCreateProblems() {
        ONLY_ADAPTERS_CREATE_PROBLEMS.check(SERVICES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "flights", "bookings"})
    void packagesOfAServiceHaveNoCycles(String service) {
        slices().matching("airside.%s.(*)..".formatted(service))
                .should()
                .beFreeOfCycles()
                .check(SERVICES);
    }

    @Test
    void rulesDetectViolations() {
        JavaClasses broken = new ClassFileImporter().importClasses(BreaksEveryRule.class);
        for (ArchRule rule : List.of(
                ONLY_ADAPTERS_USE_HTTP,
                ONLY_ADAPTERS_USE_SQL,
                ONLY_ADAPTERS_USE_CONTRACT_RECORDS,
                ONLY_ADAPTERS_CREATE_PROBLEMS)) {
            assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
        }
    }

    /// A class that breaks each rule.
    static final class BreaksEveryRule {
        Object everything() throws Exception {
            return List.of(
                    java.sql.DriverManager.getConnection("nowhere"),
                    new airside.contract.Money("1.00", "EUR"),
                    ProblemException.notFound("There is no such thing"),
                    java.net.http.HttpClient.newHttpClient());
        }
    }
}
