package airside.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
class ModuleRulesTest {
    private static final JavaClasses ALL_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside");

    private static final ArchRule VOCABULARY_DEPENDS_ON_NO_OTHER_MODULE =
            dependsOnlyOn("airside.vocabulary..", "java..", "org.jspecify..");

    private static final ArchRule NAMES_DEPEND_ON_NO_OTHER_MODULE =
            dependsOnlyOn("airside.names..", "java..", "org.jspecify..", "com.ibm.icu..");

    private static final ArchRule SEARCH_DEPENDS_ON_VOCABULARY_ONLY =
            dependsOnlyOn("airside.search..", "airside.vocabulary..", "java..", "org.jspecify..");

    private static final ArchRule ENGINE_USES_NO_STREAMS_AND_NO_LOGGING =
            usesNoStreamsAndNoLogging("airside.search.engine..");

    private static final ArchRule KIT_DEPENDS_ON_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("airside.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("airside.auth..", "airside.flights..", "airside.bookings..", "airside.standalone..");

    private static final ArchRule DESKTOP_DEPENDS_ON_CONTRACT_AND_NAMES_ONLY = noClasses()
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
    private static final String MAIN_CLASSES =
            ".*Main(\\$.*)?|airside\\.kit\\.(settings\\.Settings|log\\.Logs|host\\.(ServiceHost|TerminationMessage))|airside\\.standalone\\.Server";

    private static final ArchRule ONLY_MAIN_USES_STDOUT_AND_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackage("airside.desktop..")
            .and()
            .haveNameNotMatching(MAIN_CLASSES)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "getenv");

    private static final ArchRule ONLY_MAIN_READS_THE_CLOCK = noClasses()
            .that()
            .haveNameNotMatching(MAIN_CLASSES)
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

    /// The packages may depend on themselves and on the given others.
    private static ArchRule dependsOnlyOn(String packages, String... others) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(packages).or(resideInAnyPackage(others)));
    }

    /// The engine uses no streams and no logging, because its loops are hot and a search is a pure function.
    private static ArchRule usesNoStreamsAndNoLogging(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.stream..", "java.util.logging..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class);
    }

    private static ArchRule dependsOnNoOtherService(String service) {
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
    void allModulesAreChecked() {
        for (String module : List.of(
                "vocabulary",
                "names",
                "search",
                "kit",
                "auth",
                "flights",
                "bookings",
                "standalone",
                "desktop",
                "desktop.tour",
                "contract")) {
            assertTrue(
                    ALL_CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith("airside." + module)),
                    module + " is not on the class path of this test");
        }
    }

    @Test
    void theVocabularyDependsOnNoOtherModule() {
        VOCABULARY_DEPENDS_ON_NO_OTHER_MODULE.check(ALL_CLASSES);
    }

    @Test
    void namesDependOnNoOtherModule() {
        NAMES_DEPEND_ON_NO_OTHER_MODULE.check(ALL_CLASSES);
    }

    @Test
    void searchDependsOnVocabularyOnly() {
        SEARCH_DEPENDS_ON_VOCABULARY_ONLY.check(ALL_CLASSES);
    }

    @Test
    void engineUsesNoStreamsAndNoLogging() {
        ENGINE_USES_NO_STREAMS_AND_NO_LOGGING.check(ALL_CLASSES);
    }

    @Test
    void kitDependsOnNoService() {
        KIT_DEPENDS_ON_NO_SERVICE.check(ALL_CLASSES);
    }

    @Test
    void desktopDependsOnContractAndNamesOnly() {
        DESKTOP_DEPENDS_ON_CONTRACT_AND_NAMES_ONLY.check(ALL_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "flights", "bookings"})
    void aServiceDependsOnNoOther(String service) {
        dependsOnNoOtherService(service).check(ALL_CLASSES);
    }

    @Test
    void onlyMainUsesStdoutAndEnvironment() {
        ONLY_MAIN_USES_STDOUT_AND_ENVIRONMENT.check(ALL_CLASSES);
    }

    @Test
    void onlyMainReadsTheClock() {
        ONLY_MAIN_READS_THE_CLOCK.check(ALL_CLASSES);
    }

    /// Applies the rules to classes that break them: this package depends on the services, prints and reads the
    /// clock.
    @Test
    void rulesDetectViolations() {
        JavaClasses main = new ClassFileImporter().importPackages("airside.standalone");
        var standalone = "airside.standalone..";
        assertViolated(
                noClasses()
                        .that()
                        .resideInAPackage(standalone)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("airside.auth..", "airside.flights..", "airside.bookings.."),
                main);
        assertViolated(dependsOnlyOn(standalone, "java..", "org.jspecify.."), main);
        assertViolated(usesNoStreamsAndNoLogging("..standalone.."), main);
        JavaClasses broken = new ClassFileImporter().importClasses(BreaksTheRules.class);
        assertViolated(ONLY_MAIN_READS_THE_CLOCK, broken);
        assertViolated(ONLY_MAIN_USES_STDOUT_AND_ENVIRONMENT, broken);
    }

    private static void assertViolated(ArchRule rule, JavaClasses broken) {
        assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
    }

    /// A class that breaks two rules.
    static final class BreaksTheRules {
        void everything() {
            System.out.println(Instant.now() + System.getenv("HOME"));
        }
    }
}
