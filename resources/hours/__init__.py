"""When a service is open: one internal model, readers into it and one evaluator."""
