DROP FUNCTION stands_on(date, date, date);
DROP FUNCTION known_at(timestamptz, timestamptz, timestamptz);
