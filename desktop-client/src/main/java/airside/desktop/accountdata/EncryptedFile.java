package airside.desktop.accountdata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// One account's file, encrypted with AES-256-GCM (NIST SP 800-38D).
///
/// Layout: format version (1 byte), random nonce (12 bytes), ciphertext with its tag. The owner's identity is
/// additional authenticated data.
final class EncryptedFile {
    private static final System.Logger LOG = System.getLogger(EncryptedFile.class.getName());
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    /// At most three bytes for each `char` in UTF-8, and room for names and times.
    private static final long BYTES_MAX = 3L * RetentionLimits.CHARS_MAX + 1024 * 1024;

    private final Path path;
    private final byte[] identity;
    private final DataKey key;
    private final SecureRandom random = new SecureRandom();

    /// @param identity see [DataOwner#identity]
    EncryptedFile(Path path, String identity, DataKey key) {
        this.path = path;
        this.identity = identity.getBytes(StandardCharsets.UTF_8);
        this.key = key;
    }

    /// Reads the file; empty if it is missing, damaged, too large or encrypted with another key.
    Map<String, StoredText> read() {
        try {
            if (!Files.exists(path) || Files.size(path) > BYTES_MAX) return Map.of();
            return decrypt(Files.readAllBytes(path)).map(EncryptedFile::unpack).orElse(Map.of());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Kept data cannot be read in " + path + ": " + e);
            return Map.of();
        }
    }

    void write(Map<String, StoredText> entries) throws IOException {
        PrivateFiles.replace(path, encrypt(pack(entries)));
    }

    private byte[] encrypt(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + encrypted.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of the JDK", e);
        }
    }

    private Optional<byte[]> decrypt(byte[] file) {
        if (file.length <= HEAD_BYTES || file[0] != FORMAT) return Optional.empty();
        byte[] nonce = Arrays.copyOfRange(file, 1, HEAD_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(file, HEAD_BYTES, file.length - HEAD_BYTES));
        } catch (GeneralSecurityException e) {
            LOG.log(System.Logger.Level.INFO, "Kept data in " + path + " is damaged or has another key; starting anew");
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(identity);
        return cipher;
    }

    private static byte[] pack(Map<String, StoredText> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Map.Entry<String, StoredText> each : entries.entrySet()) {
                byte[] text = each.getValue().text().getBytes(StandardCharsets.UTF_8);
                out.writeUTF(each.getKey());
                out.writeLong(each.getValue().keptAt().toEpochMilli());
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, StoredText> unpack(byte[] plain) {
        Map<String, StoredText> entries = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                Instant keptAt = Instant.ofEpochMilli(in.readLong());
                String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                entries.put(name, new StoredText(text, keptAt));
            }
        } catch (IOException e) {
            throw new IllegalStateException("What was authenticated is what was packed", e);
        }
        return entries;
    }
}
