package airside.backupcopies;

import java.util.regex.Pattern;

/// The names of files in the folder of the backups, relative to it.
final class BackupFile {
    /// The write-ahead log, complete base backups and the system identifier; no unfinished files.
    private static final Pattern WANTED = Pattern.compile(
            "\\d{8}T\\d{6}Z/(system|wal/[0-9A-F]{8,24}(\\.partial|\\.history)?|base/\\d{8}T\\d{6}Z/[A-Za-z0-9._-]+)");
    /// PostgreSQL writes it last: a base backup without it is incomplete.
    private static final String MANIFEST = "/backup_manifest";

    private static final String PARTIAL = ".partial";

    private BackupFile() {}

    static boolean isWanted(String name) {
        return WANTED.matcher(name).matches();
    }

    /// Returns whether it is the partial last segment of the write-ahead log, which still grows.
    static boolean isPartial(String name) {
        return name.endsWith(PARTIAL);
    }

    static String whole(String partial) {
        return partial.substring(0, partial.length() - PARTIAL.length());
    }

    static boolean isManifest(String name) {
        return name.endsWith(MANIFEST);
    }

    /// Returns whether it belongs to a base backup, which is complete only with its manifest.
    static boolean needsManifest(String name) {
        return name.contains("/base/") && !isManifest(name);
    }

    static String manifestOf(String name) {
        return name.substring(0, name.lastIndexOf('/')) + MANIFEST;
    }
}
