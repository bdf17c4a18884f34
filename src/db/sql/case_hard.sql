WHERE (sheet.hard_since IS NOT NULL OR listed.state = 'exited' AND (
  sheet.stopped_for = 'lost-contact' OR listed.reason = 'lost-contact'
  OR sheet.stage IN ('notice', 'criminal', 'bankruptcy', 'distribution') OR sheet.rejections >= $9
  OR sheet.nothing_recoverable_on IS NOT NULL OR sheet.stopped_on <= $8))
