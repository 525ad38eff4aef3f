-- Which held seats are unpaid, so that only a share of a cabin can be held unpaid.
-- The previous release neither writes nor reads these columns; its holds do not count as unpaid.
SET lock_timeout = '5s';

ALTER TABLE leg_cabins ADD COLUMN unpaid integer NOT NULL DEFAULT 0
    CONSTRAINT unpaid_seats_are_never_below_zero CHECK (unpaid >= 0);

ALTER TABLE holds ADD COLUMN is_unpaid boolean NOT NULL DEFAULT false;

-- This release resets is_unpaid when it ends a hold and counts the seats itself. A replica of the previous release ends a
-- hold and knows nothing of the count: the trigger subtracts the seats then. It can go when no such replica is left.
CREATE FUNCTION subtract_unpaid_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE leg_cabins SET unpaid = leg_cabins.unpaid - NEW.seats
    FROM hold_legs leg
    WHERE leg.hold_id = NEW.id AND leg_cabins.flight = leg.flight AND leg_cabins.departure_date = leg.departure_date
        AND leg_cabins.origin = leg.origin AND leg_cabins.cabin = leg.cabin;
    NEW.is_unpaid := false;
    RETURN NEW;
END $$;

CREATE TRIGGER ended_holds_are_not_unpaid BEFORE UPDATE OF state ON holds
    FOR EACH ROW WHEN (NEW.is_unpaid AND NEW.state <> 'HELD') EXECUTE FUNCTION subtract_unpaid_seats();
