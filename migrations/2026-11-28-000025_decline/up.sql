-- An office that an institution is offered to may say no. It wrote nothing until it had taken the record: the offer could
-- only be taken back by who made it, and stayed open for ever where nobody did. Now the office may add one kind of entry to
-- the record, the one that declines, and nothing else.
CREATE POLICY entry_declined ON public.entry FOR INSERT WITH CHECK (
    officer = current_user
    AND kind = 'fact'
    AND track = 'institution'
    AND payload ->> 'fact' = 'transfer-declined'
    AND EXISTS (
        SELECT 1 FROM public.subject JOIN public.officer_scope AS scope
          ON scope.login = current_user AND scope.writes AND scope.unit_code = subject.offered_to
        WHERE subject.subject_id = entry.subject_id
          AND entry.payload ->> 'to' = subject.offered_to));
COMMENT ON POLICY entry_declined ON public.entry IS 'An officer of the unit that an institution is offered to may decline, without having the record.';
