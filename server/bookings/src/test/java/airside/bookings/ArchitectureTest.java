package airside.bookings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.bookings.testing.BookingsBed;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.helidon.http.Status;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who may know whom in bookings. Each rule is also shown to refuse what breaks it.
class ArchitectureTest {
    private static final JavaClasses BOOKINGS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside.bookings");

    private static final String ROUTES_AND_HTTP = ".*\\.(\\w+(Routes|Service|Main)|Http\\w+)(\\$.*)?";

    private static final ArchRule HTTP_IS_A_DOOR = noClasses()
            .that()
            .haveNameNotMatching(ROUTES_AND_HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helidon..", "java.net.http..")
            .because("HTTP is a door");

    private static final ArchRule SQL_IS_A_DOOR = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Jdbc\\w+(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.helidon.dbclient..", "org.postgresql..")
            .because("SQL is a door");

    private static final ArchRule RECORDS_STAY_AT_THE_DOOR = noClasses()
            .that()
            .haveNameNotMatching(ROUTES_AND_HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("airside.contract")
            .because("the contract and the model may change apart");

    private static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("airside.auth..", "airside.flights..")
            .because("services meet over HTTP");

    private static final ArchRule TIME_IS_AN_INPUT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a clock is passed in");

    private static final ArchRule ONLY_MAIN_PRINTS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "getenv")
            .because("everything else can be tested");

    private static final ArchRule SAGA_IS_PURE = noClasses()
            .that()
            .haveNameMatching(".*[.$](BookingSaga|Consequences|Decision|Event|Command)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("airside.kit..", "java.io..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Jdbc")
            .because("deciding is apart from doing");

    private static final Map<String, ArchRule> RULES = Map.of(
            "http", HTTP_IS_A_DOOR,
            "sql", SQL_IS_A_DOOR,
            "records", RECORDS_STAY_AT_THE_DOOR,
            "services", NO_OTHER_SERVICE,
            "time", TIME_IS_AN_INPUT,
            "printing", ONLY_MAIN_PRINTS,
            "saga", SAGA_IS_PURE);

    @Test
    void theRulesAreKept() {
        RULES.values().forEach(rule -> rule.check(BOOKINGS));
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("airside.bookings.(*)..").should().beFreeOfCycles().check(BOOKINGS);
    }

    @Test
    void theRulesCanBeBroken() {
        JavaClasses broken = new ClassFileImporter().importClasses(BreaksEveryRule.class, BookingSaga.class);
        for (ArchRule rule : RULES.values()) {
            if (rule == NO_OTHER_SERVICE) continue; // would not compile: the class path is the wall
            assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
        }
    }

    @Test
    void aCycleIsFound() {
        JavaClasses withTests = new ClassFileImporter().importPackages("airside.bookings");
        ArchRule rule =
                slices().matching("airside.bookings.(testing|sales)..").should().beFreeOfCycles();
        assertThrows(AssertionError.class, () -> rule.check(withTests), "tests and their bed know one another");
    }

    /// What nobody should write.
    static final class BreaksEveryRule {
        List<Object> everything() throws SQLException {
            System.out.println(LocalDate.now());
            return List.of(
                    DriverManager.getConnection("nowhere"), new airside.contract.Money("1.00", "EUR"), Status.OK_200);
        }
    }

    /// A saga that acts.
    static final class BookingSaga {
        void act(BookingsBed bed) {
            bed.look().execute("DELETE FROM history");
        }
    }
}
