"""
The kinds of the field, as identifiers.

What a kind means, what it is called in Dutch and English and where it comes from stands in
`canvas/knowledge/kinds/`; a test holds the two together. Official Dutch names stay Dutch.
"""

from canvas.domain.word import Word


class FileKind(Word):
    """What one file describes."""

    TRACK = "track"
    PROGRAMME = "programme"


class Stage(Word):
    """How far the work is. A stopped track is asked what a running one is asked."""

    IDEA = "idea"
    DESIGN = "design"
    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"

    @property
    def order(self) -> int:
        """The place on the way from idea to finished."""
        return _STAGE_ORDER[self]

    def reaches(self, other: "Stage") -> bool:
        """This stage is as far as the other, or further."""
        return self.order >= other.order


_STAGE_ORDER = {Stage.IDEA: 0, Stage.DESIGN: 1, Stage.RUNNING: 2, Stage.STOPPED: 2, Stage.FINISHED: 3}


class BlockId(Word):
    """The 18 blocks of the canvas, in canvas order."""

    MISSION = "mission"
    JOINT_INTEREST = "joint-interest"
    TARGET_GROUP = "target-group"
    PARTIES = "parties"
    RECRUITMENT = "recruitment"
    PREPARATION = "preparation"
    LEARNING_WORK = "learning-work"
    MATCHING = "matching"
    AFTERCARE = "aftercare"
    ROLES = "roles"
    LANGUAGE = "language"
    GUIDANCE = "guidance"
    EMPLOYER_SUPPORT = "employer-support"
    RESOURCES = "resources"
    CONDITIONS = "conditions"
    CUSTOMISATION = "customisation"
    RESULTS = "results"
    SUSTAIN = "sustain"


class StepKind(Word):
    """The successive parts of a track. Design and follow-on have no column on the canvas."""

    DESIGN = "design"
    RECRUITMENT = "recruitment"
    PREPARATION = "preparation"
    LEARNING_WORK = "learning-work"
    MATCHING = "matching"
    AFTERCARE = "aftercare"
    FOLLOW_ON = "follow-on"


class Sector(Word):
    """The three worlds that a track needs at the table."""

    PUBLIC = "public"
    PRIVATE = "private"
    CIVIL_SOCIETY = "civil-society"


class PartyKind(Word):
    """Kinds of organisation."""

    MUNICIPALITY = "municipality"
    SOCIAL_SERVICE = "social-service"
    LABOUR_MARKET_REGION = "labour-market-region"
    EMPLOYER_SERVICE_POINT = "employer-service-point"
    UWV = "uwv"
    PROVINCE = "province"
    STATE = "state"
    COA = "coa"
    EU = "eu"
    HEALTH_SERVICE = "health-service"
    VOCATIONAL_SCHOOL = "vocational-school"
    UNIVERSITY_OF_APPLIED_SCIENCES = "university-of-applied-sciences"
    UNIVERSITY = "university"
    LANGUAGE_SCHOOL = "language-school"
    TRADE_SCHOOL = "trade-school"
    COMPANY = "company"
    CARE_ORGANISATION = "care-organisation"
    PUBLIC_EMPLOYER = "public-employer"
    STAFFING_AGENCY = "staffing-agency"
    TRADE_ASSOCIATION = "trade-association"
    TRAINING_FUND = "training-fund"
    LEARNING_WORK_COMPANY = "learning-work-company"
    REFUGEE_ORGANISATION = "refugee-organisation"
    WELFARE_ORGANISATION = "welfare-organisation"
    VOLUNTEER_ORGANISATION = "volunteer-organisation"
    FOUNDATION = "foundation"
    KNOWLEDGE_INSTITUTE = "knowledge-institute"
    CONSULTANCY = "consultancy"
    OTHER = "other"


class PartyStatus(Word):
    """How sure it is that a party takes part."""

    CONFIRMED = "confirmed"
    INVITED = "invited"
    SOUGHT = "sought"


class ContributionKind(Word):
    """What a party brings in: effort, time or means."""

    EFFORT = "effort"
    TIME = "time"
    MONEY = "money"
    PLACES = "places"
    ROOMS = "rooms"
    MATERIALS = "materials"
    KNOWLEDGE = "knowledge"
    NETWORK = "network"
    GUARANTEE = "guarantee"


class RoleKind(Word):
    """What a party does in the track."""

    INITIATOR = "initiator"
    COORDINATOR = "coordinator"
    EMPLOYER = "employer"
    FORMAL_EMPLOYER = "formal-employer"
    WORK_SUPERVISOR = "work-supervisor"
    BUDDY = "buddy"
    JOB_COACH = "job-coach"
    CASE_MANAGER = "case-manager"
    RECRUITER = "recruiter"
    MATCHMAKER = "matchmaker"
    EDUCATOR = "educator"
    LANGUAGE_PROVIDER = "language-provider"
    LANGUAGE_COACH = "language-coach"
    EXPERTISE_PARTNER = "expertise-partner"
    MENTOR = "mentor"
    EMPLOYER_TRAINER = "employer-trainer"
    TRADE_ASSOCIATION = "trade-association"
    FUNDER = "funder"
    EXAMINER = "examiner"
    HEALTH_PARTNER = "health-partner"
    EVALUATOR = "evaluator"
    PARTICIPANT = "participant"


class Involvement(Word):
    """What a role does in one step. Who leads a step stands with the step."""

    DOES = "does"
    CONSULTED = "consulted"
    INFORMED = "informed"


class GroupKind(Word):
    """Who the participants are."""

    STATUS_HOLDERS = "status-holders"
    ASYLUM_SEEKERS = "asylum-seekers"
    UKRAINIANS = "ukrainians"
    BENEFIT_RECIPIENTS = "benefit-recipients"
    JOB_SEEKERS = "job-seekers"
    YOUTH = "youth"
    WOMEN = "women"
    PARENTS = "parents"
    OTHER = "other"


class CriterionKind(Word):
    """On what people are admitted."""

    LANGUAGE = "language"
    MOTIVATION = "motivation"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    AVAILABILITY = "availability"
    HEALTH = "health"
    AGE = "age"
    RESIDENCE = "residence"
    OTHER = "other"


class IntakeTopic(Word):
    """What an intake asks about."""

    SKILLS_EXPERIENCE = "skills-experience"
    WISHES = "wishes"
    PERSONAL_SITUATION = "personal-situation"
    LANGUAGE = "language"
    HEALTH = "health"
    LEARNING_ABILITY = "learning-ability"


class ActivityKind(Word):
    """What happens in a step or a line."""

    INFORMATION_MEETING = "information-meeting"
    COMPANY_VISIT = "company-visit"
    MEETING = "meeting"
    WORK_SESSION = "work-session"
    INTAKE = "intake"
    ASSESSMENT = "assessment"
    INTERVIEW = "interview"
    SHADOW_DAY = "shadow-day"
    TRIAL_DAY = "trial-day"
    PRACTICE_DAY = "practice-day"
    LANGUAGE = "language"
    LANGUAGE_COACHING = "language-coaching"
    TRAINING = "training"
    CERTIFICATE = "certificate"
    WORK = "work"
    GUIDANCE = "guidance"
    MENTORING = "mentoring"
    INDIVIDUAL_PLAN = "individual-plan"
    INCOME_ADVICE = "income-advice"
    EMPLOYER_BRIEFING = "employer-briefing"
    EMPLOYER_TRAINING = "employer-training"
    EMPLOYER_GUIDANCE = "employer-guidance"
    WARM_HANDOVER = "warm-handover"
    DESIGN_SESSION = "design-session"
    EVALUATION = "evaluation"
    OTHER = "other"


class Setting(Word):
    """Where an activity takes place."""

    CLASSROOM = "classroom"
    WORKPLACE = "workplace"
    ONLINE = "online"
    OUTDOORS = "outdoors"


class Audience(Word):
    """For whom an activity is."""

    CANDIDATE = "candidate"
    EMPLOYER = "employer"
    BOTH = "both"


class LineKind(Word):
    """Support that runs along the steps."""

    LANGUAGE = "language"
    GUIDANCE = "guidance"
    EMPLOYER_SUPPORT = "employer-support"


class WorkForm(Word):
    """The form in which someone works, in law and in money."""

    PLACEMENT_ON_BENEFIT = "placement-on-benefit"
    WORK_EXPERIENCE_UNPAID = "work-experience-unpaid"
    WORK_EXPERIENCE_PAID = "work-experience-paid"
    PARTICIPATIEPLAATS = "participatieplaats"
    PROEFPLAATSING = "proefplaatsing"
    BOL = "bol"
    BBL = "bbl"
    DERDE_LEERWEG = "derde-leerweg"
    DUAL_HBO = "dual-hbo"
    SECONDMENT = "secondment"
    AGENCY_WORK = "agency-work"
    FIXED_TERM_CONTRACT = "fixed-term-contract"
    PERMANENT_CONTRACT = "permanent-contract"
    STARTBAAN = "startbaan"
    LOONKOSTENSUBSIDIE = "loonkostensubsidie"
    VOLUNTEERING = "volunteering"


class Requirement(Word):
    """What there must be before people can learn at work for a diploma or a statement."""

    EMPLOYMENT_CONTRACT = "employment-contract"
    PRACTICE_AGREEMENT = "practice-agreement"
    RECOGNISED_COMPANY = "recognised-company"
    VOCATIONAL_SCHOOL = "vocational-school"
    PRACTICE_TRAINER = "practice-trainer"


class Perspective(Word):
    """What may follow on the work in a track."""

    JOB_GUARANTEE = "job-guarantee"
    VACANCY = "vacancy"
    INTENTION = "intention"
    NONE = "none"


class QualificationKind(Word):
    """What a participant can earn."""

    MBO_DIPLOMA = "mbo-diploma"
    MBO_CERTIFICAAT = "mbo-certificaat"
    PRAKTIJKVERKLARING = "praktijkverklaring"
    HBO_DIPLOMA = "hbo-diploma"
    VCA = "vca"
    DRIVING_LICENCE = "driving-licence"
    FORKLIFT = "forklift"
    BIG = "big"
    TRADE_CERTIFICATE = "trade-certificate"
    INBURGERINGSDIPLOMA = "inburgeringsdiploma"
    LANGUAGE_CERTIFICATE = "language-certificate"
    OTHER = "other"


class IntegrationLaw(Word):
    """The civic integration act under which participants fall."""

    WI2013 = "wi2013"
    WI2021 = "wi2021"


class IntegrationRoute(Word):
    """The learning route of the civic integration act of 2021."""

    B1_ROUTE = "b1-route"
    ONDERWIJSROUTE = "onderwijsroute"
    Z_ROUTE = "z-route"


class CostKind(Word):
    """What costs money."""

    COORDINATION = "coordination"
    RECRUITMENT = "recruitment"
    INTAKE = "intake"
    LANGUAGE = "language"
    TRAINING = "training"
    EXAM = "exam"
    GUIDANCE = "guidance"
    EMPLOYER_TRAINING = "employer-training"
    WAGE = "wage"
    ALLOWANCE = "allowance"
    TRAVEL = "travel"
    CHILDCARE = "childcare"
    MATERIALS = "materials"
    EVALUATION = "evaluation"
    OTHER = "other"


class FundingStatus(Word):
    """How certain money is."""

    IDEA = "idea"
    APPLIED = "applied"
    EXPECTED = "expected"
    GRANTED = "granted"


class Scheme(Word):
    """Public and private funding arrangements."""

    PARTICIPATIEBUDGET = "participatiebudget"
    BUIG = "buig"
    SPUK_INBURGERING = "spuk-inburgering"
    SOWIS = "sowis"
    PRAKTIJKLEREN = "praktijkleren"
    PRAKTIJKLEREN_DERDE_LEERWEG = "praktijkleren-derde-leerweg"
    SLIM = "slim"
    ESF_PLUS = "esf-plus"
    AMIF = "amif"
    VOI = "voi"
    STAP = "stap"
    LIV = "liv"
    LKV = "lkv"
    LKS = "lks"
    NL_LEERT_DOOR = "nl-leert-door"
    RMT = "rmt"
    OENO = "oeno"
    GAK = "gak"
    ORANJE_FONDS = "oranje-fonds"
    GOLDSCHMEDING = "goldschmeding"
    RABOBANK_FOUNDATION = "rabobank-foundation"
    FONDS_1818 = "fonds-1818"
    PROVINCIAL_FUND = "provincial-fund"
    ZONMW = "zonmw"
    EMPLOYER_CONTRIBUTION = "employer-contribution"
    REGULAR_EDUCATION = "regular-education"
    IN_KIND = "in-kind"


class ConditionKind(Word):
    """What must be arranged around a track."""

    TRANSPORT = "transport"
    CHILDCARE = "childcare"
    INCOME = "income"
    HEALTH = "health"
    DEBTS = "debts"
    HOUSING = "housing"
    COMPUTER = "computer"
    CLOTHING = "clothing"
    ROSTER = "roster"
    CIVIC_INTEGRATION = "civic-integration"
    RESIDENCE = "residence"


class ConditionStatus(Word):
    """Whether a condition is arranged."""

    ARRANGED = "arranged"
    OPEN = "open"


class CustomisationLevel(Word):
    """How much differs from person to person."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class OutcomeKind(Word):
    """What comes out of a track for a participant, and how far people came in it."""

    PAID_JOB = "paid-job"
    BBL = "bbl"
    FURTHER_EDUCATION = "further-education"
    SUPPORTED_JOB = "supported-job"
    PLACEMENT = "placement"
    VOLUNTEERING = "volunteering"
    CIVIC_INTEGRATION = "civic-integration"
    CERTIFICATE = "certificate"
    LANGUAGE_GAIN = "language-gain"
    OFF_BENEFIT = "off-benefit"
    APPLIED = "applied"
    SELECTED = "selected"
    STARTED = "started"
    COMPLETED = "completed"
    DROP_OUT = "drop-out"
    OTHER = "other"
