-- An institution that was struck off is admitted again under the same code (I13), and a case ends with its stop, where that
-- was set aside, the institution resumed, or its record is void (C21): nobody is cleared by it.
INSERT INTO public.transition_rule (track, from_state, to_state, rule) VALUES
    ('institution', 'cleared', 'operating', 'I13'),
    ('clearance', 'open', 'ended', 'C21'),
    ('clearance', 'notice', 'ended', 'C21'),
    ('clearance', 'verify', 'ended', 'C21'),
    ('clearance', 'plan', 'ended', 'C21'),
    ('clearance', 'vote', 'ended', 'C21'),
    ('clearance', 'execute', 'ended', 'C21'),
    ('clearance', 'criminal', 'ended', 'C21'),
    ('clearance', 'bankruptcy', 'ended', 'C21'),
    ('clearance', 'distribution', 'ended', 'C21'),
    ('clearance', 'final-notice', 'ended', 'C21'),
    ('clearance', 'accept', 'ended', 'C21'),
    ('clearance', 'reopened', 'ended', 'C21')
ON CONFLICT DO NOTHING;
