package airside.bookings.anchors;

import airside.kit.encryption.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs anchors with a secret key, and verifies their signatures.
final class AnchorSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Comparator<AnchoredHead> BY_BOOKING = Comparator.comparing(
                    (AnchoredHead head) -> head.bookingId().toString())
            .thenComparingInt(AnchoredHead::number);

    private final SecretKeySpec key;

    /// @param key any text; with it, anchors can be forged
    AnchorSigner(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// Returns a signed anchor.
    ///
    /// @param signatureBefore signature of the anchor before, or [HistoryAnchor#NO_SIGNATURE] for the first
    /// @param coversUntil entries that happened until then are anchored
    HistoryAnchor anchor(
            long number, String signatureBefore, Instant at, Instant coversUntil, List<AnchoredHead> heads) {
        HistoryAnchor unsigned = new HistoryAnchor(
                number,
                at.truncatedTo(ChronoUnit.MICROS),
                coversUntil.truncatedTo(ChronoUnit.MICROS),
                heads.size(),
                hash(heads),
                "");
        return new HistoryAnchor(
                number,
                unsigned.at(),
                unsigned.coversUntil(),
                unsigned.heads(),
                unsigned.headsHash(),
                signature(signatureBefore, unsigned));
    }

    /// Returns whether the anchor was signed with this key over these heads and over the signature before.
    boolean isValid(HistoryAnchor anchor, String signatureBefore, List<AnchoredHead> heads) {
        return anchor.heads() == heads.size()
                && anchor.headsHash().equals(hash(heads))
                && MessageDigest.isEqual(
                        anchor.signature().getBytes(StandardCharsets.UTF_8),
                        signature(signatureBefore, anchor).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String signatureBefore, HistoryAnchor anchor) {
        String text = withLengths(
                signatureBefore,
                String.valueOf(anchor.number()),
                anchor.at().toString(),
                anchor.coversUntil().toString(),
                String.valueOf(anchor.heads()),
                anchor.headsHash());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String hash(List<AnchoredHead> heads) {
        MessageDigest digest = Sha256.newDigest();
        heads.stream()
                .sorted(BY_BOOKING)
                .forEach(head -> digest.update(
                        withLengths(head.bookingId().toString(), String.valueOf(head.number()), head.hash())
                                .getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Joins fields, each with its length in front, so that different lists never give the same text.
    private static String withLengths(String... fields) {
        return Stream.of(fields).map(field -> field.length() + ":" + field).collect(Collectors.joining());
    }
}
