-- A rule may be a day: the first of the rectification, from which exits are counted. What reads rules has to know the kind.

ALTER TABLE public.rule_kind DROP CONSTRAINT rule_kind_kind_check;
ALTER TABLE public.rule_kind ADD CONSTRAINT rule_kind_kind_check
    CHECK (kind IN ('days', 'working-days', 'count', 'percent', 'money', 'switch', 'date'));
COMMENT ON COLUMN public.rule_kind.kind IS 'days, working-days, count, percent, money, switch or date.';

CREATE OR REPLACE FUNCTION public.rule_value_reads(kind text, value text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT CASE kind
       WHEN 'days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'working-days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'count' THEN value ~ '^[0-9]{1,10}$' AND value::numeric <= 4294967295
       WHEN 'percent' THEN value ~ '^[0-9]{1,3}(\.[0-9]{1,2})?$' AND value::numeric <= 100
       WHEN 'money' THEN value ~ '^[0-9]{1,15}(\.[0-9]{1,2})?$'
       WHEN 'switch' THEN value IN ('true', 'false')
       -- The last day of its month is the most that a day of it can be.
       WHEN 'date' THEN CASE WHEN value ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
           THEN substr(value, 9, 2)::integer <= extract(day FROM
               make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1) + interval '1 month - 1 day')
           ELSE false END
       ELSE false
   END $$;
