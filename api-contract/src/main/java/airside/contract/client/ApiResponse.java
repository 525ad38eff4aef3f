package airside.contract.client;

import java.net.http.HttpHeaders;
import java.util.Optional;

/// A successful response.
///
/// @param status the HTTP status, 2xx or 304
/// @param body `null` if the response has no body
/// @param headers headers of the response
public record ApiResponse<T>(int status, T body, HttpHeaders headers) {

    /// Returns the entity tag of the response, for `If-Match`.
    public Optional<String> etag() {
        return headers.firstValue("ETag");
    }
}
