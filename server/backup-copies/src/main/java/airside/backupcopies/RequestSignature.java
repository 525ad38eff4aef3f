package airside.backupcopies;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests to S3 (AWS Signature Version 4).
///
/// Source: Amazon S3 API Reference, "Authenticating Requests (AWS Signature Version 4)", with its examples as
/// tests.
final class RequestSignature {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final String region;
    private final String accessKey;
    private final String secretKey;

    RequestSignature(String region, String accessKey, String secretKey) {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /// Returns the headers of a request: the given ones and those of the signature, which covers all of them.
    ///
    /// @param uri with its query in the order of its names, encoded
    /// @param contentSha256 SHA-256 of the body, as hexadecimal digits
    Map<String, String> headers(
            String method, URI uri, Map<String, String> headers, String contentSha256, Instant now) {
        String timestamp = TIMESTAMP.format(now);
        var signed = new TreeMap<>(headers);
        signed.put("host", uri.getAuthority());
        signed.put("x-amz-content-sha256", contentSha256);
        signed.put("x-amz-date", timestamp);
        String names = String.join(";", signed.keySet());
        String canonical = String.join(
                "\n",
                method,
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                contentSha256);
        String scope = "%s/%s/s3/aws4_request".formatted(timestamp.substring(0, 8), region);
        String toSign =
                String.join("\n", ALGORITHM, timestamp, scope, sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        String signature = HEX.formatHex(hmac(key(timestamp.substring(0, 8)), toSign));
        signed.remove("host"); // the HTTP client sends it itself
        signed.put(
                "authorization",
                "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, signature));
        return signed;
    }

    static String sha256(byte[] content) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key(String day) {
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, region, "s3", "aws4_request"}) key = hmac(key, part);
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
