/// Verifies the access tokens of callers, and fetches tokens for calls to other services. Read
/// [airside.kit.tokens.Callers].
@NullMarked
package airside.kit.tokens;

import org.jspecify.annotations.NullMarked;
