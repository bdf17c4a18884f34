### The official calendar of working days.

calendar-title = Calendar of working days
calendar-title-year = Calendar of working days { $year }
calendar-definition = Days that differ from Monday to Friday: public holidays, and weekends worked to make up for them, by the yearly notice of the General Office of the State Council. In years that are not listed, Monday to Friday are taken for working days.
calendar-empty = The record has no calendar.
calendar-unknown = The record has no calendar of { $year }: Monday to Friday are taken for working days, until one is imported.
calendar-provisional = { $year } is provisional: there was no notice when it was recorded, so only the statutory days are known, and neither the days in lieu nor the make-up days.
column-calendar-day = Day
column-weekday = Weekday
column-calendar-kind = Kind
column-festival = Festival
column-calendar-year = Year
column-calendar-standing = Standing
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
day-kind-holiday = holiday
day-kind-working = worked
standing-official = official
standing-provisional = provisional
standing-unknown = no data
festival-new-year = New Year
festival-spring = Spring Festival
festival-tomb-sweeping = Tomb-Sweeping Day
festival-labour = Labour Day
festival-dragon-boat = Dragon Boat Festival
festival-mid-autumn = Mid-Autumn Festival
festival-national = National Day
festival-joined = National Day and Mid-Autumn

calendar-recorded = { $outcome ->
    [already] The calendar of { $year } says so already.
    [rehearsed] The calendar of { $year } would be recorded: { $holidays ->
        [one] { $holidays } holiday
       *[other] { $holidays } holidays
    }, { $working ->
        [one] { $working } make-up day
       *[other] { $working } make-up days
    }. Nothing was written.
   *[done] The calendar of { $year } is recorded: { $holidays ->
        [one] { $holidays } holiday
       *[other] { $holidays } holidays
    }, { $working ->
        [one] { $working } make-up day
       *[other] { $working } make-up days
    }.
 }
calendar-amended = { $outcome ->
    [rehearsed] The calendar of { $year } would be replaced: { $holidays ->
        [one] { $holidays } holiday
       *[other] { $holidays } holidays
    }, { $working ->
        [one] { $working } make-up day
       *[other] { $working } make-up days
    }. Nothing was written.
   *[done] The calendar of { $year } is replaced: { $holidays ->
        [one] { $holidays } holiday
       *[other] { $holidays } holidays
    }, { $working ->
        [one] { $working } make-up day
       *[other] { $working } make-up days
    }. What was counted before can still be counted as known then.
 }

error-calendar-official = The calendar of { $year } is official already, by { $source }, and the file differs from it. Nothing was written.
hint-calendar-official = If a newer notice changes the year, give all days of the year as they now are: { $next }
error-list-rows = { $path }: { $count ->
    [one] { $count } problem
   *[other] { $count } problems
} in { $of ->
    [one] { $of } row
   *[other] { $of } rows
 }. Nothing was written.
detail-list-row = row { $row }: { $why }
detail-calendar-year = { $year } has no holiday on { $days }
detail-calendar-day = { $sign } { $day } { $kind } { $name } { $source }
problem-calendar-years = a year in it is not whole
hint-calendar-years = Give every holiday of the year, weekends too: the file becomes the whole calendar of the year.
problem-calendar-kind = “{ $text }” is no kind of day; it is holiday or working
problem-calendar-year = the year { $year } is not between { $first } and { $last }
problem-calendar-worked = Monday to Friday are worked anyway; only a weekend is made up
problem-calendar-twice = the day stands in an earlier row already
problem-calendar-name = the name is one line of 1 to { $limit } characters
problem-calendar-source = the source is one line of 1 to { $limit } characters
