-- The sessions that ended last, for the services that refuse their access tokens, and those that are to be deleted.
-- Meanwhile log-ins and log-outs wait: 1 s for a million sessions on two cores; reads and refreshes go on.
-- CONCURRENTLY would stop nothing, but waits for the transaction that holds the lock of the migrations, and leaves an
-- invalid index and a failed migration behind when it is interrupted.
SET lock_timeout = '5s';

CREATE INDEX IF NOT EXISTS session_families_by_end ON session_families (revoked_at) WHERE revoked_at IS NOT NULL;
