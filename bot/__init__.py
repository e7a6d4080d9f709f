"""The process: receivers, worker, sender, jobs; no rule, no sentence."""
