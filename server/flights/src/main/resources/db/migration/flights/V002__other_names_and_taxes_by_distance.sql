-- What else cities are called, and how far a segment goes for a tax: from km_from to below km_to.
SET lock_timeout = '5s';

CREATE TABLE other_names (
    city_code char(3) NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (city_code, name)
);

ALTER TABLE taxes ADD COLUMN km_from integer;
ALTER TABLE taxes ADD COLUMN km_to integer;
