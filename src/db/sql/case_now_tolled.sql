WHERE (listed.unit_code = ANY ($10) OR sheet.own_grants IS NOT NULL AND EXISTS (SELECT 1 FROM tolling_grant covering
  WHERE covering.subject_id = sheet.subject_id AND covering.effective_from <= $1 AND covering.effective_to >= $1
    AND known_at(covering.known_from, covering.known_to, $2)))
