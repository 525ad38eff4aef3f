package airside.contract.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request of an operation; the generated operations build it.
final class ApiRequest {
    private static final String PROBLEM = "application/problem+json";

    private final String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> accepts = new ArrayList<>();
    private Object body;

    ApiRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    ApiRequest path(String name, Object value) {
        if (value == null) throw new IllegalArgumentException(method + " " + path + " needs " + name);
        path = path.replace("{" + name + "}", encode(value));
        return this;
    }

    ApiRequest query(String name, Object value) {
        if (value != null) query.add(name + "=" + encode(value));
        return this;
    }

    ApiRequest header(String name, Object value) {
        if (value != null) headers.put(name, value.toString());
        return this;
    }

    ApiRequest accept(String mediaType) {
        accepts.add(mediaType);
        return this;
    }

    ApiRequest body(Object value) {
        body = value;
        return this;
    }

    String method() {
        return method;
    }

    URI addressedTo(URI baseAddress) {
        String base = baseAddress.toString().replaceAll("/+$", "");
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    Map<String, String> headers() {
        return headers;
    }

    /// Returns the `Accept` header. An operation without a response body names only problem documents; `*/*` is
    /// added so that the server accepts the request.
    String accepts() {
        boolean areOnlyProblems = accepts.stream().allMatch(PROBLEM::equals);
        return areOnlyProblems ? PROBLEM + ", */*" : String.join(", ", accepts);
    }

    Optional<Object> body() {
        return Optional.ofNullable(body);
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
