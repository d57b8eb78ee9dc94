"""What is often open: findings with the question behind them, and the blocks of the canvas."""

from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.language import Language
from canvas.inspection.problem_words import problem_words
from canvas.knowledge.blocks import block, blocks
from canvas.knowledge.look import look
from canvas.knowledge.speaking import number
from canvas.rendering.portfolio.tables import Cell, Column, Form, Section, Table, count, part, text
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.words import words
from canvas.rules.asking import question_of
from canvas.rules.catalogue import rule_with
from canvas.rules.words import rule_words


def gap_section(made: Portfolio, language: Language) -> Section:
    """Both tables."""
    said = portfolio_words(language)["gaps"]
    return Section("gaps", said["title"], said["about"], (_findings(made, language), _blocks(made, language)))


def title_of(code: str, language: Language) -> str:
    """What a code says in short; the code itself where this version does not know it."""
    if rule := rule_words(language).get(code):
        return rule.title
    problem = problem_words(language).get(code)
    return problem.title if problem else code


def _findings(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["gaps"]
    weights = words(language)["check"]
    return Table(
        id="findings",
        name=said["findings_tab"],
        title=said["findings_title"],
        about=said["findings_about"].format(tracks=number(len(made.tracks), language)),
        columns=(
            Column(said["what"]),
            Column(said["question"]),
            Column(said["weight"]),
            Column(said["block"]),
            Column(said["tracks"], Form.NUMBER),
            Column(said["findings"], Form.NUMBER),
        ),
        rows=tuple(
            (
                Cell(f"{gap.code} {title_of(gap.code, language)}"),
                text(question_of(rule, language) if (rule := rule_with(gap.code)) else ""),
                Cell(weights[gap.severity.value], -float(gap.severity.weight)),
                text(block(gap.block).titles[language] if gap.block else ""),
                part(gap.tracks, len(made.tracks), language),
                count(gap.findings, language),
            )
            for gap in made.gaps
        ),
        empty=said["none"],
    )


def _blocks(made: Portfolio, language: Language) -> Table:
    said, states = portfolio_words(language)["gaps"], words(language)["canvas"]
    order = {each.id: place for place, each in enumerate(blocks())}
    return Table(
        id="blocks",
        name=said["blocks_tab"],
        title=said["blocks_title"],
        about=said["blocks_about"],
        columns=(
            Column(said["block"]),
            Column(said["guiding"]),
            *(Column(states[state], Form.NUMBER) for state in look().states),
        ),
        rows=tuple(
            (
                Cell(block(each.block).titles[language], float(order[each.block])),
                Cell(block(each.block).questions[language][0]),
                *(count(number, language) for number in (each.filled, each.partial, each.empty, each.not_applicable)),
            )
            for each in made.blocks
        ),
    )
