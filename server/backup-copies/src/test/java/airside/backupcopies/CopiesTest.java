package airside.backupcopies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: backups are copied to an object store and downloaded from there.
class CopiesTest {
    private static final String LIFE = "20261129T100000Z";
    private static final String SEGMENT = LIFE + "/wal/00000001000000000000000A";
    private static final String NEXT = LIFE + "/wal/00000001000000000000000B";
    private static final String BASE = LIFE + "/base/20261129T110000Z/base.tar.gz";
    private static final String MANIFEST = LIFE + "/base/20261129T110000Z/backup_manifest";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private FakeObjectStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FakeObjectStore();
        write(LIFE + "/system", "7001");
        write(SEGMENT, "log");
        write(NEXT + ".partial", "more");
        write(BASE, "data");
        write(MANIFEST, "{}");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void allFilesAreDownloadedAgain() throws IOException {
        copy();
        assertEquals(5, fetch());
        assertEquals(names(folder), names(elsewhere));
        assertEquals("log", Files.readString(elsewhere.resolve(SEGMENT)));
        assertEquals(0, fetch(), "existing files are not downloaded again");
    }

    @Test
    void unfinishedFilesAreNotCopied() throws IOException {
        write("epoch", LIFE);
        write("ballast", "0");
        write(LIFE + "/base/part.17/base.tar.gz", "half");
        copy();
        assertEquals(5, store.objects.size(), store.objects.keySet().toString());
    }

    @Test
    void aPartialSegmentIsCopiedAgainWhenItGrowsAndIsReplacedByTheCompleteOne() throws IOException {
        var upload = new BackupUpload(store.open("airside/"), folder);
        upload.run();
        write(NEXT + ".partial", "MORE");
        Files.setLastModifiedTime(folder.resolve(NEXT + ".partial"), FileTime.from(Instant.ofEpochSecond(1)));
        upload.run();
        assertEquals("MORE", new String(store.objects.get("airside/" + NEXT + ".partial")));
        Files.move(folder.resolve(NEXT + ".partial"), folder.resolve(NEXT));
        upload.run();
        fetch();
        assertFalse(Files.exists(elsewhere.resolve(NEXT + ".partial")));
        assertEquals("MORE", Files.readString(elsewhere.resolve(NEXT)));
    }

    @Test
    void anIncompleteBaseBackupIsNotDownloaded() throws IOException {
        copy();
        store.objects.remove("airside/" + MANIFEST);
        assertEquals(3, fetch());
        assertFalse(Files.exists(elsewhere.resolve(BASE)));
    }

    @Test
    void aLargeFileIsReassembledFromItsParts() throws IOException {
        var content = new byte[Parts.BYTES + 17];
        new Random(5).nextBytes(content);
        Files.write(folder.resolve(BASE), content);
        copy();
        assertEquals(17, store.objects.get("airside/" + BASE + ".part-00001").length);
        fetch();
        assertArrayEquals(content, Files.readAllBytes(elsewhere.resolve(BASE)));
    }

    @Test
    void anUnavailableStoreIsReportedAndTheNextRunCopies() throws IOException {
        store.setUnavailable(true);
        var upload = new BackupUpload(store.open("airside/"), folder);
        assertThrows(IOException.class, upload::run);
        store.setUnavailable(false);
        upload.run();
        assertEquals(5, store.objects.size());
    }

    @Test
    void nothingIsDeletedInTheStore() throws IOException {
        copy();
        Files.delete(folder.resolve(SEGMENT));
        copy();
        assertEquals(5, store.objects.size());
    }

    private void copy() throws IOException {
        new BackupUpload(store.open("airside/"), folder).run();
    }

    private int fetch() throws IOException {
        return new BackupDownload(store.open("airside/"), elsewhere).run();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Set<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }
}
