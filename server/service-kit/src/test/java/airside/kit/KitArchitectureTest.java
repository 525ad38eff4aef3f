package airside.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: the packages of the kit and their permitted dependencies. The dependencies between modules are checked
/// in the module standalone, where all of them are on the class path.
class KitArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside.kit");

    /// As in the README.
    private static final List<String> TOP_DOWN = Stream.of(
                    "host",
                    "connections",
                    "docs",
                    "routing",
                    "database",
                    "securitylog",
                    "tokens",
                    "tracing",
                    "json",
                    "log",
                    "request",
                    "encryption",
                    "settings",
                    "problem")
            .map(name -> "airside.kit." + name)
            .toList();

    @Test
    void thePackagesFormNoCycle() {
        slices().matching("airside.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void aPackageDependsOnlyOnPackagesBelowIt() {
        List<String> packages = new ArrayList<>(TOP_DOWN);
        while (packages.size() > 1) {
            String highest = packages.removeFirst();
            noClasses()
                    .that()
                    .resideInAnyPackage(packages.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(highest)
                    .because("the README lists the packages from top to bottom")
                    .check(KIT);
        }
    }

    @Test
    void theListHasAllPackages() {
        Set<String> all = new TreeSet<>();
        for (JavaClass type : KIT) all.add(type.getPackageName());
        all.remove("airside.kit");
        assertEquals(new TreeSet<>(TOP_DOWN), all);
    }

    @Test
    void onlyTheDatabasePackageUsesSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("airside.kit.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.helidon.dbclient..", "com.zaxxer..", "org.flywaydb..")
                .because("SQL is an adapter")
                .check(KIT);
    }

    @Test
    void problemsAndSettingsDoNotDependOnTheWebServer() {
        noClasses()
                .that()
                .resideInAnyPackage("airside.kit.problem..", "airside.kit.settings..", "airside.kit.log..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .because("a problem or a setting does not depend on the web server")
                .check(KIT);
    }

    @Test
    void noCodeReadsTheTimeOfTheMachine() {
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
                .because("only the host chooses the clock of a process")
                .check(KIT);
    }

    @Test
    void onlyTheHostPrintsAndReadsTheEnvironment() {
        noClasses()
                .that()
                .doNotHaveSimpleName("TerminationMessage")
                .and()
                .resideOutsideOfPackage("airside.kit.log..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("printed text cannot be tested")
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
