import { factsOf, type JourneyState, normaliseText } from '@mourafaka/domain';
import type { SqlFragment } from '@mourafaka/platform';
import { searchText } from '../journeys/journey.projection';
import type { MadeRows, RowFragment } from '../row-fragment';
import { snake, upsert } from '../sql-upsert';
import type { FactsRow, NameColumns } from './facts.entity';

/** As it is given to PostgreSQL: instants as the texts they are in a state, which a rebuild need not make anew for every row. */
export type WrittenFacts = {
  [Name in keyof FactsRow]: Name extends `${string}TurnoverMad` ? number | null : Written<FactsRow[Name]>;
};
type Written<Value> = Value extends Date ? string : Value extends Date[] ? string[] : Value;

const given = <Value>(value: Value | undefined): Value | null => value ?? null;

/** What the facts of a state are as a row: the same whether it comes from a head, an append or a folded past. */
// eslint-disable-next-line max-lines-per-function -- put together of two parts, so many fields cost a rebuild half as much again
export function factsRow(state: JourneyState): WrittenFacts {
  const facts = factsOf(state);
  const { milestones, openDeadlines, declared, baseline, evaluated } = facts;
  return {
    journeyId: facts.journeyId,
    version: facts.version,
    validFrom: facts.validFrom,
    batch: facts.batch,
    wave: given(facts.wave),
    lot: given(facts.lot),
    provider: given(facts.provider),
    phase: facts.phase,
    state: facts.state,
    suspended: facts.suspended,
    region: facts.region,
    province: facts.province,
    sector: facts.sector,
    agent: given(facts.agent),
    consultant: given(facts.consultant),
    womanLed: facts.womanLed,
    submittedAt: facts.submittedAt,
    completeAt: given(milestones.complete),
    eligibleAt: given(milestones.eligible),
    selectedAt: given(milestones.selected),
    diagnosedAt: given(milestones.diagnosed),
    planApprovedAt: given(milestones['plan-approved']),
    trainedAt: given(milestones.trained),
    coachedAt: given(milestones.coached),
    marketedAt: given(milestones.marketed),
    graduatedAt: given(milestones.graduated),
    closedAt: given(facts.closedAt),
    leavingReason: given(facts.leavingReason),
    dormantFrom: given(facts.dormantFrom),
    overdueFrom: given(facts.overdueFrom),
    deadlineKinds: openDeadlines.map(({ kind }) => kind),
    deadlineOwners: openDeadlines.map(({ owner }) => owner),
    deadlineDue: openDeadlines.map(({ dueAt }) => dueAt),
    trainingLabel: given(facts.trainingLabel),
    coachingLabel: given(facts.coachingLabel),
    openSessions: facts.openSessions,
    openActions: facts.openActions,
    modulesAttended: facts.modulesAttended,
    modulesPlanned: facts.modulesPlanned,
    sessionsDone: facts.sessionsDone,
    sessionsPlanned: facts.sessionsPlanned,
    actionsDone: facts.actionsDone,
    actionsPlanned: facts.actionsPlanned,
    declaredMembers: declared.members,
    declaredWomen: declared.women,
    declaredYouth: declared.youth,
    declaredDisabled: given(declared.disabled),
    declaredTurnoverMad: declared.turnoverMad,
    baselineMembers: given(baseline?.members),
    baselineWomen: given(baseline?.women),
    baselineYouth: given(baseline?.youth),
    baselineDisabled: given(baseline?.disabled),
    baselineJobs: given(baseline?.jobs),
    baselineTurnoverMad: given(baseline?.turnoverMad),
    evaluatedMembers: given(evaluated?.members),
    evaluatedWomen: given(evaluated?.women),
    evaluatedYouth: given(evaluated?.youth),
    evaluatedDisabled: given(evaluated?.disabled),
    evaluatedJobs: given(evaluated?.jobs),
    evaluatedTurnoverMad: given(evaluated?.turnoverMad),
    householdSize: facts.householdSize,
    searchText: searchText(state.cooperative),
    since: facts.since,
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

const pastNames = [...names, 'valid_to', 'corrected'];
const placeOf = (name: keyof FactsRow): number => factColumns.indexOf(name);
const versionAt = placeOf('version');
const foundAt = found.map(placeOf);

function archive(row: WrittenFacts): RowFragment {
  const { journeyId, version, validFrom } = row;
  const params = [journeyId, version, validFrom, ...found.map((name) => row[name])];
  const make = (made: MadeRows): void => {
    const known = made.tables.get(present)?.rows.get(journeyId);
    if (!known) return;
    const { rows } = made.table(past, pastNames);
    const corrected = found.some((name, n) => known[foundAt[n] as number] !== row[name]);
    const kept = known.slice(0, names.length);
    kept.push(validFrom, corrected);
    rows.set(`${journeyId}/${known[versionAt] as number}`, kept);
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
