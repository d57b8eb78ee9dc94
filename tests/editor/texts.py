"""Small files that scenarios begin with."""

ENGLISH = """\
format: 1
track:
  id: bikes
  title: Bike repair
  stage: design
parties:
  - id: town
    name: The Town
    kind: municipality
    interest: Fewer people on benefit.
  - {id: shop, name: Bike Shop, kind: company, brings: [{kind: places, covers: [work]}]}
roles:
  - kind: coordinator
    party: town
    steps: {work: does}
steps:
  - id: training
    kind: preparation
    title: Training
    lead: town
  - id: work
    kind: learning-work
    title: Work
    after: training
    lead: shop
accept:
  - {finding: M03, at: parties.shop, reason: The shop tells in May.}
"""

DUTCH = """\
formaat: 1
traject:
  id: fietsen
  titel: Fietsen maken
  fase: ontwerp
partijen:
  - id: gemeente
    naam: De gemeente
    soort: gemeente
    belang: Minder mensen in de bijstand.
stappen:
  - id: training
    soort: voortraject
    titel: Training
    trekker: gemeente
"""
