DROP TABLE rulebook, transition_rule, officer_scope, duty, officer, reporting_unit, record;
DROP FUNCTION officer_scope_redraw();
DROP EXTENSION btree_gist;
