"""The desk: what people see and do, the call feed, the rules of the trade."""
