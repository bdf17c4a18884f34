-- Checkpoints go; they can be made again of what is recorded, and are the same then but for who made them when. Bulletins that
-- name one are rebuilt without it.

DROP FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[]);
DROP TABLE public.checkpoint_signature;
DROP TABLE public.checkpoint;
DROP FUNCTION public.checkpoint_stays();
