WHERE listed.outstanding > 0 AND listed.case_moved_on <= $8
