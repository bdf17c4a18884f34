SELECT act_write($1, $2, $3::text::json, $4::text::json, $5::text::json, $6, $7::text[]::json[], $8::text[]::json[], $9::text::json)
