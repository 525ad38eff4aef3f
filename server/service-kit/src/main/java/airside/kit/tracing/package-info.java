/// What each request did and how long it took, told to a collector. Read [airside.kit.tracing.Tracing].
@NullMarked
package airside.kit.tracing;

import org.jspecify.annotations.NullMarked;
