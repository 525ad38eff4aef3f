package airside.flights;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Who may know whom in flights. Each rule is also shown to refuse what breaks it.
class ArchitectureTest {
    private static final JavaClasses FLIGHTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside.flights");

    private static final ArchRule HTTP_IS_A_DOOR = noClasses()
            .that()
            .haveNameNotMatching(".*(Routes|Service|Main)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helidon..");

    private static final ArchRule SQL_IS_A_DOOR = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Jdbc|WorldImport).*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.postgresql..");

    private static final ArchRule RECORDS_STAY_AT_THE_DOOR = noClasses()
            .that()
            .haveNameNotMatching(".*(Routes|Wire|Service)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("airside.contract");

    private static final ArchRule TIME_IS_AN_INPUT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    private static final ArchRule ONLY_MAIN_PRINTS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .callMethod(System.class, "getenv");

    @Test
    void httpIsADoor() {
        HTTP_IS_A_DOOR.check(FLIGHTS);
    }

    @Test
    void sqlIsADoor() {
        SQL_IS_A_DOOR.check(FLIGHTS);
    }

    @Test
    void contractRecordsStayAtTheDoor() {
        RECORDS_STAY_AT_THE_DOOR.check(FLIGHTS);
    }

    @Test
    void timeIsAnInput() {
        TIME_IS_AN_INPUT.check(FLIGHTS);
    }

    @Test
    void onlyMainReadsTheEnvironmentOrPrints() {
        ONLY_MAIN_PRINTS.check(FLIGHTS);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("airside.flights.(*)..").should().beFreeOfCycles().check(FLIGHTS);
    }

    @Test
    void theRulesCanBeBroken() {
        JavaClasses broken = new ClassFileImporter().importClasses(BreaksEveryRule.class);
        for (ArchRule rule : new ArchRule[] {
            HTTP_IS_A_DOOR, SQL_IS_A_DOOR, RECORDS_STAY_AT_THE_DOOR, TIME_IS_AN_INPUT, ONLY_MAIN_PRINTS
        }) {
            assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
        }
    }

    /// What nobody should write.
    static final class BreaksEveryRule {
        Object everything() throws Exception {
            System.out.println(LocalDate.now());
            return new Object[] {
                java.sql.DriverManager.getConnection("nowhere"),
                new airside.contract.Money("1.00", "EUR"),
                io.helidon.http.Status.OK_200
            };
        }
    }
}
