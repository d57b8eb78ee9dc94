"""The sections of the plan, a module for each group of questions that a reader brings."""
