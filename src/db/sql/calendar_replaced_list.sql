-- Years of which an officer's version holds: the program's is not asked for.
SELECT year FROM calendar_year AS held WHERE officer IS NOT NULL AND NOT EXISTS (SELECT FROM calendar_year AS later
  WHERE later.year = held.year AND later.known_from > held.known_from)
