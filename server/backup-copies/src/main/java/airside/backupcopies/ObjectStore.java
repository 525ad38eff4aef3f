package airside.backupcopies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A bucket of an S3-compatible object store, with path-style addresses. Names are relative to the prefix of the
/// settings.
final class ObjectStore {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(5);
    private static final String EMPTY_SHA256 = RequestSignature.sha256(new byte[0]);
    private static final int ERROR_BODY_CHARACTERS_MAX = 300;

    private final ObjectStoreSettings settings;
    private final RequestSignature signature;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    ObjectStore(ObjectStoreSettings settings, Clock clock) {
        this.settings = settings;
        this.signature = new RequestSignature(settings.region(), settings.accessKey(), settings.secretKey());
        this.clock = clock;
    }

    /// Returns the names of all objects with their sizes in bytes.
    Map<String, Long> list() throws IOException {
        var sizes = new TreeMap<String, Long>();
        String token = "";
        do {
            String query = (token.isEmpty() ? "" : "continuation-token=" + encoded(token) + "&") + "list-type=2&prefix="
                    + encoded(settings.prefix());
            Document page = parse(send("GET", bucket("?" + query), EMPTY_SHA256, BodyPublishers.noBody())
                    .readAllBytes());
            NodeList contents = page.getElementsByTagName("Contents");
            for (int i = 0; i < contents.getLength(); i++) {
                var object = (Element) contents.item(i);
                sizes.put(
                        text(object, "Key").substring(settings.prefix().length()),
                        Long.parseLong(text(object, "Size")));
            }
            token = text(page.getDocumentElement(), "NextContinuationToken");
        } while (!token.isEmpty());
        return sizes;
    }

    /// Stores an object.
    void put(String name, byte[] content) throws IOException {
        send("PUT", object(name), RequestSignature.sha256(content), BodyPublishers.ofByteArray(content))
                .close();
    }

    /// Returns the content of an object. The caller closes it.
    InputStream get(String name) throws IOException {
        return send("GET", object(name), EMPTY_SHA256, BodyPublishers.noBody());
    }

    private URI object(String name) {
        return bucket("/" + settings.prefix() + name);
    }

    private URI bucket(String rest) {
        return URI.create("%s/%s%s".formatted(settings.endpoint(), settings.bucket(), rest));
    }

    private InputStream send(String method, URI uri, String contentSha256, BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(uri).method(method, body).timeout(REQUEST_TIMEOUT);
        signature.headers(method, uri, Map.of(), contentSha256, clock.instant()).forEach(request::header);
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() / 100 == 2) return answer.body();
            try (InputStream error = answer.body()) {
                String text = new String(error.readNBytes(ERROR_BODY_CHARACTERS_MAX), StandardCharsets.UTF_8);
                throw new IOException("%s %s: %d %s".formatted(method, uri, answer.statusCode(), text));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static Document parse(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The answer of the object store is not valid XML", e);
        }
    }

    /// Returns the text of the first element with a name; an empty text if there is no such element.
    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
