package airside.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The OpenAPI document of the contract.
public final class ContractDocument {
    public static final String PATH = "/airside/openapi.yaml";

    private final byte[] text;
    private final JsonNode tree;

    private ContractDocument(byte[] text, JsonNode tree) {
        this.text = text;
        this.tree = tree;
    }

    /// Reads the document from the class path ([#PATH]).
    ///
    /// @throws IllegalStateException if it is not on the class path
    public static ContractDocument load() {
        try (InputStream in = ContractDocument.class.getResourceAsStream(PATH)) {
            if (in == null) throw new IllegalStateException("The contract is not on the class path: " + PATH);
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Parses a contract that is given as YAML.
    ///
    /// @throws UncheckedIOException if the text is not YAML
    public static ContractDocument parse(String yaml) {
        try {
            return new ContractDocument(yaml.getBytes(StandardCharsets.UTF_8), new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the document as it is published: YAML in UTF-8.
    public byte[] text() {
        return text.clone();
    }

    /// Returns the parsed document.
    public JsonNode tree() {
        return tree;
    }

    /// Returns the node that a `$ref` points to.
    ///
    /// @throws IllegalStateException if it does not exist
    JsonNode at(String reference) {
        JsonNode found = tree.at(reference.substring(1));
        if (found.isMissingNode()) throw new IllegalStateException("The contract has no " + reference);
        return found;
    }
}
