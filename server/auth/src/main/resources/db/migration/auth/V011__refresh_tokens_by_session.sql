-- The tokens of a session, for the list of open sessions and for deleting. Meanwhile log-ins and refreshes wait: 2.3 s
-- for a million tokens on two cores; reads go on. V010 says why not CONCURRENTLY.
SET lock_timeout = '5s';

CREATE INDEX IF NOT EXISTS refresh_tokens_by_family ON refresh_tokens (family_id);
