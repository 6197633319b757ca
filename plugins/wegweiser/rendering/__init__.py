"""Rendering: planned pages become bytes. Templates escape by default; ``sanitise.py`` alone marks HTML as safe."""
