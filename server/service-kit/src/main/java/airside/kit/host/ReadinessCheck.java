package airside.kit.host;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that must be true for a service to answer: cheap to ask, and about the service's own things only.
///
/// @param name a word, such as `database`
/// @param failure empty when all is well, else what is wrong in a few words
public record ReadinessCheck(String name, Supplier<Optional<String>> failure) {}
