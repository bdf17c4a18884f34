### Many acts of one kind from one file.

many-recorded = { $file }: { $rows } rows, { $recorded } recorded, { $already } recorded before.
many-would = { $file }: { $rows } rows, { $recorded } would be recorded, { $already } recorded before. Nothing was written.
problem-column-unknown = { $header } is no column of this act
problem-column-twice = two of its columns are { $column }
problem-rows-too-many = it has more than { $most } rows
problem-rows-none = it has no rows
hint-columns = Its columns may be: { $known }. A profile gives other headers a column, or says which to ignore.
error-many-flag = { $column } says { $value }; yes or no goes there.
