/// What the tests of every service need: a host on a free port, a PostgreSQL, tokens, and a client that holds every
/// answer against the contract. Read [airside.kit.testing.TestHost].
@NullMarked
package airside.kit.testing;

import org.jspecify.annotations.NullMarked;
