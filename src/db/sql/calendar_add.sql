SELECT winddown_door.calendar_add($1, NULL, $2::text::json, $3::text::json)
