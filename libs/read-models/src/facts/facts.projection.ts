import { factsOf, type JourneyFacts, type JourneyState, normaliseText } from '@mourafaka/domain';
import type { SqlFragment } from '@mourafaka/platform';
import { searchText } from '../journeys/journey.projection';
import type { MadeRows, RowFragment } from '../row-fragment';
import { snake, upsert } from '../sql-upsert';
import type { FactsRow, NameColumns } from './facts.entity';

const instant = (at: string | undefined): Date | null => (at === undefined ? null : new Date(at));

type Part = keyof Pick<JourneyFacts, 'declared' | 'baseline' | 'evaluated'>;
type Measures<P extends Part> = Pick<FactsRow, Extract<keyof FactsRow, `${P}${string}`>>;

function measures<P extends Part>(part: P, given: Partial<Record<string, number>> | undefined): Measures<P> {
  const of = (name: string): number | null => given?.[name] ?? null;
  return {
    [`${part}Members`]: of('members'),
    [`${part}Women`]: of('women'),
    [`${part}Youth`]: of('youth'),
    [`${part}Disabled`]: of('disabled'),
    ...(part !== 'declared' && { [`${part}Jobs`]: of('jobs') }),
    [`${part}TurnoverMad`]: of('turnoverMad'),
  } as unknown as Measures<P>;
}

/** What the facts of a state are as a row: the same whether it comes from a head, an append or a folded past. */
export function factsRow(state: JourneyState): FactsRow {
  const facts = factsOf(state);
  const { milestones, openDeadlines, declared, baseline, evaluated } = facts;
  return {
    journeyId: facts.journeyId,
    version: facts.version,
    validFrom: new Date(facts.validFrom),
    batch: facts.batch,
    wave: facts.wave ?? null,
    lot: facts.lot ?? null,
    provider: facts.provider ?? null,
    phase: facts.phase,
    state: facts.state,
    suspended: facts.suspended,
    region: facts.region,
    province: facts.province,
    sector: facts.sector,
    agent: facts.agent ?? null,
    consultant: facts.consultant ?? null,
    womanLed: facts.womanLed,
    submittedAt: new Date(facts.submittedAt),
    completeAt: instant(milestones.complete),
    eligibleAt: instant(milestones.eligible),
    selectedAt: instant(milestones.selected),
    diagnosedAt: instant(milestones.diagnosed),
    planApprovedAt: instant(milestones['plan-approved']),
    trainedAt: instant(milestones.trained),
    coachedAt: instant(milestones.coached),
    marketedAt: instant(milestones.marketed),
    graduatedAt: instant(milestones.graduated),
    closedAt: instant(facts.closedAt),
    leavingReason: facts.leavingReason ?? null,
    dormantFrom: instant(facts.dormantFrom),
    overdueFrom: instant(facts.overdueFrom),
    deadlineKinds: openDeadlines.map(({ kind }) => kind),
    deadlineOwners: openDeadlines.map(({ owner }) => owner),
    deadlineDue: openDeadlines.map(({ dueAt }) => new Date(dueAt)),
    trainingLabel: facts.trainingLabel ?? null,
    coachingLabel: facts.coachingLabel ?? null,
    openSessions: facts.openSessions,
    openActions: facts.openActions,
    modulesAttended: facts.modulesAttended,
    modulesPlanned: facts.modulesPlanned,
    sessionsDone: facts.sessionsDone,
    sessionsPlanned: facts.sessionsPlanned,
    actionsDone: facts.actionsDone,
    actionsPlanned: facts.actionsPlanned,
    ...measures('declared', declared),
    ...measures('baseline', baseline),
    ...measures('evaluated', evaluated),
    householdSize: facts.householdSize,
    searchText: searchText(state.cooperative),
    since: new Date(facts.since),
  };
}

/** Every column, each once; in the order of the table. */
export const factColumns = [
  'journeyId',
  'version',
  'validFrom',
  'batch',
  'wave',
  'lot',
  'provider',
  'phase',
  'state',
  'suspended',
  'region',
  'province',
  'sector',
  'agent',
  'consultant',
  'womanLed',
  'submittedAt',
  'completeAt',
  'eligibleAt',
  'selectedAt',
  'diagnosedAt',
  'planApprovedAt',
  'trainedAt',
  'coachedAt',
  'marketedAt',
  'graduatedAt',
  'closedAt',
  'leavingReason',
  'dormantFrom',
  'overdueFrom',
  'deadlineKinds',
  'deadlineOwners',
  'deadlineDue',
  'trainingLabel',
  'coachingLabel',
  'openSessions',
  'openActions',
  'modulesAttended',
  'modulesPlanned',
  'sessionsDone',
  'sessionsPlanned',
  'actionsDone',
  'actionsPlanned',
  'declaredMembers',
  'declaredWomen',
  'declaredYouth',
  'declaredDisabled',
  'declaredTurnoverMad',
  'baselineMembers',
  'baselineWomen',
  'baselineYouth',
  'baselineDisabled',
  'baselineJobs',
  'baselineTurnoverMad',
  'evaluatedMembers',
  'evaluatedWomen',
  'evaluatedYouth',
  'evaluatedDisabled',
  'evaluatedJobs',
  'evaluatedTurnoverMad',
  'householdSize',
  'searchText',
  'since',
] as const satisfies readonly (keyof FactsRow)[];

const present = 'read.journey_facts';
const past = 'read.journey_facts_past';

const longestName = 100;

/** Of cooperatives as they are folded: hardly an event changes them. */
const knownNames = new WeakMap<JourneyState['cooperative'], NameColumns>();

/** Its name in the language, else its other one, in the form in which names are compared. */
function namesOf({ cooperative }: JourneyState): NameColumns {
  const known = knownNames.get(cooperative);
  if (known) return known;
  const { denominationAr, denominationFr } = cooperative;
  const name = (text = ''): string => normaliseText(text).slice(0, longestName);
  const given = { nameAr: name(denominationAr ?? denominationFr), nameFr: name(denominationFr ?? denominationAr) };
  knownNames.set(cooperative, given);
  return given;
}

const upsertFacts = upsert<keyof FactsRow | keyof NameColumns>({
  name: 'journey_facts',
  table: present,
  key: 'journeyId',
  columns: [...factColumns, 'nameAr', 'nameFr'],
  json: [],
  replaceWhere: 'known.version <= excluded.version',
});

const names = factColumns.map(snake);
const listed = names.join(', ');
/** What a past row is found by in facts of today, unless it was corrected since. */
const found = ['searchText', 'region', 'province', 'sector'] as const satisfies readonly (keyof FactsRow)[];
const archiveSql: SqlFragment['sql'] = (param) =>
  `INSERT INTO ${past} (${listed}, valid_to, corrected) SELECT ${listed}, ${param(2)}::timestamptz, ` +
  `(${found.map(snake).join(', ')}) IS DISTINCT FROM (${found.map((_, n) => `${param(3 + n)}::text`).join(', ')}) ` +
  `FROM ${present} WHERE journey_id = ${param(0)}::uuid AND version < ${param(1)}::integer ON CONFLICT DO NOTHING`;

function archive(row: FactsRow): RowFragment {
  const { journeyId, version, validFrom } = row;
  const params = [journeyId, version, validFrom, ...found.map((name) => row[name])];
  const make = (made: MadeRows): void => {
    const known = made.tables.get(present)?.rows.get(journeyId);
    if (!known) return;
    const { rows } = made.table(past, [...names, 'valid_to', 'corrected']);
    const kept = known.slice(0, names.length);
    const of = (column: (typeof factColumns)[number]): unknown => kept[factColumns.indexOf(column)];
    rows.set(`${journeyId}/${of('version') as number}`, [
      ...kept,
      validFrom,
      found.some((name) => of(name) !== row[name]),
    ]);
  };
  return { name: 'facts_past', sql: archiveSql, params, make };
}

/**
 * The facts as part of the append that changed them; as they stood before, they are kept for ever. An older or the same
 * version archives nothing.
 */
export function projectFacts(state: JourneyState): RowFragment[] {
  const row = factsRow(state);
  return [archive(row), upsertFacts({ ...row, ...namesOf(state) })];
}
