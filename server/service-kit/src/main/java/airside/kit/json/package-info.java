/// Reads and writes JSON bodies, and checks them by the contract's schemas. Read [airside.kit.json.Json].
@NullMarked
package airside.kit.json;

import org.jspecify.annotations.NullMarked;
