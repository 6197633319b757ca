"""The live preview: the site out of memory. A page is made when somebody looks at it, from the content as it stands."""
