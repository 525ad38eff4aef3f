/// Failures as problem documents (RFC 9457). Read [airside.kit.problem.ProblemType] for the list and
/// [airside.kit.problem.ProblemException] for how one is thrown.
@NullMarked
package airside.kit.problem;

import org.jspecify.annotations.NullMarked;
