package airside.kit.connections;

import airside.kit.problem.ProblemException;

/// Writes a problem as a complete HTTP/1.1 response, for clients that are refused before a request was read.
@FunctionalInterface
public interface ProblemEncoder {
    /// Returns the status line, the headers with `Connection: close`, and the problem document.
    byte[] encode(ProblemException problem);
}
