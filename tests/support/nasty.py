"""Names that somebody might give himself, or put into a file: each is somebody's trick."""

NASTY = {
    "bold": "Rosa <b>Klein</b>",
    "open": "Rosa </b><a href='tg://x'>Klein",
    "escaped": "Rosa &lt;Klein&gt; &amp;",
    "formula": "=HYPERLINK(Rosa;Klein)",
    "plus": "+Rosa Klein",
    "minus": "-Rosa Klein",
    "guarded": "'=Rosa Klein",
    "pipe": "|Rosa Klein",
    "quotes": 'Rosa "Mäxchen" O’Klein',
    "statement": "Rosa'); DROP TABLE customers;--",
    "fluent": "Rosa { $name } { -klein }",
    "format": "Rosa %s {0} \\n \\ Klein",
    "path": "../../Rosa/..\\Klein",
    "pdf": "Rosa (Klein) Tj ET",
    "right-to-left": "רוזה קליין",
    "marks": "R\u0337\u0354\u0359o\u0336\u0349sa Kle\u0301i\u0308n",
    "pictures": "Rosa \U0001f483\U0001f3fd Klein \U0001f468\u200d\U0001f469",
    "long": f"Rosa {'Klein' * 20}",
    "one-word": "W" * 110,
}
"""What can be written as it is."""
HIDING = {
    "turned": ("Rosa \u202enielK\u202c", "Rosa nielK"),
    "isolated": ("Rosa \u2066Klein\u2069", "Rosa Klein"),
    "zero-width": ("Ro\u200bsa Kl\u2060ein\ufeff", "Rosa Klein"),
    "soft": ("Ro\u00adsa Klein", "Rosa Klein"),
    "control": ("Rosa\x00 Klein\x1b", "Rosa Klein"),
    "line": ("Rosa Klein\u2028Bcc", "Rosa KleinBcc"),
    "lines": ("Rosa\r\nKlein", "Rosa Klein"),
    "tab": ("\tRosa Klein", "Rosa Klein"),
}
"""What hides something, and what is left of it."""
