WHERE sheet.outstanding > 0 AND sheet.last_movement <= $8
