import { disabilityField, provinces, toWesternDigits } from '@mourafaka/contracts';

export const steps = ['name', 'registration', 'place', 'activity', 'people', 'contact', 'project'] as const;
export type StepName = (typeof steps)[number];

interface FieldRule {
  step: StepName;
  /** Where the application has it; problems name it so. */
  path: string;
  as: 'text' | 'number' | 'boolean';
  optional?: true;
}

/** Every question, in the order in which it is asked. */
export const fields = {
  denominationAr: { step: 'name', path: 'cooperative.denominationAr', as: 'text', optional: true },
  denominationFr: { step: 'name', path: 'cooperative.denominationFr', as: 'text', optional: true },
  court: { step: 'registration', path: 'cooperative.court', as: 'text' },
  registrationNumber: { step: 'registration', path: 'cooperative.registrationNumber', as: 'text' },
  registeredOn: { step: 'registration', path: 'cooperative.registeredOn', as: 'text' },
  ice: { step: 'registration', path: 'cooperative.ice', as: 'text', optional: true },
  province: { step: 'place', path: 'cooperative.province', as: 'text' },
  commune: { step: 'place', path: 'cooperative.commune', as: 'text', optional: true },
  sector: { step: 'activity', path: 'cooperative.sector', as: 'text' },
  branch: { step: 'activity', path: 'cooperative.branch', as: 'text', optional: true },
  turnoverMad: { step: 'activity', path: 'cooperative.turnoverMad', as: 'number' },
  members: { step: 'people', path: 'cooperative.members', as: 'number' },
  women: { step: 'people', path: 'cooperative.women', as: 'number' },
  youth: { step: 'people', path: 'cooperative.youth', as: 'number' },
  youngGraduates: { step: 'people', path: 'cooperative.youngGraduates', as: 'number' },
  disabled: { step: 'people', path: 'cooperative.disabled', as: 'number', optional: true },
  womanLed: { step: 'people', path: 'cooperative.womanLed', as: 'boolean' },
  name: { step: 'contact', path: 'representative.name', as: 'text' },
  phone: { step: 'contact', path: 'representative.phone', as: 'text' },
  email: { step: 'contact', path: 'representative.email', as: 'text', optional: true },
  title: { step: 'project', path: 'project.title', as: 'text' },
  summary: { step: 'project', path: 'project.summary', as: 'text' },
} as const satisfies Record<string, FieldRule>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as FieldName[];
export const ruleOf = (field: FieldName): FieldRule => fields[field];
export const fieldsOf = (step: StepName): FieldName[] => fieldNames.filter((field) => fields[field].step === step);

/** Asked only where the national commission authorised it (`ConsoleConfig`). */
export const needsAuthorisation = (field: FieldName): boolean => field === disabilityField;

/** As they are typed. */
export type Values = Partial<Record<FieldName, string>>;

type Group = 'cooperative' | 'representative' | 'project';
export type Written = Partial<Record<Group, Record<string, unknown>>>;

export const regionOf = (province: string | undefined): string | undefined =>
  provinces.find(({ code }) => code === province)?.region;

/** «١٢ 500,50» → 12500.5; what is no number stays as it is, to be told so. */
function numberOf(text: string): number | string {
  const plain = toWesternDigits(text)
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/[,٫]/, '.');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? text : value;
}

const as = { text: (text: string) => text.trim(), number: numberOf, boolean: (text: string) => text === 'yes' };

/** What was typed as an application, as far as it is written. */
export function toApplication(values: Values): Written {
  const written: Written = {};
  for (const field of fieldNames) {
    const text = values[field]?.trim() ?? '';
    if (text === '') continue;
    const [group, key] = fields[field].path.split('.') as [Group, string];
    written[group] = { ...written[group], [key]: as[fields[field].as](text) };
  }
  const region = regionOf(values.province);
  if (region !== undefined) written.cooperative = { ...written.cooperative, region };
  return written;
}

/** The inverse: an application as far as it was written, as it would be typed. */
export function toValues(written: Written): Values {
  const entries = fieldNames.flatMap((field): [FieldName, string][] => {
    const [group, key] = fields[field].path.split('.') as [Group, string];
    const value = written[group]?.[key];
    if (value === undefined || value === null) return [];
    if (typeof value === 'boolean') return [[field, value ? 'yes' : 'no']];
    return typeof value === 'string' || typeof value === 'number' ? [[field, String(value)]] : [];
  });
  return Object.fromEntries(entries);
}

/** The field a problem is about. */
export const fieldAt = (path: string): FieldName | undefined =>
  fieldNames.find((field) => path === fields[field].path || (field === 'province' && path === 'cooperative.region'));
