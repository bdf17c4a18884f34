### Lists and figures: titles, headings, definitions, notes.
