"""Read the register: the entities, tiers and groups that people keep as YAML."""

from generator.content.register.loading import Register, load_register

__all__ = ["Register", "load_register"]
