-- How many of the held seats are unpaid, so that only a share of a cabin can be held unpaid.
-- The previous release neither writes nor reads this; its holds do not count as unpaid. It reads all columns of
-- leg_cabins, one statement at a time, which its driver then prepares anew.
-- Builds between the releases made this, and what V008 makes, under another version.
SET lock_timeout = '5s';

ALTER TABLE leg_cabins ADD COLUMN IF NOT EXISTS unpaid integer NOT NULL DEFAULT 0
    CONSTRAINT unpaid_seats_are_never_below_zero CHECK (unpaid >= 0);
