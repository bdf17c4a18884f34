### Time in each state.

dwell-title = Time in each state
dwell-definition = Counted: every stay of an institution or a case in a state, from the day it took effect to the day of the next state; one that goes on, to the day of the list. Finished and running stays stand apart: how long a running one will take is not known. Days are calendar days; of two moves on one day the first begins a stay of 0 days. Median and 90 %: the shortest of the stays' own lengths that half, or nine in ten, of them do not exceed. Share: of the days of all groups. Where only "not later than" is known the stay began earlier than counted. Unit and route are those of the day of the list; an institution has the route of its last case. States in which a life ends (cleared, converted, closed) and void records do not count.
dwell-empty = Nothing was in any state.
dwell-total-stays = Stays
dwell-total-running = Running
dwell-total-days = Days

column-stays = Stays
column-not-exact = Begun not later than
column-finished = Finished
column-median = Median
column-p90 = 90 %
column-running = Running
column-running-median = Running: median
column-running-p90 = Running: 90 %
column-running-longest = Running: longest
column-days-waited = All days
column-share = Share
column-dwell-route = Route
