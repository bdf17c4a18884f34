### Many acts of one kind from one file.

many-recorded = { $outcome ->
    [rehearsed] { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $recorded } would be recorded, { $already } recorded before. Nothing was written.
   *[done] { $file }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $recorded } recorded, { $already } recorded before.
 }
problem-column-unknown = { $header } is no column of this act
problem-column-twice = two of its columns are { $column }
problem-rows-too-many = it has more than { $most } rows
problem-rows-none = it has no rows
hint-columns = Its columns may be: { $known }. A profile gives other headers a column, or says which to ignore.
error-many-flag = { $column } says { $value }; yes or no goes there.
