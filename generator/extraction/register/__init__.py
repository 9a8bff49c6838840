"""How proposals join the register: in memory and in its files."""
