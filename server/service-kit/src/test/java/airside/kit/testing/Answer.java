package airside.kit.testing;

import airside.contract.json.ContractJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/// The response to a request.
public record Answer(int status, HttpHeaders headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return ContractJson.mapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The body as a wire record.
    public <T> T as(Class<T> type) {
        try {
            return ContractJson.mapper().readValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The code of the problem; empty if the body is not a problem document.
    public String code() {
        return mediaType().endsWith("json") ? json().path("code").asText("") : "";
    }

    /// The value of a header; empty if it is missing.
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String mediaType() {
        return header("Content-Type").split(";", 2)[0].strip();
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
