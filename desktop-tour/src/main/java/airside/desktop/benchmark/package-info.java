/// Benchmark of the start of the desktop application.
@NullMarked
package airside.desktop.benchmark;

import org.jspecify.annotations.NullMarked;
