DELETE FROM public.rule_kind WHERE kind = 'date';
ALTER TABLE public.rule_kind DROP CONSTRAINT rule_kind_kind_check;
ALTER TABLE public.rule_kind ADD CONSTRAINT rule_kind_kind_check
    CHECK (kind IN ('days', 'working-days', 'count', 'percent', 'money', 'switch'));
COMMENT ON COLUMN public.rule_kind.kind IS 'days, working-days, count, percent, money or switch.';

CREATE OR REPLACE FUNCTION public.rule_value_reads(kind text, value text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT CASE kind
       WHEN 'days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'working-days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'count' THEN value ~ '^[0-9]{1,10}$' AND value::numeric <= 4294967295
       WHEN 'percent' THEN value ~ '^[0-9]{1,3}(\.[0-9]{1,2})?$' AND value::numeric <= 100
       WHEN 'money' THEN value ~ '^[0-9]{1,15}(\.[0-9]{1,2})?$'
       WHEN 'switch' THEN value IN ('true', 'false')
       ELSE false
   END $$;
