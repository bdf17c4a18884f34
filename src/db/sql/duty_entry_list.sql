-- The ledger of duties; of one officer, or of all.
SELECT seq, recorded_at, officer, act, login, name, unit_code, kinds, since, until, basis, hash
FROM duty_entry WHERE $1 IS NULL OR login = $1
ORDER BY seq
