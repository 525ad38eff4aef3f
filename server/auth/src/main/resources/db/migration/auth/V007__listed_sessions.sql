-- Sessions that can be listed. The previous release runs at the same time: it names none of the new columns, and each is
-- empty without being named.
SET lock_timeout = '5s';

ALTER TABLE session_families
    -- From where and with which program it was opened; empty for sessions of the previous release.
    ADD COLUMN IF NOT EXISTS address text,
    ADD COLUMN IF NOT EXISTS client text;
