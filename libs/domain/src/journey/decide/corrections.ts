import type { DataChanges, JourneyPayload, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { validateCooperative } from '../validate-application';
import type { JourneyState } from '../state';
import { invalid, invalidField } from './handler';

type Input = NonNullable<JourneyPayload<'correct'>['changes']>;

/** The changes an event records, after the whole was checked as an application is; `path` goes before the fields' names. */
export function correctionOf(
  input: Input,
  state: JourneyState,
  context: DecisionContext,
  path: string,
): { changes: DataChanges } | { refusal: Refusal } {
  const { cooperative, representative } = input;
  const count = Object.keys(cooperative ?? {}).length + Object.keys(representative ?? {}).length;
  if (count === 0) return { refusal: invalidField(path, 'FIELD.EMPTY') };
  const errors = validateCooperative({ ...state.cooperative, ...cooperative }, context.today);
  if (errors.length > 0) {
    const named = errors.map((error) => ({ ...error, field: `${path}.${error.field}` }));
    return { refusal: invalid('APPLICATION.INVALID', named) };
  }
  if (!representative) return { changes: { cooperative } };
  const missing = (['name', 'phone'] as const).find((field) => !state.representative && !representative[field]);
  if (missing) return { refusal: invalidField(`${path}.representative.${missing}`, 'FIELD.REQUIRED') };
  const personId = state.representative?.personId ?? context.id(0);
  return { changes: { ...(cooperative && { cooperative }), representative: { personId, ...representative } } };
}
