-- An office id belongs to one agency. Agencies that share one already keep it; the oldest has it in the unique column,
-- which the release before this one does not write.
SET lock_timeout = '5s';

ALTER TABLE agencies ADD COLUMN unique_office_id text CONSTRAINT office_ids_are_unique UNIQUE;

UPDATE agencies SET unique_office_id = office_id
WHERE id IN (SELECT DISTINCT ON (office_id) id FROM agencies ORDER BY office_id, created_at, id);
