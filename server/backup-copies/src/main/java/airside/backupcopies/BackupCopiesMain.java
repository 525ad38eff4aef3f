package airside.backupcopies;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Copies backups to an object store and back. `copy FOLDER [METRICS]` uploads new files of the backup folder every
/// 30 s until it is stopped; `fetch FOLDER` downloads the files that the folder lacks.
public final class BackupCopiesMain {
    private static final System.Logger LOG = System.getLogger(BackupCopiesMain.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private BackupCopiesMain() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(args, System.getenv());
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] args, Map<String, String> environment) throws InterruptedException, IOException {
        if (args.length < 2) throw new IllegalArgumentException("usage: copy FOLDER [METRICS] | fetch FOLDER");
        var store = new ObjectStore(ObjectStoreSettings.of(environment), Clock.systemUTC());
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "copy" -> copyForEver(store, folder, Path.of(args.length > 2 ? args[2] : "/dev/null"));
            case "fetch" -> System.out.printf("fetched %d files%n", new BackupDownload(store, folder).run());
            default -> throw new IllegalArgumentException("There is no command " + args[0] + "; use copy or fetch");
        }
    }

    private static void copyForEver(ObjectStore store, Path folder, Path metrics) throws InterruptedException {
        var upload = new BackupUpload(store, folder);
        var report = new CopyMetrics(metrics, Clock.systemUTC());
        while (true) {
            try {
                upload.run();
                report.writeSuccess();
            } catch (IOException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Not all files are copied; the next attempt is in 30 s: {0}",
                        e.toString());
            }
            Thread.sleep(PAUSE);
        }
    }
}
