/// Copies PostgreSQL's backups out of the cluster, to an S3-compatible object store. Read
/// [airside.backupcopies.BackupCopiesMain] first; the script `k8s/components/backups/keep.sh` writes the folder of
/// the backups.
@NullMarked
package airside.backupcopies;

import org.jspecify.annotations.NullMarked;
