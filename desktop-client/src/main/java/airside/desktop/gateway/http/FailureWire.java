package airside.desktop.gateway.http;

import airside.contract.FieldError;
import airside.contract.Problem;
import airside.contract.client.ApiCancelledException;
import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiUnreachableException;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.Unreachable.Cause;
import airside.desktop.gateway.ProblemCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Converts exceptions of the generated client to [ApiFailure].
final class FailureWire {
    private FailureWire() {}

    static ApiFailure fromWire(ApiException thrown) {
        return switch (thrown) {
            case ApiUnreachableException e -> new ApiFailure.Unreachable(e.mayHaveArrived(), cause(e.getCause()));
            case ApiCancelledException _ -> new ApiFailure.Unreachable(true);
            case ApiProblemException e -> fromWire(e);
        };
    }

    /// `java.net.http` reports an unknown host as a refused connection with that cause.
    private static Cause cause(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
                return Cause.UNKNOWN_HOST;
            }
        }
        return switch (thrown) {
            case HttpTimeoutException _ -> Cause.TOO_SLOW;
            case SSLException _ -> Cause.NOT_TRUSTED;
            case JsonProcessingException _ -> Cause.NOT_AIRSIDE;
            case ConnectException _ -> Cause.REFUSED;
            case null, default -> Cause.OTHER;
        };
    }

    private static ApiFailure fromWire(ApiProblemException e) {
        Problem problem = e.problem();
        return switch (ProblemCode.find(problem.code()).orElse(null)) {
            case UNAUTHENTICATED -> new ApiFailure.SignInNeeded();
            case INTERNAL_ERROR -> new ApiFailure.Broken(problem.detail(), known(problem.requestId()));
            case null, default -> refused(e);
        };
    }

    private static ApiFailure.Refused refused(ApiProblemException e) {
        Problem problem = e.problem();
        return new ApiFailure.Refused(
                problem.code(),
                known(problem.title()),
                problem.detail(),
                known(problem.requestId()),
                known(problem.errors()).stream().map(FailureWire::fromWire).toList(),
                known(problem.flyingDates()),
                Optional.ofNullable(problem.recordLocator()),
                e.retryAfter());
    }

    private static ApiFailure.FieldError fromWire(FieldError error) {
        return new ApiFailure.FieldError(error.pointer(), error.detail());
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> known(List<T> list) {
        return list == null ? List.of() : list;
    }
}
