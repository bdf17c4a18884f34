SELECT restated.known_from, restated.filing_id, restated.officer, filed.basis, restated.month, count(*) AS returns,
  ARRAY[
    greatest(least(sum(coalesce(figures[1], 0)::numeric - coalesce(figures_before[1], 0)),
      9223372036854775807), -9223372036854775807)::bigint,
    greatest(least(sum(coalesce(figures[2], 0)::numeric - coalesce(figures_before[2], 0)),
      9223372036854775807), -9223372036854775807)::bigint,
    greatest(least(sum(coalesce(figures[3], 0)::numeric - coalesce(figures_before[3], 0)),
      9223372036854775807), -9223372036854775807)::bigint,
    greatest(least(sum(coalesce(figures[4], 0)::numeric - coalesce(figures_before[4], 0)),
      9223372036854775807), -9223372036854775807)::bigint,
    greatest(least(sum(coalesce(figures[5], 0)::numeric - coalesce(figures_before[5], 0)),
      9223372036854775807), -9223372036854775807)::bigint,
    greatest(least(sum(coalesce(figures[6], 0)::numeric - coalesce(figures_before[6], 0)),
      9223372036854775807), -9223372036854775807)::bigint,
    greatest(least(sum(coalesce(figures[7], 0)::numeric - coalesce(figures_before[7], 0)),
      9223372036854775807), -9223372036854775807)::bigint] AS changes,
  ARRAY[count(figures[1]) - count(figures_before[1]),
    count(figures[2]) - count(figures_before[2]),
    count(figures[3]) - count(figures_before[3]),
    count(figures[4]) - count(figures_before[4]),
    count(figures[5]) - count(figures_before[5]),
    count(figures[6]) - count(figures_before[6]),
    count(figures[7]) - count(figures_before[7])] AS known
FROM restated LEFT JOIN entry filed ON filed.subject_id = restated.filing_id AND filed.seq = 1
GROUP BY restated.known_from, restated.filing_id, restated.officer, filed.basis, restated.month
ORDER BY restated.known_from, restated.filing_id, restated.month
