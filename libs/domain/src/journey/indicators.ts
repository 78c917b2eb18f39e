import type { FieldIssue, Indicators } from '@mourafaka/contracts';

const partsOfMembers = ['women', 'youth', 'youngGraduates', 'disabled'] as const;

/** Parts that are more than their whole; `path` goes before the fields' names. Empty when the indicators fit together. */
export function indicatorIssues(indicators: Indicators, path: string): FieldIssue[] {
  const { members, jobs, jobsWomen = 0 } = indicators;
  const people = partsOfMembers.flatMap((part) => {
    const value = indicators[part] ?? 0;
    return value > members
      ? [{ field: `${path}.${part}`, code: 'APPLICATION.MORE_THAN_MEMBERS', params: { value, members } }]
      : [];
  });
  const work =
    jobsWomen > jobs
      ? [{ field: `${path}.jobsWomen`, code: 'DIAGNOSIS.MORE_THAN_JOBS', params: { value: jobsWomen, jobs } }]
      : [];
  return [...people, ...work];
}
