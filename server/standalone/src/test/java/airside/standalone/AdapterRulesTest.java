package airside.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: only adapters know HTTP, SQL and the records of the contract: `…Routes`, `…Wire` and `Http…` classes
/// know HTTP and the records, `Jdbc…` classes know SQL. All other code is domain code.
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
        for (ArchRule rule :
                List.of(ONLY_ADAPTERS_USE_HTTP, ONLY_ADAPTERS_USE_SQL, ONLY_ADAPTERS_USE_CONTRACT_RECORDS)) {
            assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
        }
    }

    /// A class that breaks each rule.
    static final class BreaksEveryRule {
        Object everything() throws Exception {
            return List.of(
                    java.sql.DriverManager.getConnection("nowhere"),
                    new airside.contract.Money("1.00", "EUR"),
                    java.net.http.HttpClient.newHttpClient());
        }
    }
}
