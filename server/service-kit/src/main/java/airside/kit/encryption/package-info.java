/// Encryption of the few secrets that a service stores in its database, and SHA-256. Read
/// [airside.kit.encryption.SecretEncryption] first.
@NullMarked
package airside.kit.encryption;

import org.jspecify.annotations.NullMarked;
