-- Entries are never deleted: a record that holds such moves keeps them, with the rules they refer to.
DELETE FROM public.transition_rule AS rule WHERE rule.rule IN ('I13', 'C21')
    AND NOT EXISTS (SELECT 1 FROM public.entry WHERE (entry.track, entry.from_state, entry.to_state) = (rule.track, rule.from_state, rule.to_state))
    AND NOT EXISTS (SELECT 1 FROM public.period WHERE (period.track, period.previous_state, period.state) = (rule.track, rule.from_state, rule.to_state));
