"""What changed between two days: two states of the content from git, compared, as a page and as Markdown for a council paper.

``git.py`` fetches, ``stand.py`` makes a Portal of each state, ``vergleich.py`` and the modules beside it compare,
``seite.py`` and ``markdown.py`` write down. Dates are arguments; only ``git.py`` starts another program.
"""
