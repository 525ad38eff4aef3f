-- What flies, what is free, what it costs. The world's tables are filled once from files; inventory grows by itself.
SET lock_timeout = '5s';

CREATE TABLE worlds (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version text NOT NULL,
    imported_at timestamptz NOT NULL
);

CREATE TABLE airports (
    code char(3) PRIMARY KEY,
    name text NOT NULL,
    city text NOT NULL,
    city_code char(3) NOT NULL,
    country char(2) NOT NULL,
    zone text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL
);

CREATE TABLE cities (
    code char(3) PRIMARY KEY,
    name text NOT NULL,
    airports text NOT NULL
);

CREATE TABLE countries (
    code char(2) PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE airlines (
    designator char(2) PRIMARY KEY,
    name text NOT NULL,
    country char(2) NOT NULL,
    accounting_code char(3) NOT NULL,
    accounting_code_is_invented text NOT NULL,
    colour text NOT NULL
);

CREATE TABLE aircraft (
    code text PRIMARY KEY,
    icao_code text NOT NULL,
    name text NOT NULL
);

CREATE TABLE cabins (
    aircraft text NOT NULL,
    cabin char(1) NOT NULL,
    seats integer NOT NULL CONSTRAINT a_cabin_has_seats CHECK (seats > 0),
    layout text NOT NULL,
    PRIMARY KEY (aircraft, cabin)
);

-- A row for each leg of a weekly pattern. Effectivity is of the flight's first departure; no end means open.
CREATE TABLE timetable (
    pattern integer NOT NULL,
    leg integer NOT NULL,
    airline char(2) NOT NULL,
    number integer NOT NULL,
    operator char(2) NOT NULL,
    days text NOT NULL,
    origin char(3) NOT NULL,
    departs time NOT NULL,
    departs_day integer NOT NULL,
    destination char(3) NOT NULL,
    arrives time NOT NULL,
    arrives_day integer NOT NULL,
    aircraft text NOT NULL,
    effective_from date,
    effective_to date,
    PRIMARY KEY (pattern, leg)
);

CREATE TABLE markets (
    origin char(3) NOT NULL,
    destination char(3) NOT NULL,
    distance_km integer NOT NULL,
    economy_eur numeric(12, 2) NOT NULL CONSTRAINT a_fare_costs_something CHECK (economy_eur > 0),
    PRIMARY KEY (origin, destination)
);

CREATE TABLE fare_families (
    cabin text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    rank integer NOT NULL,
    cabin_bags integer NOT NULL,
    checked_bags integer NOT NULL,
    change_allowed text NOT NULL,
    change_fee_eur numeric(12, 2),
    refund_allowed text NOT NULL,
    refund_fee_eur numeric(12, 2),
    seat_selection text NOT NULL,
    ratio numeric(8, 4) NOT NULL,
    supplement_eur numeric(12, 2) NOT NULL,
    PRIMARY KEY (cabin, code)
);

CREATE TABLE booking_classes (
    cabin text NOT NULL,
    code char(1) NOT NULL,
    rank integer NOT NULL,
    ratio numeric(8, 4) NOT NULL,
    half_return_ratio numeric(8, 4) NOT NULL,
    authorised_percent integer NOT NULL,
    advance_days integer NOT NULL,
    PRIMARY KEY (cabin, code)
);

CREATE TABLE taxes (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    levied_on text NOT NULL,
    journeys text NOT NULL,
    cabins text NOT NULL,
    amount_eur numeric(12, 2) NOT NULL,
    children_pay text NOT NULL,
    infants_pay text NOT NULL
);

CREATE TABLE connecting_times (
    airport text PRIMARY KEY,
    domestic integer NOT NULL,
    domestic_to_international integer NOT NULL,
    international_to_domestic integer NOT NULL,
    international integer NOT NULL
);

CREATE TABLE offer_keys (
    id text PRIMARY KEY,
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL
);

-- A row appears when the first seat of a cabin on a dated leg is touched. It changes often and is small, so vacuum comes
-- early and rows leave room on their page: a hot row otherwise slows down many times over.
CREATE TABLE leg_cabins (
    flight text NOT NULL,
    departure_date date NOT NULL,
    origin char(3) NOT NULL,
    cabin text NOT NULL,
    capacity integer NOT NULL,
    available integer NOT NULL,
    held integer NOT NULL DEFAULT 0,
    sold integer NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (flight, departure_date, origin, cabin),
    CONSTRAINT seats_are_available_held_or_sold CHECK (capacity = available + held + sold),
    CONSTRAINT seats_never_exceed_capacity CHECK (available >= 0 AND held >= 0 AND sold >= 0)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000,
        autovacuum_vacuum_cost_delay = 0);

CREATE INDEX leg_cabins_by_change ON leg_cabins (changed_at);

CREATE TABLE holds (
    id uuid PRIMARY KEY,
    state text NOT NULL CONSTRAINT a_hold_is_in_a_known_state CHECK (state IN ('HELD', 'CONFIRMED', 'RELEASED', 'LAPSED')),
    seats integer NOT NULL CONSTRAINT a_hold_has_seats CHECK (seats BETWEEN 1 AND 9),
    offers text[] NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE INDEX holds_by_expiry ON holds (expires_at) WHERE state = 'HELD';

CREATE TABLE hold_legs (
    hold_id uuid NOT NULL REFERENCES holds (id),
    flight text NOT NULL,
    departure_date date NOT NULL,
    origin char(3) NOT NULL,
    cabin text NOT NULL,
    PRIMARY KEY (hold_id, flight, departure_date, origin, cabin)
);
