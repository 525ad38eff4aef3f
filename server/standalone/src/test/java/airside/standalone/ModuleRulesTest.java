package airside.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: modules depend on each other only in the allowed directions. Each rule is also tested on classes that
/// break it.
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside");

    private static final ArchRule VOCABULARY_DEPENDS_ON_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage("airside.vocabulary..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("airside.vocabulary..", "java..", "org.jspecify..");

    private static final ArchRule NAMES_DEPEND_ON_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage("airside.names..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("airside.names..", "java..", "org.jspecify..", "com.ibm.icu..");

    private static final ArchRule SEARCH_IS_AN_ISLAND = classes()
            .that()
            .resideInAPackage("airside.search..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("airside.search..", "airside.vocabulary..", "java..", "org.jspecify..");

    private static final ArchRule THE_ENGINE_IS_PLAIN_AND_SILENT = plainAndSilent("airside.search.engine..");

    private static final ArchRule THE_KIT_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("airside.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("airside.auth..", "airside.flights..", "airside.bookings..", "airside.standalone..");

    private static final ArchRule THE_DESKTOP_KNOWS_ONLY_THE_CONTRACT_AND_NAMES = noClasses()
            .that()
            .resideInAPackage("airside.desktop..")
            .should()
            .dependOnClassesThat(describe(
                    "are the server's",
                    (JavaClass type) -> type.getPackageName().startsWith("airside.")
                            && !type.getPackageName().startsWith("airside.desktop")
                            && !type.getPackageName().startsWith("airside.contract")
                            && !type.getPackageName().startsWith("airside.names")));

    /// Main classes, and the classes of the kit that read settings, log to standard output, or report why a start
    /// failed.
    private static final String A_MAIN =
            ".*Main(\\$.*)?|airside\\.kit\\.(settings\\.Settings|log\\.Logs|host\\.(ServiceHost|TerminationMessage))|airside\\.standalone\\.Server";

    private static final ArchRule ONLY_MAIN_PRINTS_OR_READS_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackage("airside.desktop..")
            .and()
            .haveNameNotMatching(A_MAIN)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "getenv");

    private static final ArchRule TIME_IS_AN_INPUT = noClasses()
            .that()
            .haveNameNotMatching(A_MAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    /// The engine uses no streams and no logging, because its loops are hot and a search is a pure function.
    private static ArchRule plainAndSilent(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.stream..", "java.util.logging..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class);
    }

    private static ArchRule knowsNoOtherService(String service) {
        List<String> others = Server.SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map("airside.%s.."::formatted)
                .toList();
        return noClasses()
                .that()
                .resideInAPackage("airside.%s..".formatted(service))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new));
    }

    @Test
    void allRoomsAreLookedInto() {
        for (String room : List.of(
                "vocabulary",
                "names",
                "search",
                "kit",
                "auth",
                "flights",
                "bookings",
                "standalone",
                "desktop",
                "contract")) {
            assertTrue(
                    HOUSE.stream().anyMatch(type -> type.getPackageName().startsWith("airside." + room)),
                    room + " is not on the class path of this test");
        }
    }

    @Test
    void theVocabularyDependsOnNoOtherModule() {
        VOCABULARY_DEPENDS_ON_NO_OTHER_MODULE.check(HOUSE);
    }

    @Test
    void namesDependOnNoOtherModule() {
        NAMES_DEPEND_ON_NO_OTHER_MODULE.check(HOUSE);
    }

    @Test
    void theSearchIsAnIsland() {
        SEARCH_IS_AN_ISLAND.check(HOUSE);
    }

    @Test
    void theEngineIsPlainAndSilent() {
        THE_ENGINE_IS_PLAIN_AND_SILENT.check(HOUSE);
    }

    @Test
    void theKitKnowsNoService() {
        THE_KIT_KNOWS_NO_SERVICE.check(HOUSE);
    }

    @Test
    void theDesktopKnowsOnlyTheContractAndNames() {
        THE_DESKTOP_KNOWS_ONLY_THE_CONTRACT_AND_NAMES.check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "flights", "bookings"})
    void aServiceKnowsNoOther(String service) {
        knowsNoOtherService(service).check(HOUSE);
    }

    @Test
    void onlyMainPrintsOrReadsTheEnvironment() {
        ONLY_MAIN_PRINTS_OR_READS_THE_ENVIRONMENT.check(HOUSE);
    }

    @Test
    void timeIsAnInput() {
        TIME_IS_AN_INPUT.check(HOUSE);
    }

    /// Applies the rules to classes that break them: this package depends on the services, prints and reads the
    /// clock.
    @Test
    void theRulesCanBeBroken() {
        JavaClasses main = new ClassFileImporter().importPackages("airside.standalone");
        var here = "airside.standalone..";
        refuses(
                noClasses()
                        .that()
                        .resideInAPackage(here)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("airside.auth..", "airside.flights..", "airside.bookings.."),
                main);
        refuses(
                classes()
                        .that()
                        .resideInAPackage(here)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(here, "java..", "org.jspecify.."),
                main);
        refuses(plainAndSilent("..standalone.."), main);
        JavaClasses broken = new ClassFileImporter().importClasses(BreaksTheRules.class);
        refuses(TIME_IS_AN_INPUT, broken);
        refuses(ONLY_MAIN_PRINTS_OR_READS_THE_ENVIRONMENT, broken);
    }

    private static void refuses(ArchRule rule, JavaClasses broken) {
        assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
    }

    /// A class that breaks two rules.
    static final class BreaksTheRules {
        void everything() {
            System.out.println(Instant.now() + System.getenv("HOME"));
        }
    }
}
