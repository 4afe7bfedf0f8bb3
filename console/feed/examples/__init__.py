"""Feed configurations that ship as worked examples, each with a sample of invented calls."""
