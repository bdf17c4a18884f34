-- Deposits go back into what was paid. The outcomes stay: they were wrong before.
ALTER TABLE public.case_sheet NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.case_sheet DROP CONSTRAINT case_sheet_account;
UPDATE public.case_sheet SET paid = paid + deposited WHERE deposited > 0;
ALTER TABLE public.case_sheet
    DROP COLUMN counted,
    DROP COLUMN deposited,
    DROP COLUMN assumed_by,
    DROP COLUMN unclaimed,
    DROP COLUMN not_owed;
ALTER TABLE public.case_sheet FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN public.case_sheet.paid IS 'Principal paid to lenders, deposits included, in yuan.';
