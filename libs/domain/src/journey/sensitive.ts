import { type Authorised, disabilityField, type FieldIssue, isIdentityNumber } from '@mourafaka/contracts';

/** Whatever in a payload may not be kept without an authorisation, wherever it stands; empty where it may be kept. */
export function sensitiveIssues(payload: unknown, authorised: Authorised, path = ''): FieldIssue[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]): FieldIssue[] => {
    const field = path === '' ? name : `${path}.${name}`;
    const code = value === undefined ? undefined : codeOf(name, authorised);
    return code === undefined ? sensitiveIssues(value, authorised, field) : [{ field, code }];
  });
}

function codeOf(name: string, { disabilityData }: Authorised): string | undefined {
  if (isIdentityNumber(name)) return 'FIELD.IDENTITY_NUMBER_NOT_KEPT';
  return name === disabilityField && !disabilityData ? 'FIELD.DISABILITY_NOT_AUTHORISED' : undefined;
}
