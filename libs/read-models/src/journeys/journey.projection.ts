import {
  journeyDeadlines,
  journeyPhase,
  type JourneyState,
  nextDeadline,
  progressOf,
  runningDeadlines,
  searchWords,
  tasks,
} from '@mourafaka/domain';
import type { RowFragment } from '../row-fragment';
import { upsert } from '../sql-upsert';
import { selectionColumns } from '../selection/selection-columns';
import type { DetailColumn, JourneyRow, NextDeadline, SelectionColumns } from './journey.entity';
import { changesDetail, detailOf } from './journey-detail';

/** Of cooperatives as they are folded: hardly an event changes them, and every row says the same of them. */
const searchTexts = new WeakMap<JourneyState['cooperative'], string>();

/** The words it is found under: of its names, its registration number, its ICE and its commune. */
export function searchText(cooperative: JourneyState['cooperative']): string {
  const known = searchTexts.get(cooperative);
  if (known !== undefined) return known;
  const { denominationFr, denominationAr, registrationNumber, ice, commune } = cooperative;
  const text = searchWords([denominationFr, denominationAr, registrationNumber, ice, commune]).join(' ');
  searchTexts.set(cooperative, text);
  return text;
}

function deadlineOf(state: JourneyState): NextDeadline | null {
  // Of a suspended journey only the resumption's clock runs.
  const next = nextDeadline({ deadlines: runningDeadlines(journeyDeadlines, state) });
  return next ? { kind: next.kind, dueOn: next.dueOn, dueAt: next.dueAt } : null;
}

/** What `read.journeys` says of a state: the same whether it comes from a head, an append or a folded past. */
export function journeyRow(state: JourneyState): JourneyRow {
  const { cooperative } = state;
  const next = deadlineOf(state);
  const isOver = state.closing?.final === true;
  return {
    journeyId: state.journeyId,
    version: state.version,
    batch: state.batch,
    wave: state.wave ?? null,
    lot: state.lot ?? null,
    phase: journeyPhase(state),
    state: state.state,
    suspended: state.suspended !== undefined,
    region: cooperative.region,
    province: cooperative.province,
    sector: cooperative.sector,
    agent: state.agent ?? null,
    consultant: state.consultant ?? null,
    trackingCode: state.trackingCode,
    submittedAt: new Date(state.submittedAt),
    updatedAt: new Date(state.updatedAt),
    nextDeadline: next,
    overdueFrom: next && !isOver ? new Date(next.dueAt) : null,
    progress: progressOf(state),
    cooperative,
    tasks: tasks(state),
    missing: state.missing,
  };
}

/** What lists and statuses read of a row. */
export const journeyColumns = [
  'journeyId',
  'version',
  'batch',
  'wave',
  'lot',
  'phase',
  'state',
  'suspended',
  'region',
  'province',
  'sector',
  'agent',
  'consultant',
  'trackingCode',
  'submittedAt',
  'updatedAt',
  'nextDeadline',
  'overdueFrom',
  'progress',
  'cooperative',
  'tasks',
  'missing',
] as const satisfies readonly (keyof JourneyRow)[];

/** Writes the row, unless the one there is as new: applied twice, or late, it changes nothing. */
const upsertJourney = upsert<keyof JourneyRow | keyof SelectionColumns | keyof DetailColumn>({
  name: 'journey_row',
  table: 'read.journeys',
  key: 'journeyId',
  columns: [...journeyColumns, 'planner', 'candidate', 'passedOver', 'suspicions', 'suspected', 'financing', 'detail'],
  json: ['nextDeadline', 'progress', 'cooperative', 'tasks', 'candidate', 'suspicions', 'financing', 'detail'],
  keep: ['detail'],
  replaceWhere: '(known.version, known.planner) < (excluded.version, excluded.planner)',
});

/** The journey's row as part of the append that changed it. `before`: as it stood when its row was written last. */
export function projectJourney(state: JourneyState, before?: JourneyState): RowFragment {
  const detail = before && !changesDetail(before, state) ? null : detailOf(state);
  return upsertJourney({ ...journeyRow(state), ...selectionColumns(state), detail });
}
