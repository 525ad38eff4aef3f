package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.auth.PeriodicTasks.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: deleting does not depend on rotating, nor one task on any other.
class PeriodicTasksTest {
    @Test
    void aTaskThatFailsDoesNotKeepTheOthersFromRunning() {
        List<String> done = new ArrayList<>();
        Runnable failing = () -> {
            throw new IllegalStateException("a test");
        };
        try (var tasks =
                new PeriodicTasks(new Task("Rotating", failing), new Task("Deleting", () -> done.add("deleted")))) {
            tasks.runAll();
            tasks.runAll();
        }
        assertEquals(List.of("deleted", "deleted"), done);
    }
}
