"""The command line: `./run COMMAND`. Heavy imports wait until their command runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from api.settings import Settings, table, variable_of

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,  # they print local variables, secrets among them
    no_args_is_help=False,
    help="Phối Hợp. Without a command: serve.",
    epilog="Also, before Python: `./run test [--long]` checks everything, `./run setup` installs what is missing, `./run lock`"
    " pins the dependencies anew, `./run screenshots FOLDER` takes pictures of the main pages.",
)


@contextmanager
def plainly() -> Iterator[None]:
    """What the operator can mend is one sentence and exit status 1, not a traceback."""
    import psycopg
    from pydantic import ValidationError

    from api.serving import Refused
    from api.store.embedded import NoServer
    from api.store.migrate import Busy
    from api.store.rights import MissingRight

    try:
        yield
    except (Refused, NoServer, MissingRight, Busy) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    except ValidationError as error:
        if error.title != "Settings":
            raise
        for one in error.errors(include_input=False):  # an address given wrongly holds a password all the same
            variable = variable_of(str(one["loc"][0]))
            typer.echo(f"{variable}: giá trị không dùng được. {one['msg']}.", err=True)
        raise typer.Exit(1) from error
    except psycopg.OperationalError as error:
        typer.echo(f"Không nối được PostgreSQL. PostgreSQL cannot be reached: {error}".strip(), err=True)
        raise typer.Exit(1) from error


@app.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Without a command: serve."""
    if context.invoked_subcommand is None:
        serve()


@app.command()
def serve() -> None:
    """Start PostgreSQL if DATABASE_URL is not set, migrate, load the starting data, and answer until Ctrl-C."""
    with plainly():
        from api import serving

        serving.serve(Settings())


@app.command()
def worker() -> None:
    """Do the work behind the pushes until Ctrl-C, for servers that run with PHOIHOP_WORKER=0."""
    with plainly():
        from api.worker import work

        work(Settings())


@app.command()
def audit(
    receipts: Annotated[Path | None, typer.Option(help="JSON {index, hash}, one a line, to hold against it")] = None,
) -> None:
    """Compute the whole log anew, from the rows up; name the first flaw and exit with 1 when there is one."""
    with plainly():
        from api.auditor import examine

        good, said = examine(Settings(), receipts)
    typer.echo(f"{'ok   ' if good else 'WRONG'} {said}")
    raise typer.Exit(int(not good))


@app.command()
def migrate() -> None:
    """Create the roles app and wide and bring the schema up to the code; runs as the owner."""
    with plainly():
        from api.serving import database
        from api.store.migrate import upgrade

        settings = Settings()
        with database(settings):
            upgrade(settings)


@app.command()
def seed() -> None:
    """Migrate and load the starting data, with sample accounts and activity when PHOIHOP_DEMO says so."""
    with plainly():
        from api.serving import database, fill

        settings = Settings()
        with database(settings):
            fill(settings)


@app.command()
def settings() -> None:
    """Print every environment variable that is read, as a table."""
    typer.echo(table())


@app.command()
def doctor() -> None:
    """Look at this installation: what is set, what answers, what is unsafe. Exit status 1 when something is wrong."""
    with plainly():
        from api.doctor import examine

        findings = examine(Settings())
    for finding in findings:
        typer.echo(f"{'ok   ' if finding.good else 'WRONG'} {finding.what}")
    raise typer.Exit(int(not all(finding.good for finding in findings)))


@app.command()
def admin(username: str) -> None:
    """Make an administrator of an empty installation; the random password is printed once."""
    import asyncio

    with plainly():
        from api.seed import first_admin
        from api.serving import database, fill

        settings = Settings()
        with database(settings):
            fill(settings)
            typer.echo(asyncio.run(first_admin(settings, username)))


@app.command()
def bench(
    parts: list[str] = typer.Argument(None, help="push, reads, export, intake, start, pages; all without names."),  # noqa: B008
) -> None:
    """Measure what is claimed, as ratios in one run; exit status 1 when a bar is missed."""
    from bench.__main__ import run

    raise typer.Exit(run(parts or []))


@app.command()
def openapi(
    check: bool = typer.Option(False, "--check", help="Write nothing; exit status 1 when the file differs."),
    release: bool = typer.Option(False, "--release", help="Also as openapi/released.json, which no change may break."),
) -> None:
    """Write the API's OpenAPI document to openapi/v1.json. No database is needed."""
    import tempfile

    from api.app import create_app
    from api.web.openapi import written

    with tempfile.TemporaryDirectory() as folder:  # keys and secrets made there are thrown away
        made = written(create_app(Settings(data=Path(folder))))
    path = Path(__file__).parents[1] / "openapi" / "v1.json"
    if not check:
        path.parent.mkdir(exist_ok=True)
        for one in (path, path.with_name("released.json"))[: 2 if release else 1]:
            one.write_text(made, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != made:
        typer.echo("openapi/v1.json khác với mã. It differs from the code: ./run openapi", err=True)
        raise typer.Exit(1)


if __name__ == "__main__":
    app(prog_name="./run")
