-- The class of notice 175 and the registration of the legal entity are tracks of their own beside the state of an
-- institution: a column of the state could hold neither. Both are facts in its chain; what lists need of them is drawn here,
-- over effective days and moments of knowledge.

CREATE TABLE public.institution_aspect (
    subject_id     uuid NOT NULL REFERENCES public.subject,
    seq            integer NOT NULL,
    class          text COLLATE "C",
    registration   text COLLATE "C",
    effective_from date NOT NULL,
    effective_to   date,
    basis          text NOT NULL,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, effective_from, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES public.entry (subject_id, seq),
    CHECK (num_nonnulls(class, registration) = 1),
    CHECK (effective_to > effective_from),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX institution_class_known ON public.institution_aspect (subject_id, effective_from)
    WHERE known_to IS NULL AND class IS NOT NULL;
CREATE UNIQUE INDEX institution_registration_known ON public.institution_aspect (subject_id, effective_from)
    WHERE known_to IS NULL AND registration IS NOT NULL;
COMMENT ON TABLE public.institution_aspect IS 'The class of notice 175 that an institution is in and how its legal entity is registered, by effective day and by moment of knowledge. A row says one of the two.';
COMMENT ON COLUMN public.institution_aspect.subject_id IS 'The institution.';
COMMENT ON COLUMN public.institution_aspect.seq IS 'The entry that recorded it.';
COMMENT ON COLUMN public.institution_aspect.class IS 'Class word; none where the row says the registration.';
COMMENT ON COLUMN public.institution_aspect.registration IS 'Registration status word; none where the row says the class. Revoked is no end: the legal person and its debts remain.';
COMMENT ON COLUMN public.institution_aspect.effective_from IS 'First day on which it was so.';
COMMENT ON COLUMN public.institution_aspect.effective_to IS 'The day something else became so, not included; none while it is so.';
COMMENT ON COLUMN public.institution_aspect.basis IS 'The document it rests on.';
COMMENT ON COLUMN public.institution_aspect.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN public.institution_aspect.known_to IS 'When it ceased to say so; none while it does.';

GRANT SELECT, INSERT ON public.institution_aspect TO winddown_officer;
GRANT UPDATE (known_to) ON public.institution_aspect TO winddown_officer;

ALTER TABLE public.institution_aspect ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.institution_aspect FORCE ROW LEVEL SECURITY;
CREATE POLICY institution_aspect_seen ON public.institution_aspect FOR SELECT USING (
    (SELECT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = current_user AND unit_code = 'CN'))
    OR EXISTS (SELECT 1 FROM public.subject WHERE subject.subject_id = institution_aspect.subject_id));
CREATE POLICY institution_aspect_added ON public.institution_aspect FOR INSERT WITH CHECK (
    (SELECT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
    OR EXISTS (SELECT 1 FROM public.subject AS own JOIN public.officer_scope AS scope ON scope.unit_code = own.unit_code
        WHERE own.subject_id = institution_aspect.subject_id AND scope.login = current_user AND scope.writes));
CREATE POLICY institution_aspect_closed ON public.institution_aspect FOR UPDATE
    USING ((SELECT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
        OR EXISTS (SELECT 1 FROM public.subject AS own JOIN public.officer_scope AS scope ON scope.unit_code = own.unit_code
        WHERE own.subject_id = institution_aspect.subject_id AND scope.login = current_user AND scope.writes))
    WITH CHECK (known_to IS NOT NULL);

-- What an officer writes here by hand is held to what the program reads, as in every other table.
SELECT public.readable_hold();
CREATE POLICY institution_aspect_readable ON public.institution_aspect AS RESTRICTIVE FOR SELECT TO winddown_officer USING (
    effective_from BETWEEN DATE '1900-01-01' AND DATE '2200-12-31'
    AND (effective_to IS NULL OR effective_to BETWEEN DATE '1900-01-01' AND DATE '2200-12-31')
    AND known_from BETWEEN TIMESTAMPTZ '1900-01-01 00:00:00+00' AND TIMESTAMPTZ '2300-01-01 00:00:00+00'
    AND (known_to IS NULL OR known_to BETWEEN TIMESTAMPTZ '1900-01-01 00:00:00+00' AND TIMESTAMPTZ '2300-01-01 00:00:00+00'));
CREATE TRIGGER words_known AFTER INSERT ON public.institution_aspect REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('class', 'class', 'registration', 'registration');

CREATE TRIGGER recorded_by_the_door AFTER INSERT ON public.institution_aspect REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.recorded_by_the_door('known_from');
CREATE TRIGGER ended_by_the_door AFTER UPDATE ON public.institution_aspect REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.recorded_by_the_door('known_to');
