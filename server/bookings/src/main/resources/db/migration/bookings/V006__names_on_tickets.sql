-- The name on the ticket, decided once, when it is booked: OKAFOR/MAYA MS. Rows without it were written by releases up to 0.2, which
-- still run for a while; their tickets have the name that those releases worked out, and so have readers of these rows.
SET lock_timeout = '5s';

ALTER TABLE passengers ADD COLUMN airline_name text;
