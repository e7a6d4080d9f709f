"""The revisions that are read from file names are those of Alembic."""

from alembic.script import ScriptDirectory

from domain.store.migrate import MIGRATIONS, Standing, revisions, standing


def test_file_names_say_the_same_as_the_steps_themselves() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))

    assert revisions() == [each.revision for each in scripts.walk_revisions()][::-1]
    assert revisions()[-1] == scripts.get_current_head()


def test_a_revision_is_older_current_or_unknown() -> None:
    assert standing(revisions()[0]) is Standing.OLDER
    assert standing(revisions()[-1]) is Standing.CURRENT
    assert standing("9999") is Standing.NEWER
