/// The test kit of all services: a host on a free port, a PostgreSQL, tokens, and a client that checks every
/// response by the contract. Read [airside.kit.testing.TestHost].
@NullMarked
package airside.kit.testing;

import org.jspecify.annotations.NullMarked;
