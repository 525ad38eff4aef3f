package airside.kit.host;

import java.util.Optional;

/// What one readiness check found.
///
/// @param failure empty when all is well
record CheckResult(String check, Optional<String> failure) {}
