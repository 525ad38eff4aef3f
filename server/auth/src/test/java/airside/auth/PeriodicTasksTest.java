package airside.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.auth.PeriodicTasks.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: a periodic task runs even if another one fails.
class PeriodicTasksTest {
    @Test
    void aFailingTaskDoesNotBlockOthers() {
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
