"""Every language says everything."""

from pathlib import Path

from bot.check import missing_texts


def write(folder: Path, language: str, text: str) -> None:
    (folder / language).mkdir()
    (folder / language / "a.ftl").write_text(text, encoding="utf-8")


def test_what_one_language_has_and_another_has_not(tmp_path: Path) -> None:
    write(tmp_path, "de", "# x\nboth = Hallo { $name }\n    und { $other }\nonly-de =\n    Ja\n")
    write(tmp_path, "en", "both = Hello { $name }\n")
    (tmp_path / "en" / "words.toml").write_text("", encoding="utf-8")

    assert missing_texts(tmp_path) == [
        ("de", "words.toml"),
        ("en", "both $other"),
        ("en", "only-de"),
    ]
