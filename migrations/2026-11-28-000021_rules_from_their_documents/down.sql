ALTER TABLE public.rulebook DISABLE TRIGGER rulebook_stays;
UPDATE public.rulebook SET effective_from = date '2007-01-01'
WHERE unit_code = 'CN' AND officer IS NULL AND (rule_key, effective_from) IN (
    ('case.group-days', date '2018-07-31'),
    ('case.plan-days', date '2018-07-31'),
    ('case.verification-days', date '2019-03-31'),
    ('case.execution-small-days', date '2019-03-31'),
    ('case.execution-days', date '2019-03-31'),
    ('case.execution-small-amount', date '2019-03-31'),
    ('case.notice-days', date '2019-03-31'),
    ('handover.platform-days', date '2019-03-31'),
    ('handover.submit-days', date '2019-03-31'),
    ('case.claims-window-days', date '2019-06-14'),
    ('pilot.capital-days', date '2020-05-13'),
    ('lead.total-days', date '2008-12-31'));
-- Rules this program brought are unknown to the one before.
DELETE FROM public.rulebook WHERE officer IS NULL AND (rule_key LIKE '%-rest-day' OR rule_key LIKE 'institution.%-days');
ALTER TABLE public.rulebook ENABLE TRIGGER rulebook_stays;
