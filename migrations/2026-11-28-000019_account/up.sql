-- "Repaid in full" was said of cases whose lenders were not: stock that nobody claimed stood in no column, deposits stood in
-- what was paid, and what others took over was counted as repaid. A sheet now holds the whole account, by one identity:
-- counted - paid - assumed - deposited - (shortfall + unclaimed + not owed) = outstanding.

-- The owner of the tables is bound by their policies, and holds no duty: for the rows drawn before, they are set aside.
ALTER TABLE public.case_sheet NO FORCE ROW LEVEL SECURITY;

ALTER TABLE public.case_sheet
    ADD COLUMN counted    numeric(18, 2) CHECK (counted >= 0),
    ADD COLUMN deposited  numeric(18, 2) NOT NULL DEFAULT 0 CHECK (deposited >= 0),
    ADD COLUMN assumed_by text,
    ADD COLUMN unclaimed  numeric(18, 2) CHECK (unclaimed >= 0),
    ADD COLUMN not_owed   numeric(18, 2) NOT NULL DEFAULT 0 CHECK (not_owed >= 0);

-- Rows drawn before: what the claims came to follows from the rest, and with the stock at the stop what was unclaimed.
-- Deposits recorded before stay within what was paid, since a sheet cannot tell them apart. A sheet that knew neither stock
-- nor a claim, and called nothing outstanding, knew nothing.
UPDATE public.case_sheet SET outstanding = NULL, base = NULL, lenders_left = NULL, shortfall = NULL
    WHERE principal IS NULL AND claims = 0;
UPDATE public.case_sheet SET
    counted = greatest(coalesce(principal, 0), outstanding + paid + assumed + coalesce(shortfall, 0)),
    unclaimed = CASE
        WHEN register_closed_on IS NULL AND shortfall IS NULL THEN 0
        ELSE greatest(principal - (outstanding + paid + assumed + coalesce(shortfall, 0)), 0)
    END
    WHERE outstanding IS NOT NULL;
UPDATE public.case_sheet SET outcome = 'PARTIAL_FINAL'
    WHERE outcome IS NOT NULL AND outcome <> 'LEGACY_UNPROVEN'
    AND (counted IS NULL OR unclaimed IS NULL OR unclaimed > 0 OR shortfall > 0);

-- Deposits are drawn; the default was for the rows before.
ALTER TABLE public.case_sheet ALTER COLUMN deposited DROP DEFAULT, ALTER COLUMN not_owed DROP DEFAULT;
ALTER TABLE public.case_sheet ADD CONSTRAINT case_sheet_account CHECK (
    (counted IS NULL) = (outstanding IS NULL)
    AND (counted IS NULL OR counted - paid - assumed - deposited - coalesce(shortfall, 0) - coalesce(unclaimed, 0) - not_owed
        = outstanding));
ALTER TABLE public.case_sheet FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN public.case_sheet.counted IS 'What the money is counted from, in yuan: the greater of the stock at the stop and the claims; none where neither is known.';
COMMENT ON COLUMN public.case_sheet.paid IS 'Principal paid to lenders, in yuan; what the bank took back is left out.';
COMMENT ON COLUMN public.case_sheet.deposited IS 'Principal deposited with a notary or a court, in yuan; for rows drawn before this column it stands within what was paid.';
COMMENT ON COLUMN public.case_sheet.assumed_by IS 'Who took claims over, with a semicolon between.';
COMMENT ON COLUMN public.case_sheet.unclaimed IS 'Stock that nobody claimed, or that was not admitted, in yuan, once the register of claims is closed; none where the stock is not known.';
COMMENT ON COLUMN public.case_sheet.not_owed IS 'Stock that was proven not to be owed, in yuan.';
