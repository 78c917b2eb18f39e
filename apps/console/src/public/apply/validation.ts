import { cooperativeInput, iceDigitsOf, projectInput, representativeInput } from '@mourafaka/contracts';
import { config } from 'zod';
import { type FieldName, fieldNames, fieldsOf, ruleOf, type StepName, toApplication, type Values } from './fields';

// The page's security policy allows no code made at run time.
config({ jitless: true });

const schemas = { ...cooperativeInput.shape, ...representativeInput.shape, ...projectInput.shape };
const parts = ['women', 'youth', 'youngGraduates', 'disabled'] as const;

/** What is wrong with an answer: the key of what to do. */
export type Wrong =
  'needed' | 'name' | 'phone' | 'email' | 'date' | 'future' | 'number' | 'members' | 'ice' | 'long' | 'text';

const byField: Partial<Record<FieldName, Wrong>> = {
  phone: 'phone',
  email: 'email',
  ice: 'ice',
  registeredOn: 'date',
};

const written = (field: FieldName, values: Values): unknown => {
  const [group, key] = ruleOf(field).path.split('.') as ['cooperative', string];
  return toApplication(values)[group]?.[key];
};

/** The control of the identifier: a multiple of 97. */
const passesIceControl = (text: string): boolean => Number(iceDigitsOf(text) ?? 1) % 97 === 0;

const further: Partial<Record<FieldName, (values: Values, today: string) => Wrong | undefined>> = {
  registeredOn: ({ registeredOn = '' }, today) => (registeredOn > today ? 'future' : undefined),
  ice: ({ ice = '' }) => (passesIceControl(ice) ? undefined : 'ice'),
  ...Object.fromEntries(
    parts.map((part) => [
      part,
      (values: Values) => (Number(written(part, values)) > Number(written('members', values)) ? 'members' : undefined),
    ]),
  ),
};

/** One answer, as the API will judge it; `today`: local date. */
export function wrongIn(field: FieldName, values: Values, today: string): Wrong | undefined {
  const text = values[field]?.trim() ?? '';
  if (field === 'denominationAr' && text === '') return values.denominationFr?.trim() ? undefined : 'name';
  const { optional, as } = ruleOf(field);
  if (text === '') return optional ? undefined : 'needed';
  const judged = schemas[field].safeParse(written(field, values));
  if (judged.success) return further[field]?.(values, today);
  if (as === 'number') return 'number';
  const isLong = judged.error.issues.some(({ code }) => code === 'too_big');
  return byField[field] ?? (isLong ? 'long' : 'text');
}

export const wrongsIn = (step: StepName, values: Values, today: string): FieldName[] =>
  fieldsOf(step).filter((field) => wrongIn(field, values, today) !== undefined);

/** All that stands between what is written and its submission. */
export const allWrongs = (values: Values, today: string): FieldName[] =>
  fieldNames.filter((field) => wrongIn(field, values, today) !== undefined);
