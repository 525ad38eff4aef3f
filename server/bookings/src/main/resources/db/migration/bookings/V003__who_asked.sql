-- The request that a booking began with: what is done for it later, by whichever replica, tells of it in its log lines and traces.
-- The previous release neither writes nor reads these columns.
SET lock_timeout = '5s';

ALTER TABLE sagas ADD COLUMN request_id text, ADD COLUMN traceparent text;
