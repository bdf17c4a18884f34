-- Holds the one row for whoever draws again what is derived; gives none where somebody does so already.
SELECT true AS found FROM winddown_door.held WHERE what = 'rebuild' FOR UPDATE SKIP LOCKED
