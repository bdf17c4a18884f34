-- What the program declares and the database repeats, each row as a line; and rows that belong to nothing, which no officer sees.
SELECT 'transition_rule' AS what, concat_ws(' ', track, from_state, to_state, rule, nullif(array_to_string(deciders, ' '), '')) AS line
  FROM transition_rule
UNION ALL SELECT 'known_word', concat_ws(' ', kind, word) FROM known_word
UNION ALL SELECT 'rule_kind', concat_ws(' ', rule_key, kind) FROM rule_kind
UNION ALL SELECT 'exclusive_kind', kind FROM exclusive_kind
UNION ALL SELECT 'rulebook', concat_ws(' ', rule_key, unit_code, effective_from, value, source) FROM rulebook
  WHERE officer IS NULL AND known_from = TIMESTAMPTZ '2006-12-31 16:00:00+00'
UNION ALL SELECT 'calendar_year', concat_ws(' ', year, provisional, source) FROM calendar_year AS held
  WHERE officer IS NULL AND NOT EXISTS (SELECT FROM calendar_year AS later
    WHERE later.year = held.year AND later.known_from > held.known_from)
UNION ALL SELECT 'calendar_day', concat_ws(' ', held.year, day, kind, name, held.source) FROM calendar_day AS held
  JOIN calendar_year AS of USING (year, known_from)
  WHERE officer IS NULL AND NOT EXISTS (SELECT FROM calendar_year AS later
    WHERE later.year = held.year AND later.known_from > held.known_from)
UNION ALL SELECT 'review_sighting', concat_ws(' ', review_id, import_id, row_number) FROM review_sighting
  WHERE NOT EXISTS (SELECT FROM review_item WHERE review_item.review_id = review_sighting.review_id)
UNION ALL SELECT 'period', subject_id::text FROM period
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = period.subject_id)
UNION ALL SELECT 'profile', subject_id::text FROM profile
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = profile.subject_id)
UNION ALL SELECT 'institution_name', subject_id::text FROM institution_name
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = institution_name.subject_id)
UNION ALL SELECT 'institution_identifier', subject_id::text FROM institution_identifier
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = institution_identifier.subject_id)
UNION ALL SELECT 'case_sheet', subject_id::text FROM case_sheet
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = case_sheet.subject_id)
UNION ALL SELECT 'tolling_grant', subject_id::text FROM tolling_grant
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = tolling_grant.subject_id)
UNION ALL SELECT 'month_approval', subject_id::text FROM month_approval
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = month_approval.subject_id)
UNION ALL SELECT 'reduction_plan', subject_id::text FROM reduction_plan
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = reduction_plan.subject_id)
UNION ALL SELECT 'lead_mark', subject_id::text FROM lead_mark
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = lead_mark.subject_id)
UNION ALL SELECT 'hand_over', subject_id::text FROM hand_over
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = hand_over.subject_id)
UNION ALL SELECT 'concern', subject_id::text FROM concern
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = concern.subject_id)
UNION ALL SELECT 'institution_aspect', subject_id::text FROM institution_aspect
  WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = institution_aspect.subject_id)
UNION ALL SELECT 'checkpoint', size::text FROM checkpoint
  WHERE NOT EXISTS (SELECT FROM checkpoint_signature WHERE checkpoint_signature.size = checkpoint.size)
UNION ALL SELECT 'checkpoint_signature', size::text FROM checkpoint_signature
  WHERE NOT EXISTS (SELECT FROM checkpoint WHERE checkpoint.size = checkpoint_signature.size)
UNION ALL SELECT 'review_item', review_id::text FROM review_item
  WHERE num_nonnulls(resolved_at, resolution, resolved_by) NOT IN (0, 3)
UNION ALL (WITH RECURSIVE covered (login, unit_code, of_unit) AS (
    SELECT login, unit_code, unit_code FROM duty
    UNION
    SELECT covered.login, unit.unit_code, covered.of_unit
    FROM covered JOIN reporting_unit AS unit ON unit.parent_code = covered.unit_code),
  drawn AS (
    SELECT login, covered.unit_code, of_unit, kinds, writes, since, until, away_since, away_until
    FROM covered JOIN duty USING (login) WHERE duty.unit_code = of_unit),
  stored AS (
    SELECT login, unit_code, of_unit, kinds, writes, since, until, away_since, away_until FROM duty_reach)
  SELECT 'duty_reach', differing::text FROM (
    (TABLE drawn EXCEPT TABLE stored) UNION ALL (TABLE stored EXCEPT TABLE drawn)) AS differing)
