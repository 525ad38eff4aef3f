/// Log lines as JSON, each with the id of its request. Read [airside.kit.log.Logs].
@NullMarked
package airside.kit.log;

import org.jspecify.annotations.NullMarked;
