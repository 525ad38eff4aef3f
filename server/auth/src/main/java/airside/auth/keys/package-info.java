/// Access tokens, and the keys that sign them. Read [airside.auth.keys.SigningKeys] first.
@NullMarked
package airside.auth.keys;

import org.jspecify.annotations.NullMarked;
