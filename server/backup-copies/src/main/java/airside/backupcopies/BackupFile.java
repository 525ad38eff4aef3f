package airside.backupcopies;

import java.util.regex.Pattern;

/// The names of files in the folder of the backups, relative to it.
final class BackupFile {
    /// The log, base backups that are complete, which database it is; nothing that is being made or was set aside.
    private static final Pattern WANTED = Pattern.compile(
            "\\d{8}T\\d{6}Z/(system|wal/[0-9A-F]{8,24}(\\.partial|\\.history)?|base/\\d{8}T\\d{6}Z/[A-Za-z0-9._-]+)");
    /// Written last: a base backup without it is not complete.
    private static final String MANIFEST = "/backup_manifest";

    private static final String PARTIAL = ".partial";

    private BackupFile() {}

    static boolean isWanted(String name) {
        return WANTED.matcher(name).matches();
    }

    /// Whether it still grows: the last segment of the log.
    static boolean isPartial(String name) {
        return name.endsWith(PARTIAL);
    }

    static String whole(String partial) {
        return partial.substring(0, partial.length() - PARTIAL.length());
    }

    static boolean isManifest(String name) {
        return name.endsWith(MANIFEST);
    }

    /// Of a file of a base backup; other files need none.
    static boolean needsManifest(String name) {
        return name.contains("/base/") && !isManifest(name);
    }

    static String manifestOf(String name) {
        return name.substring(0, name.lastIndexOf('/')) + MANIFEST;
    }
}
