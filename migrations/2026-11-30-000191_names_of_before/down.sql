-- What was filled in says no more than a row of today says of itself, and stays.
SELECT 1;
