### The sample nation.
