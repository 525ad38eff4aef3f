package airside.kit.host;

import java.util.Optional;

/// The result of a readiness check.
///
/// @param failure why the check failed; empty if it succeeded
record CheckResult(String check, Optional<String> failure) {}
