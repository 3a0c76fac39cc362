"""The approach as data: framework, behaviours, cases, questions, topics, instruments."""
