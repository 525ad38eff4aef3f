-- Sessions that can be listed. The previous release goes on beside it: it names none of the new columns, and each is
-- empty without being named.
SET lock_timeout = '5s';

ALTER TABLE session_families
    -- From where and with which program it was opened; empty for sessions of the previous release.
    ADD COLUMN IF NOT EXISTS address text,
    ADD COLUMN IF NOT EXISTS client text;

-- The sessions that ended last, for the services that refuse their access tokens.
CREATE INDEX IF NOT EXISTS session_families_by_end ON session_families (revoked_at) WHERE revoked_at IS NOT NULL;
