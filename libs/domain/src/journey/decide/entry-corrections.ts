/** Corrections of what was recorded under an id: what was never valid does not become so by correcting. */
import {
  entryFields,
  type EntryKind,
  type JourneyEvent,
  type JourneyPayload,
  type Refusal,
} from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { entryOf } from '../entries';
import type { JourneyState } from '../state';
import { type Check, type Fields, within } from './entry-checks';
import { attendanceRefusal, enoughAttended, freeDay, freeNumber, named } from './coaching';
import { invalidField, notNow, notYou } from './handler';
import { accountsAgain, assemblyAgain, capitalAgain } from './legal';
import { visitAgain } from './visits';
import { fundUseAgain, instalmentAgain, picturesAgain, requestAgain, salesAgain } from './marketing-corrections';

const attendance: Check = ({ id, fields, state, context }) => {
  const before = state.attendance.find((it) => it.id === id);
  if (!before) return undefined;
  return attendanceRefusal({ ...before, ...(fields as Partial<typeof before>) }, state, context, {
    path: 'entry.fields.',
    but: id,
  });
};

const coaching: Check = (asked) => {
  const { id, state } = asked;
  const { occurredOn, number, ...fields }: Partial<JourneyPayload<'record-coaching-session'>> = asked.fields;
  const attended = fields.attended ?? state.sessions.find((it) => it.id === id)?.attended ?? 0;
  return (
    within('occurredOn')(asked) ??
    (occurredOn === undefined ? undefined : freeDay('entry.fields.occurredOn', occurredOn, state, id)) ??
    (number === undefined ? undefined : freeNumber('entry.fields.number', number, state, id)) ??
    enoughAttended('entry.fields.participants', { participants: fields.participants, attended })
  );
};

/** Kind → the rules its fields are judged by again. */
const checks: { readonly [Kind in EntryKind]?: Check } = {
  visit: visitAgain,
  attendance,
  coaching,
  'technical-assistance': within('occurredOn'),
  'product-improvement': (asked) => within('deliveredOn')(asked) ?? picturesAgain(asked),
  outlet: within('openedOn'),
  segment: within('wonOn'),
  'sale-support': within('occurredOn'),
  sale: salesAgain,
  financing: requestAgain,
  instalment: instalmentAgain,
  'fund-use': fundUseAgain,
  assembly: assemblyAgain,
  accounts: accountsAgain,
  capital: capitalAgain,
};

/** Kind → why an entry may not be withdrawn; where nothing is said it may. */
const mayNotLeave: { readonly [Kind in EntryKind]?: Check } = {
  visit: visitAgain,
  financing: requestAgain,
  instalment: instalmentAgain,
};

type EntryCorrection = NonNullable<JourneyPayload<'correct'>['entry']>;

/** What a correction of one entry records, or why it may not. `reason` is the command's. */
export function correctionOfEntry(
  { id, fields: given, withdrawn }: EntryCorrection,
  reason: string,
  state: JourneyState,
  context: DecisionContext,
): JourneyEvent[] | Refusal {
  const entry = entryOf(state, id);
  if (!entry) return invalidField('entry.id', 'JOURNEY.ENTRY_UNKNOWN', { entry: id });
  const { kind, by } = entry;
  if (context.actor.role === 'consultant' && by !== context.actor.id)
    return notYou('JOURNEY.ENTRY_OF_ANOTHER', { entry: id });
  if (entry.withdrawn) return notNow('JOURNEY.ENTRY_WITHDRAWN', { entry: id });
  if (Boolean(withdrawn) === (given !== undefined)) return invalidField('entry', 'JOURNEY.CORRECT_WHAT', { entry: id });
  const kept = withdrawn && mayNotLeave[kind]?.({ id, fields: {}, state, context });
  if (kept) return kept;
  if (withdrawn) return [{ type: 'EntryCorrected', data: { entry: id, kind, withdrawn, reason } }];

  const schema = entryFields[kind];
  if (!schema) return invalidField('entry.fields', 'JOURNEY.ENTRY_NOT_CORRECTABLE', { entry: id });
  const parsed = schema.safeParse(given);
  if (!parsed.success) return invalidField('entry.fields', 'FIELD.INVALID');
  const fields: Fields = parsed.data;
  if (Object.keys(fields).length === 0) return invalidField('entry.fields', 'FIELD.EMPTY');
  const wrong = checks[kind]?.({ id, fields, state, context });
  if (wrong) return wrong;
  return [{ type: 'EntryCorrected', data: { entry: id, kind, fields: withPeople(fields, context), reason } }];
}

/** Participants that are named anew are people of their own; the first id of a command may be the representative's. */
function withPeople(fields: Fields, context: DecisionContext) {
  const { participants, ...rest } = fields as Partial<JourneyPayload<'record-coaching-session'>>;
  return participants ? { ...rest, participants: named(participants, context, 1) } : { ...rest };
}
