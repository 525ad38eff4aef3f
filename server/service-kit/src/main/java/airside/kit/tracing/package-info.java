/// Distributed tracing: spans of requests, exported to a collector. Read [airside.kit.tracing.Tracing].
@NullMarked
package airside.kit.tracing;

import org.jspecify.annotations.NullMarked;
