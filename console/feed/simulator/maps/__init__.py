"""Column maps that ship as worked examples."""
