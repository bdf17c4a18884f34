UPDATE transition_rule AS rule SET deciders = string_to_array(said.deciders, ' ')
FROM unnest($1, $2, $3, $4) AS said (track, from_state, to_state, deciders)
WHERE (rule.track, rule.from_state, rule.to_state) = (said.track, said.from_state, said.to_state)
  AND rule.deciders <> string_to_array(said.deciders, ' ')
