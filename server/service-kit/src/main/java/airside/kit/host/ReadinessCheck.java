package airside.kit.host;

import java.util.Optional;
import java.util.function.Supplier;

/// A condition for the readiness of a service. It is cheap to check, and concerns the service's own resources only.
///
/// @param name a word, such as `database`
/// @param failure returns why the condition is not met, in a short sentence; empty if it is met
public record ReadinessCheck(String name, Supplier<Optional<String>> failure) {
    /// Returns the check with the name of its service, such as `flights database`. An exception counts as a
    /// failure.
    ReadinessCheck of(Service service) {
        return new ReadinessCheck(service.name() + " " + name, this::failureOrException);
    }

    private Optional<String> failureOrException() {
        try {
            return failure.get();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
