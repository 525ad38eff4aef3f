-- More of what people call places: ICAO codes, states and provinces, names of cities and airports in other languages and
-- scripts, other names of countries. The columns may be empty: the release before fills the table without them.
SET lock_timeout = '5s';

ALTER TABLE airports ADD COLUMN icao_code text;
ALTER TABLE airports ADD COLUMN region text;

CREATE TABLE place_names (
    place char(3) NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (place, name)
);

CREATE TABLE country_names (
    country char(2) NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (country, name)
);
