"""The forms in which a report is written; each is imported when somebody asks for it."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.cli.options import painted
from canvas.rendering.reports.report import Report


class Form(StrEnum):
    """What a report is written as."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Writing:
    """How a report is written; plain values, so that they can go to another process."""

    form: Form = Form.TEXT
    concise: bool = False
    show_accepted: bool = False
    width: int = 100
    strict: bool = False
    docs: str = ""

    @property
    def tells_fingerprints(self) -> bool:
        """Other programs, and people on a page, know the findings again by their fingerprints."""
        return self.form in (Form.JSON, Form.SARIF, Form.HTML)

    def report(self) -> Report:
        """The report of this form."""
        match self.form:
            case Form.JSON:
                from canvas.rendering.reports.as_json import JsonReport

                return JsonReport(self.show_accepted)
            case Form.SARIF:
                from canvas.rendering.reports.as_sarif import SarifReport

                return SarifReport(self.docs, self.show_accepted)
            case Form.GITHUB:
                from canvas.rendering.reports.as_github import GithubReport

                return GithubReport()
            case Form.JUNIT:
                from canvas.rendering.reports.as_junit import JunitReport

                return JunitReport(self.strict, self.show_accepted)
            case Form.MARKDOWN:
                from canvas.rendering.reports.as_markdown import MarkdownReport

                return MarkdownReport(self.docs, self.show_accepted)
            case Form.HTML:
                from canvas.rendering.pages.findings import HtmlReport

                return HtmlReport(self.docs, self.show_accepted)
        from canvas.rendering.reports.as_text import ConciseReport, TextReport

        return ConciseReport(painted()) if self.concise else TextReport(painted(), self.show_accepted, self.width)
