SELECT calendar_write($1, $2::text::json, $3::text::json)
