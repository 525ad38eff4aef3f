package airside.contract.client;

import java.net.http.HttpHeaders;
import java.util.Optional;

/// A good answer.
///
/// @param status the HTTP status, 2xx or 304
/// @param body what was answered; `null` where there is no body
/// @param headers the headers of the answer
public record ApiResponse<T>(int status, T body, HttpHeaders headers) {

    /// The version of what was answered, for `If-Match`.
    public Optional<String> etag() {
        return headers.firstValue("ETag");
    }
}
