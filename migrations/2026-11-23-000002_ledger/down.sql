DROP TABLE entry, subject;
DROP FUNCTION entry_chain(), entry_stays(), record_moment(), length_prefixed(text);
