/// What goes wrong on the wire, as RFC 9457 problems. Read [airside.kit.problem.ProblemType] for the list and
/// [airside.kit.problem.ProblemException] for how one is answered.
@NullMarked
package airside.kit.problem;

import org.jspecify.annotations.NullMarked;
