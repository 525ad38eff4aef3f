/// Bodies in and out: bounded, strict, and held against the contract. Read [airside.kit.json.Json].
@NullMarked
package airside.kit.json;

import org.jspecify.annotations.NullMarked;
