CREATE OR REPLACE FUNCTION public.institution_now_of(institutions uuid[]) RETURNS SETOF public.institution_now
LANGUAGE sql STABLE BEGIN ATOMIC
    WITH institution AS (
        SELECT subject_id, array_remove(array_append(unit_code || shared_units, offered_to), NULL) AS seen_by
        FROM public.subject WHERE subject_id = ANY (institutions) AND track = 'institution'),
    life AS (
        SELECT subject_id AS root, subject_id FROM institution
        UNION ALL SELECT institution.subject_id, child.subject_id
        FROM institution JOIN public.subject AS child ON child.parent_id = institution.subject_id),
    recorded AS (
        SELECT life.root, max(entry.recorded_at) AS known_from,
            max(entry.effective_on) FILTER (WHERE entry.kind = 'fact' AND entry.reason <> 'issue') AS fact_on
        FROM life JOIN public.entry USING (subject_id) GROUP BY life.root),
    span AS (
        SELECT life.root, period.* FROM life JOIN public.period USING (subject_id) WHERE period.known_to IS NULL),
    moved AS (
        SELECT root, max(effective_from) AS began_on, max(effective_to) AS ended_on FROM span GROUP BY root),
    dated AS (
        SELECT root, greatest(max(effective_from), max(effective_to)) AS changed_on FROM (
            SELECT subject_id AS root, effective_from, effective_to FROM institution JOIN public.profile USING (subject_id)
            WHERE known_to IS NULL
            UNION ALL SELECT subject_id, effective_from, effective_to
            FROM institution JOIN public.institution_identifier USING (subject_id) WHERE known_to IS NULL
            UNION ALL SELECT subject_id, effective_from, effective_to
            FROM institution JOIN public.institution_aspect USING (subject_id) WHERE known_to IS NULL
            UNION ALL SELECT institution.subject_id, sheet.effective_from, sheet.effective_to
            FROM institution JOIN public.case_sheet AS sheet ON sheet.institution_id = institution.subject_id
            WHERE sheet.known_to IS NULL) AS row_of GROUP BY root),
    newest AS (
        SELECT DISTINCT ON (institution.subject_id) institution.subject_id AS root, sheet.*
        FROM institution JOIN public.case_sheet AS sheet ON sheet.institution_id = institution.subject_id
        WHERE sheet.known_to IS NULL AND sheet.effective_to IS NULL
        ORDER BY institution.subject_id, sheet.stopped_on DESC, sheet.effective_from DESC),
    past AS (
        SELECT span.root, max(span.effective_from) FILTER (WHERE span.state = 'closed-unresolved') AS ceased_on,
            (array_agg(span.reason ORDER BY span.effective_from DESC, span.seq DESC)
                FILTER (WHERE span.state = 'closed-unresolved'))[1] AS ceased_for,
            max(span.effective_from) FILTER (WHERE span.state = 'exited') AS exited_on,
            min(span.effective_from) FILTER (WHERE span.state = 'exited') AS first_exited_on,
            bool_or(span.precision <> 'exact') FILTER (WHERE span.state = 'closed-unresolved') AS stop_seen,
            bool_or(span.precision <> 'exact') FILTER (WHERE span.state = 'exited') AS exit_seen,
            array_agg(span.effective_from ORDER BY span.effective_to, span.effective_from)
                FILTER (WHERE span.state IN ('closed', 'cleared')) AS closed_from,
            array_remove(array_agg(span.effective_to ORDER BY span.effective_to, span.effective_from)
                FILTER (WHERE span.state IN ('closed', 'cleared')), NULL) AS closed_to,
            string_agg(array_to_string(span.owed, ','), ',' ORDER BY span.effective_from, span.seq)
                FILTER (WHERE span.owed <> '{}') AS owed_all
        FROM span LEFT JOIN newest ON newest.root = span.root
        WHERE span.subject_id IN (span.root, newest.subject_id) GROUP BY span.root),
    objected AS (
        SELECT newest.root, min(made.effective_on) AS objected_on
        FROM newest JOIN public.entry AS made ON made.subject_id = newest.subject_id
        WHERE newest.objections_open > 0 AND made.kind = 'fact' AND made.effective_on >= newest.round_since
            AND made.payload ->> 'fact' = 'objected'
            AND NOT EXISTS (SELECT 1 FROM public.entry AS decided WHERE decided.subject_id = made.subject_id
                AND decided.kind = 'fact' AND decided.payload ->> 'fact' = 'objection-decided'
                AND decided.payload ->> 'objection' = made.payload ->> 'objection')
        GROUP BY newest.root)
    SELECT institution.subject_id, recorded.known_from,
        greatest(moved.began_on, moved.ended_on, recorded.fact_on, dated.changed_on, DATE '1900-01-01'),
        institution.seen_by, face.name, face.unit_code, face.registered_place, stand.state, stand.effective_from,
        stand.precision, stand.reason, stand.basis, stand.owed,
        (SELECT value FROM public.institution_identifier AS identifier
            WHERE identifier.subject_id = stand.subject_id AND kind = 'uscc' AND known_to IS NULL
            ORDER BY effective_from DESC, seq DESC LIMIT 1),
        (SELECT class FROM public.institution_aspect AS aspect WHERE aspect.subject_id = stand.subject_id
            AND class IS NOT NULL AND effective_to IS NULL AND known_to IS NULL
            ORDER BY effective_from DESC, seq DESC LIMIT 1),
        (SELECT registration FROM public.institution_aspect AS aspect WHERE aspect.subject_id = stand.subject_id
            AND registration IS NOT NULL AND effective_to IS NULL AND known_to IS NULL
            ORDER BY effective_from DESC, seq DESC LIMIT 1),
        greatest(moved.began_on, recorded.fact_on), newest.subject_id, newest.outcome, newest.outstanding,
        newest.last_movement, past.ceased_on, past.ceased_for, past.exited_on, past.first_exited_on, past.stop_seen,
        past.exit_seen, coalesce(past.closed_from, '{}'), coalesce(past.closed_to, '{}'), past.owed_all, objected.objected_on
    FROM institution
    JOIN recorded ON recorded.root = institution.subject_id
    LEFT JOIN moved ON moved.root = institution.subject_id
    LEFT JOIN dated ON dated.root = institution.subject_id
    LEFT JOIN (public.period AS stand JOIN public.profile AS face ON face.subject_id = stand.subject_id
            AND face.effective_to IS NULL AND face.known_to IS NULL)
        ON stand.subject_id = institution.subject_id AND stand.effective_to IS NULL AND stand.known_to IS NULL
    LEFT JOIN newest ON newest.root = institution.subject_id
    LEFT JOIN past ON past.root = institution.subject_id
    LEFT JOIN objected ON objected.root = institution.subject_id;
END;
