DROP TABLE calendar_day, calendar_year;
