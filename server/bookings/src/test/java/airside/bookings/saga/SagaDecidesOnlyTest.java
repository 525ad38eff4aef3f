package airside.bookings.saga;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.bookings.testing.BookingsFixture;
import airside.kit.database.Database;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// FEATURE: the classes that decide about a saga have no side effects: they use no database, file or thread.
class SagaDecidesOnlyTest {
    private static final ArchRule DECIDING_IS_APART_FROM_DOING = noClasses()
            .that()
            .haveNameMatching(".*[.$](BookingSaga|StepEffects|Decision|Event|Command)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("airside.kit..", "java.io..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Jdbc");

    @Test
    void decidingClassesHaveNoSideEffects() {
        DECIDING_IS_APART_FROM_DOING.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("airside.bookings"));
    }

    @Test
    void aDecidingClassWithSideEffectsIsFound() {
        JavaClasses acting = new ClassFileImporter().importClasses(BookingSaga.class);
        assertThrows(AssertionError.class, () -> DECIDING_IS_APART_FROM_DOING.check(acting));
    }

    /// A deciding class with side effects.
    static final class BookingSaga {
        Database act(BookingsFixture fixture) {
            return fixture.serviceDatabase();
        }
    }
}
