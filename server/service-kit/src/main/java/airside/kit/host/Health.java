package airside.kit.host;

import java.util.Optional;

/// What one readiness check found.
///
/// @param whyNot empty when all is well
record Health(String check, Optional<String> whyNot) {}
