"""Planning: the Portal becomes a SitePlan, where every page and file has its address before anything is rendered."""
