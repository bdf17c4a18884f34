-- Every row recorded until $1 that is no entry and is drawn from none: what it is, when it was recorded, and SHA-256 over that and
-- its columns, which are named one by one, so that a column that is added later alters no row of before. Rules and years of the
-- calendar that came with the program have no officer and a moment of their own; `beside` compares them with what the program says.
WITH listed AS (SELECT import_id, recorded_at FROM import),
kept (what, recorded_at, columns) AS (
  SELECT 'bulletin', published_at, jsonb_build_array(subject_id, number, seq, unit_code, as_of, baseline,
    known_at AT TIME ZONE 'UTC', sha256, content) FROM bulletin
  UNION ALL SELECT 'calendar', known_from, jsonb_build_array(year, provisional, source, officer)
  FROM calendar_year WHERE officer IS NOT NULL OR known_from <> TIMESTAMPTZ '2007-01-01 00:00:00+00'
  UNION ALL SELECT 'calendar-day', known_from, jsonb_build_array(calendar_day.year, day, kind, name, calendar_day.source)
  FROM calendar_day LEFT JOIN calendar_year USING (year, known_from)
  WHERE officer IS NOT NULL OR calendar_year.source IS NULL OR known_from <> TIMESTAMPTZ '2007-01-01 00:00:00+00'
  UNION ALL SELECT 'checkpoint', recorded_at, jsonb_build_array(size, origin, root, until AT TIME ZONE 'UTC', kept, officer)
  FROM checkpoint
  UNION ALL SELECT 'decision', coalesce(resolved_at, opened_at), jsonb_build_array(review_id, resolution, resolved_by, note, meant_id)
  FROM review_item WHERE num_nonnulls(resolved_at, resolution, resolved_by, note, meant_id) > 0
  UNION ALL SELECT 'duty', recorded_at, jsonb_build_array(seq, officer, act, login, name, unit_code, kinds, since, until, basis,
    encode(hash, 'hex')) FROM duty_entry
  UNION ALL SELECT 'import', recorded_at, jsonb_build_array(import_id, kind, profile, file_name, sha256, size, row_count,
    counts::text, officer, taken_on, given) FROM import
  UNION ALL SELECT 'import-return', coalesce(listed.recorded_at, TIMESTAMPTZ '1900-01-01 00:00:00+00'), jsonb_build_array(import_id,
    row_number, last_row, name, month, outcome, subject_id, why, header, value) FROM import_return LEFT JOIN listed USING (import_id)
  UNION ALL SELECT 'import-row', coalesce(listed.recorded_at, TIMESTAMPTZ '1900-01-01 00:00:00+00'), jsonb_build_array(import_id,
    row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out, event)
  FROM import_row LEFT JOIN listed USING (import_id)
  UNION ALL SELECT 'review', opened_at, jsonb_build_array(review_id, import_id, row_number, kind, subject_id, unit_code, name,
    detail::text, reading::text, other_units) FROM review_item
  UNION ALL SELECT 'rule', known_from, jsonb_build_array(rule_key, unit_code, effective_from, value, source, officer)
  FROM rulebook WHERE officer IS NOT NULL OR known_from <> TIMESTAMPTZ '2006-12-31 16:00:00+00'
  UNION ALL SELECT 'sighting', coalesce(listed.recorded_at, TIMESTAMPTZ '1900-01-01 00:00:00+00'), jsonb_build_array(review_id,
    import_id, row_number, seen_on, name_start) FROM review_sighting LEFT JOIN listed USING (import_id)
  UNION ALL SELECT 'subject', coalesce(first.recorded_at, TIMESTAMPTZ '1900-01-01 00:00:00+00'), jsonb_build_array(subject.subject_id,
    subject.track, parent_id, parent_seq, short_number, CASE WHEN subject.track IN ('unit', 'filing', 'lead') THEN unit_code END)
  FROM subject LEFT JOIN entry AS first ON first.subject_id = subject.subject_id AND first.seq = 1
  WHERE subject.track <> 'unit' OR first.seq IS NOT NULL
  UNION ALL SELECT 'signature', recorded_at, jsonb_build_array(size, name, key_id, signature, officer) FROM checkpoint_signature)
SELECT what, recorded_at, sha256(convert_to((jsonb_build_array(recorded_at AT TIME ZONE 'UTC') || columns)::text, 'UTF8')) AS hash FROM kept
WHERE recorded_at <= $1 ORDER BY what COLLATE "C", recorded_at, hash
