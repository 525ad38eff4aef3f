/// Who calls: access tokens verified, and service tokens fetched. Read [airside.kit.tokens.Callers].
@NullMarked
package airside.kit.tokens;

import org.jspecify.annotations.NullMarked;
