### The help of commands and arguments: help-<command>[-<argument>].
