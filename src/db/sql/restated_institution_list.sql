SELECT restated.subject_id, restated.name, restated.month,
  coalesce(figures[$8], 0) - coalesce(figures_before[$8], 0) AS change
FROM restated WHERE filing_id = $6 AND figures[$8] IS DISTINCT FROM figures_before[$8]
ORDER BY abs(coalesce(figures[$8], 0) - coalesce(figures_before[$8], 0)) DESC, subject_id, month LIMIT $7
