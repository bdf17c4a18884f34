-- Hand-overs and issues stay in the entries, which are never deleted; what is drawn of them goes with its tables.
DROP TABLE concern, hand_over;
