-- Filings keep their entries, which are never deleted; the returns themselves, and what is drawn of months, plans and
-- bulletins, go with their tables. Take a backup first.
CREATE OR REPLACE FUNCTION statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE subject, entry, period, profile, institution_name, institution_identifier, case_sheet, tolling_grant;
END $$;
ALTER TABLE import DROP CONSTRAINT import_kind_check;
ALTER TABLE import ADD CONSTRAINT import_kind_check CHECK (kind IN ('institutions', 'changes')) NOT VALID;
DROP TABLE bulletin, reduction_plan, month_approval, monthly_return;
DROP FUNCTION return_stays();
DROP FUNCTION returns_have_filing();
DROP TRIGGER filing_has_entry ON subject;
DROP FUNCTION filing_has_entry();
ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check CHECK (track IN ('institution', 'clearance', 'unit')) NOT VALID;
