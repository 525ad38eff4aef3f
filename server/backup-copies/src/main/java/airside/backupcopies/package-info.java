/// Copies of PostgreSQL's backups outside of the cluster: in an S3-compatible object store. Read
/// [airside.backupcopies.BackupCopiesMain] first; how the backups lie in their folder is written in
/// `k8s/components/backups/keep.sh`.
@NullMarked
package airside.backupcopies;

import org.jspecify.annotations.NullMarked;
