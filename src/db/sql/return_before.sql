-- $1 a day, $2 the moment. By the sums of returns, and by those that came after the moment up to which they hold.
WITH since AS MATERIALIZED (SELECT month FROM monthly_return
  WHERE known_from > (SELECT known_at FROM sum_settled) AND known_from <= $2)
SELECT EXISTS (SELECT 1 FROM return_sum WHERE month < $1 AND recorded_at <= $2)
  OR EXISTS (SELECT 1 FROM since WHERE month < $1) AS found
