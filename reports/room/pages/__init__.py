"""Pages of a room report: each module's ``build(room, words)`` gives its pages in order."""
