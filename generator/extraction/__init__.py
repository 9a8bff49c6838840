"""Find in the articles what the register and the front matter do not say yet.

``people`` reads who holds which post, ``organizations`` which body or place a text means, ``figures`` what is
counted; ``register`` puts proposals into the register. The modules here read what one module suffices for.
"""
