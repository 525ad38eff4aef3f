/// Whom services tell their traces to, in tests and proofs. Read [airside.traveller.collector.Collector].
@NullMarked
package airside.traveller.collector;

import org.jspecify.annotations.NullMarked;
