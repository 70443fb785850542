"""Campaigns: what the agencies tell workers together, planned by a unit and approved by a focal one."""
