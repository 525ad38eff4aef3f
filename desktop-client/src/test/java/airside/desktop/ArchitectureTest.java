package airside.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.contract.client.AuthApi;
import airside.desktop.gateway.AuthGateway;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/// Dependency rules of the desktop: views use view models, view models use gateways, only gateways use the
/// contract. Each rule is also tested with a class that violates it.
class ArchitectureTest {
    private static final JavaClasses DESKTOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("airside.desktop");

    /// Classes with a `main` method may read the environment and print.
    private static final String A_MAIN = ".*Main(\\$.*)?";

    private static final ArchRule VIEW_MODELS_SEE_NO_CONTROL = noClasses()
            .that()
            .haveNameMatching(".*(ViewModel|Model|State)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..");

    private static final ArchRule VIEWS_SEE_NO_GATEWAY = noClasses()
            .that()
            .haveNameMatching(".*View(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("airside\\.desktop\\.gateway\\..*Gateway");

    private static final ArchRule THE_WIRE_ENDS_IN_THE_GATEWAY = noClasses()
            .that()
            .resideOutsideOfPackage("airside.desktop.gateway.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "airside.contract", "airside.contract.client..", "airside.contract.json..", "java.net.http..");

    private static final ArchRule ONE_PLACE_RETURNS_TO_THE_FX_THREAD = noClasses()
            .that()
            .resideOutsideOfPackage("airside.desktop.background..")
            .and()
            .haveNameNotMatching(A_MAIN)
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class);

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
            .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule ONLY_MAIN_PRINTS_OR_READS_THE_ENVIRONMENT = noClasses()
            .that()
            .haveNameNotMatching(A_MAIN)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @Test
    void viewModelsSeeNoControl() {
        VIEW_MODELS_SEE_NO_CONTROL.check(DESKTOP);
    }

    @Test
    void viewsSeeNoGateway() {
        VIEWS_SEE_NO_GATEWAY.check(DESKTOP);
    }

    @Test
    void theWireEndsInTheGateway() {
        THE_WIRE_ENDS_IN_THE_GATEWAY.check(DESKTOP);
    }

    @Test
    void onePlaceReturnsToTheFxThread() {
        ONE_PLACE_RETURNS_TO_THE_FX_THREAD.check(DESKTOP);
    }

    @Test
    void timeIsAnInput() {
        TIME_IS_AN_INPUT.check(DESKTOP);
    }

    @Test
    void onlyMainPrintsOrReadsTheEnvironment() {
        ONLY_MAIN_PRINTS_OR_READS_THE_ENVIRONMENT.check(DESKTOP);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("airside.desktop.(*)..").should().beFreeOfCycles().check(DESKTOP);
    }

    @Test
    void theRulesCanBeBroken() {
        JavaClasses broken = new ClassFileImporter().importClasses(BreaksRulesViewModel.class, BreaksRulesView.class);
        for (ArchRule rule : List.of(
                VIEW_MODELS_SEE_NO_CONTROL,
                VIEWS_SEE_NO_GATEWAY,
                THE_WIRE_ENDS_IN_THE_GATEWAY,
                ONE_PLACE_RETURNS_TO_THE_FX_THREAD,
                TIME_IS_AN_INPUT,
                ONLY_MAIN_PRINTS_OR_READS_THE_ENVIRONMENT)) {
            assertThrows(AssertionError.class, () -> rule.check(broken), rule.getDescription());
        }
    }

    /// Violates the rules for view models.
    static final class BreaksRulesViewModel {
        Label everything(AuthApi wire) {
            Platform.runLater(() -> System.out.println(LocalDate.now()));
            return new Label(wire.toString());
        }
    }

    /// Violates the rules for views.
    static final class BreaksRulesView {
        Object everything(AuthGateway gateway) {
            return gateway.options();
        }
    }
}
