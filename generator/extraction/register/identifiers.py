"""Make identifiers for proposals: pinyin, and none twice."""

from __future__ import annotations

from generator.content.identities import RESERVED
from generator.content.references import ENTITY_ID
from generator.names import person_syllables, slug


def new_id(name: str, taken: set[str], *, person: bool = False) -> str:
    """Return an identifier made of ``name`` that is not in ``taken``, and add it there.

    A person's first character is read as a surname. A name without any sound gets ``entity``; where
    the identifier is in use, a number goes behind it.
    """
    base = ("-".join(person_syllables(name)) if person else slug(name)) or "entity"
    if not ENTITY_ID.fullmatch(base):
        base = "entity"
    number = 1
    made = base
    while made in taken or made == RESERVED:
        number += 1
        made = f"{base}-{number}"
    taken.add(made)
    return made
