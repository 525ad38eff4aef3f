/// The keys that access tokens are signed with, and the tokens. Read [airside.auth.keys.SigningKeys] first.
@NullMarked
package airside.auth.keys;

import org.jspecify.annotations.NullMarked;
