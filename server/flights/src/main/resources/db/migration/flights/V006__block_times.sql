-- How long a leg takes, in minutes. The local arrival of a day follows from it; the columns arrives and arrives_day keep the arrival
-- that the timetable printed, for the release before. A row without a block time is of a world that has none, or was written by
-- the release before, which still runs.
SET lock_timeout = '5s';

ALTER TABLE timetable ADD COLUMN block_minutes integer CONSTRAINT a_leg_takes_some_minutes CHECK (block_minutes > 0);
