package airside.desktop.accountdata;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Account data in one encrypted file for each account; the server has the keys.
///
/// Lookups and writes use memory only. A delayed task on another thread writes the changes to the file, at the
/// latest in [#flush]. Two windows of the same account can share a file: each merges its own changes into the
/// file's current content under a file lock.
public final class EncryptedAccountData implements AccountDataStore {
    private static final System.Logger LOG = System.getLogger(EncryptedAccountData.class.getName());

    private final Path folder;
    private final Clock clock;
    private final Executor later;
    /// Lock for file access; never taken while holding [#memory].
    private final Object files = new Object();

    private final Object memory = new Object();
    private Optional<DataOwner> owner = Optional.empty();
    private final Map<String, StoredText> entries = new HashMap<>();
    /// Changes since the last write of the file: a text, or empty for a deletion.
    private final Map<String, Optional<StoredText>> changes = new LinkedHashMap<>();
    private boolean isWriteAhead;

    /// @param folder the folder for the files of all accounts; created at the first write
    /// @param later runs a task on another thread after a short delay
    public EncryptedAccountData(Path folder, Clock clock, Executor later) {
        this.folder = folder;
        this.clock = clock;
        this.later = later;
    }

    @Override
    public Optional<String> find(String name) {
        return find(_ -> true, name);
    }

    @Override
    public Optional<String> find(DataOwner reader, String name) {
        return find(reader::isSameAs, name);
    }

    private Optional<String> find(Predicate<DataOwner> isMeant, String name) {
        synchronized (memory) {
            return owner.filter(isMeant)
                    .flatMap(_ -> Optional.ofNullable(entries.get(name)))
                    .map(StoredText::text);
        }
    }

    @Override
    public AccountData ofThisAccount() {
        synchronized (memory) {
            return owner.<AccountData>map(now -> new ScopedAccountData(this, now))
                    .orElse(NONE);
        }
    }

    @Override
    public void keep(String name, String text) {
        keep(_ -> true, name, text);
    }

    @Override
    public void keep(DataOwner reader, String name, String text) {
        keep(reader::isSameAs, name, text);
    }

    private void keep(Predicate<DataOwner> isMeant, String name, String text) {
        if (text.length() > RetentionLimits.TEXT_CHARS_MAX) {
            LOG.log(System.Logger.Level.WARNING, name + " is too long to be kept: " + text.length() + " characters");
            return;
        }
        change(isMeant, name, Optional.of(new StoredText(text, clock.instant())));
    }

    @Override
    public void remove(String name) {
        change(_ -> true, name, Optional.empty());
    }

    @Override
    public void remove(DataOwner reader, String name) {
        change(reader::isSameAs, name, Optional.empty());
    }

    private void change(Predicate<DataOwner> isMeant, String name, Optional<StoredText> entry) {
        synchronized (memory) {
            if (owner.filter(isMeant).isEmpty()) return;
            entry.ifPresentOrElse(kept -> entries.put(name, kept), () -> entries.remove(name));
            bound(clock.instant());
            changes.put(name, entry);
            if (isWriteAhead || owner.get().key().isEmpty()) return;
            isWriteAhead = true;
        }
        later.execute(this::writeInTime);
    }

    private void bound(Instant now) {
        Map<String, StoredText> kept = RetentionLimits.keep(entries, now);
        entries.keySet().retainAll(kept.keySet());
    }

    @Override
    public void open(DataOwner next) {
        synchronized (files) {
            synchronized (memory) {
                if (owner.filter(next::isSameAs)
                        .filter(open -> open.key().equals(next.key()))
                        .isPresent()) return;
            }
            flush();
            Map<String, StoredText> read = file(next).map(EncryptedFile::read).orElse(Map.of());
            synchronized (memory) {
                if (owner.filter(next::isSameAs).isEmpty()) clear();
                // If the same account has a new key, the file is written again from memory.
                entries.forEach((name, entry) -> changes.put(name, Optional.of(entry)));
                owner = Optional.of(next);
                read.forEach(entries::putIfAbsent);
                bound(clock.instant());
            }
            deleteOld();
        }
    }

    @Override
    public void close(DataOwner left) {
        synchronized (files) {
            if (!isOpen(left)) return;
            flush();
            synchronized (memory) {
                clear();
            }
        }
    }

    @Override
    public void erase(DataOwner left) {
        synchronized (files) {
            synchronized (memory) {
                if (owner.filter(left::isSameAs).isPresent()) clear();
            }
            try {
                Files.deleteIfExists(folder.resolve(left.fileName()));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Kept data cannot be removed: " + e);
            }
        }
    }

    private boolean isOpen(DataOwner asked) {
        synchronized (memory) {
            return owner.filter(asked::isSameAs).isPresent();
        }
    }

    /// Removes all data from memory. The caller holds the lock on memory.
    private void clear() {
        owner = Optional.empty();
        entries.clear();
        changes.clear();
    }

    private void writeInTime() {
        synchronized (memory) {
            isWriteAhead = false;
        }
        flush();
    }

    @Override
    public void flush() {
        synchronized (files) {
            DataOwner open;
            Map<String, Optional<StoredText>> unwritten;
            synchronized (memory) {
                if (owner.isEmpty() || owner.get().key().isEmpty() || changes.isEmpty()) return;
                open = owner.get();
                unwritten = new LinkedHashMap<>(changes);
                changes.clear();
            }
            try {
                write(file(open).orElseThrow(), unwritten);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Data cannot be kept in " + folder + ": " + e);
                synchronized (memory) {
                    unwritten.forEach(changes::putIfAbsent);
                }
            }
        }
    }

    /// Merges the changes into the file while holding the file lock.
    private void write(EncryptedFile file, Map<String, Optional<StoredText>> unwritten) throws IOException {
        try (FileChannel channel = PrivateFiles.openLock(folder.resolve("lock"));
                FileLock _ = channel.lock()) {
            Map<String, StoredText> all = new HashMap<>(file.read());
            unwritten.forEach(
                    (name, entry) -> entry.ifPresentOrElse(kept -> all.put(name, kept), () -> all.remove(name)));
            file.write(RetentionLimits.keep(all, clock.instant()));
        }
    }

    private Optional<EncryptedFile> file(DataOwner of) {
        return of.key().map(key -> new EncryptedFile(folder.resolve(of.fileName()), of.identity(), key));
    }

    /// Deletes files older than the retention limit.
    private void deleteOld() {
        if (!Files.isDirectory(folder)) return;
        Instant oldest = clock.instant().minus(RetentionLimits.AGE_MAX);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : List.copyOf(all.toList())) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(oldest)) Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Old kept data cannot be looked through: " + e);
        }
    }
}
