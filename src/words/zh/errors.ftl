### What was refused or failed, why, and what to do next.
error-output = { $why }
