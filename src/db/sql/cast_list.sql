SELECT 'event' AS what, track AS code, kind, coalesce(to_state, fact) AS word FROM event
GROUP BY track, kind, coalesce(to_state, fact)
UNION ALL SELECT 'unit', unit_code, NULL, NULL
FROM (SELECT unit_code FROM event UNION SELECT root_unit FROM event) AS seen
UNION ALL SELECT 'officer', seen.officer, duty.unit_code, NULL FROM (SELECT DISTINCT officer FROM event) AS seen
LEFT JOIN officer_scope AS duty ON duty.login = seen.officer AND duty.unit_code = duty.of_unit
ORDER BY what, code, kind, word
