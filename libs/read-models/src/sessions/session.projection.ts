import { PLANNER_VERSION, type SessionEvent } from '@mourafaka/contracts';
import {
  attendedBy,
  type Enrolment,
  enrolmentOf,
  type SessionState,
  sessionTasks,
  waitingList,
  withPlace,
} from '@mourafaka/domain';
import type { SqlFragment } from '@mourafaka/platform';
import type { MadeRows, RowFragment } from '../row-fragment';
import { upsert } from '../sql-upsert';
import type { SessionRow } from './session.entity';

const participantsOf = ({ attendance }: Enrolment): number => attendance?.participants ?? 0;

function sessionRow(state: SessionState): SessionRow {
  const { enrolments } = state;
  return {
    sessionId: state.sessionId,
    version: state.version,
    planner: PLANNER_VERSION,
    batch: state.batch,
    module: state.module,
    stage: state.stage,
    lot: state.lot ?? null,
    region: state.region ?? null,
    place: state.place,
    heldOn: state.heldOn,
    fromTime: state.from,
    toTime: state.to,
    startsAt: new Date(state.startsAt),
    trainer: state.trainer,
    language: state.language ?? null,
    catchUpOf: state.catchUpOf ?? null,
    capacity: state.capacity,
    enrolled: withPlace(state).length,
    waiting: waitingList(state).length,
    attended: enrolments.filter((enrolment) => attendedBy(state, enrolment)).length,
    participants: enrolments.reduce((sum, enrolment) => sum + participantsOf(enrolment), 0),
    withoutCatchUp: enrolments.filter(({ catchUp }) => catchUp?.outcome === 'none').length,
    tasks: sessionTasks(state),
    updatedAt: new Date(state.updatedAt),
  };
}

const upsertSession = upsert<keyof SessionRow>({
  name: 'session_row',
  table: 'read.sessions',
  key: 'sessionId',
  columns: [
    'sessionId',
    'version',
    'planner',
    'batch',
    'module',
    'stage',
    'lot',
    'region',
    'place',
    'heldOn',
    'fromTime',
    'toTime',
    'startsAt',
    'trainer',
    'language',
    'catchUpOf',
    'capacity',
    'enrolled',
    'waiting',
    'attended',
    'participants',
    'withoutCatchUp',
    'tasks',
    'updatedAt',
  ],
  json: ['tasks'],
  replaceWhere: '(known.version, known.planner) < (excluded.version, excluded.planner)',
});

const enrolments = 'read.session_enrolments';
const enrolmentColumns = ['session_id', 'journey_id', 'version', 'status', 'participants'];

/** All enrolments an append touched in one parameter; applied twice, or late, it changes nothing. */
const upsertEnrolments: SqlFragment['sql'] = (param) =>
  `INSERT INTO ${enrolments} AS known (${enrolmentColumns.join(', ')})
   SELECT ${param(0)}::uuid, enrolment."journeyId", ${param(1)}::integer, enrolment.status, enrolment.participants
     FROM json_to_recordset(${param(2)}::json) AS enrolment ("journeyId" uuid, status text, participants integer)
   ON CONFLICT (session_id, journey_id) DO UPDATE
     SET version = excluded.version, status = excluded.status, participants = excluded.participants
     WHERE known.version < excluded.version`;

/** The cooperatives whose enrolment the events change. */
function touchedBy({ type, data }: SessionEvent): string[] {
  switch (type) {
    case 'CooperativesEnrolled':
      return [...data.enrolled, ...data.waiting];
    case 'EnrolmentRemoved':
    case 'EnrolmentPromoted':
    case 'SessionAttendanceRecorded':
      return [data.journeyId];
    default:
      return [];
  }
}

/** Rows of the enrolments that the events change. */
export function projectEnrolments(events: readonly SessionEvent[], state: SessionState): RowFragment[] {
  const { sessionId, version } = state;
  const touched = [...new Set(events.flatMap(touchedBy))];
  const rows = touched.flatMap((journeyId) => {
    const enrolment = enrolmentOf(state, journeyId);
    if (!enrolment) return [];
    return [{ journeyId, status: enrolment.status, participants: enrolment.attendance?.participants ?? null }];
  });
  if (rows.length === 0) return [];
  const make = (made: MadeRows): void => {
    const table = made.table(enrolments, enrolmentColumns);
    for (const { journeyId, status, participants } of rows) {
      table.rows.set(`${sessionId}/${journeyId}`, [sessionId, journeyId, version, status, participants]);
    }
  };
  return [
    { name: 'session_enrolments', sql: upsertEnrolments, params: [sessionId, version, JSON.stringify(rows)], make },
  ];
}

/** The session's row as part of the append that changed it. */
export const projectSession = (state: SessionState): RowFragment => upsertSession(sessionRow(state));
