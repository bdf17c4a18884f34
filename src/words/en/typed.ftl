### Words and codes that are typed, and commands that can be pasted.

words-title = Words that are typed
words-definition = A word is taken by its code, or as it is printed in either language. "of" says what the word belongs to, where several kinds share a name.
words-empty = No such words.
column-word-kind = Kind
column-word-of = Of
column-word-code = Code
column-word-en = English
column-word-zh = Chinese
column-command = Command
word-beside = { $words } ({ $code })
usage-words = All there are: winddown words { $kind }
allowed-note-later = Something took effect after { $day }. What is recorded for that day is judged together with it, and may be refused for that.
help-words = List the words that are typed, with their codes
help-words-kind = Which kinds; all where none is named
help-allowed-as-of = The moves open on this day; today by default
help-allowed-track = Only the moves of this track

error-no-such-particular = Entry { $seq } gave no such name or identifier; places and the launch day are those of the first entry.
error-which-of-several = Entry { $seq } gave several. Which one is wrong?
hint-which-of-several = Name the wrong one: { $next }
change-name = name: { $after }
change-identifier = identifier: { $after }
change-registered = place of registration: { $after }
change-operating = place of operation: { $after }
change-launched = online since { $after }
toll-struck = the grant of entry { $seq } struck
help-correct-name = The right name, in place of the one the entry gave
help-correct-identifier = The right identifier, in place of the one the entry gave; of the same kind
help-correct-wrong = Which name or identifier is wrong, where the entry gave several
help-correct-registered = The right place of registration, as of the first entry
help-correct-operating = The right place of operation, as of the first entry
help-correct-launched = The right day it went online, as of the first entry
help-case-toll-strike = Strike this grant: it never held
institution-struck = “{ $name }” was put on the register by mistake: its registration was struck, and nothing of it stands ({ $id }).
hint-institution-struck = { $next } shows what was recorded, and by which entry it was struck.
