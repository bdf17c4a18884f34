-- A rule that came with the program holds from the day of its document. The rows were dated 2007, a day before any record, so
-- that a case of 2014 was overdue by a draft of 2018. Only rows of the program are moved; what an officer set stands. The
-- value and the source of a row stay, and rows are still never changed by anybody else.

ALTER TABLE public.rulebook DISABLE TRIGGER rulebook_stays;
UPDATE public.rulebook AS rule SET effective_from = document.day
FROM (VALUES
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
    ('lead.total-days', date '2008-12-31')) AS document (rule_key, day)
WHERE rule.rule_key = document.rule_key AND rule.unit_code = 'CN' AND rule.officer IS NULL
  AND rule.effective_from = date '2007-01-01'
  AND NOT EXISTS (
    SELECT FROM public.rulebook AS other
    WHERE other.rule_key = rule.rule_key AND other.unit_code = 'CN' AND other.effective_from = document.day);
ALTER TABLE public.rulebook ENABLE TRIGGER rulebook_stays;
