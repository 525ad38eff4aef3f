package airside.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// FEATURE: the rooms of the kit, and who may know whom.
class KitArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside.kit");

    @Test
    void theRoomsFormNoCycle() {
        slices().matching("airside.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("airside.auth..", "airside.flights..", "airside.bookings..", "airside.standalone..")
                .because("services build on the kit, not the other way round")
                .check(KIT);
    }

    @Test
    void onlyTheDatabaseRoomSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("airside.kit.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.helidon.dbclient..", "com.zaxxer..", "org.flywaydb..")
                .because("SQL is a door")
                .check(KIT);
    }

    @Test
    void problemsAndSettingsKnowNoWebServer() {
        noClasses()
                .that()
                .resideInAnyPackage("airside.kit.problem..", "airside.kit.settings..", "airside.kit.log..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .because("what a problem or a setting is does not depend on who serves it")
                .check(KIT);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is an input: a Clock is passed in")
                .check(KIT);
        noClasses()
                .that()
                .doNotHaveSimpleName("ServiceHost")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .because("only what runs a process decides on its clock")
                .check(KIT);
    }

    @Test
    void onlyWhatRunsAProcessPrintsOrReadsTheEnvironment() {
        noClasses()
                .that()
                .doNotHaveSimpleName("TerminationMessage")
                .and()
                .resideOutsideOfPackage("airside.kit.log..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what is printed cannot be tested")
                .check(KIT);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("airside.kit.settings.Settings")
                .should()
                .callMethod(System.class, "getenv")
                .because("settings are passed in")
                .check(KIT);
    }
}
