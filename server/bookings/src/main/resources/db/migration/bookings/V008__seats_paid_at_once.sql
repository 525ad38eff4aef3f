-- Seats of bookings that come with a card are kept here too, with the client address: they count for the limits from the moment
-- on at which the card is declined. Rows of before count.
-- Release 0.2 does not have the table. Builds between the releases name the columns that they write and read; until they have
-- stopped, such a row counts for them while its card is charged.
SET lock_timeout = '5s';

ALTER TABLE unpaid_holds ADD COLUMN is_paid_at_once boolean NOT NULL DEFAULT false;
