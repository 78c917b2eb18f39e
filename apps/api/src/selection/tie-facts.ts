import type { Candidate, ProgrammePolicy, TieBreak, tieBreaks } from '@mourafaka/contracts';
import { type Language, translate } from '@mourafaka/platform';
import type { SelectionEntry } from './selection-view';

type Fact = NonNullable<SelectionEntry['tie']>[number];
type Value = Fact['value'];

/** The rules a list was made by, and the grid that names its criteria. */
type Rules = Pick<ProgrammePolicy, 'criteria'> & { tieBreaks: readonly TieBreak[] };

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10);

const valueBy: Readonly<Record<(typeof tieBreaks)[number], (candidate: Candidate) => Value>> = {
  'woman-led': ({ womanLed }) => womanLed,
  rural: ({ rural }) => rural,
  'women-share': ({ women, members }) => percent(women, members),
  'youth-share': ({ youth, members }) => percent(youth, members),
  members: ({ members }) => members,
  younger: ({ registeredOn }) => registeredOn,
  earlier: ({ submittedAt }) => submittedAt,
};

const criterionOf = (by: TieBreak): string | undefined => /^criterion:(.+)$/.exec(by)?.[1];

function valueOf(by: TieBreak, candidate: Candidate): Value {
  const criterion = criterionOf(by);
  return criterion === undefined
    ? valueBy[by as keyof typeof valueBy](candidate)
    : (candidate.criteria[criterion] ?? 0);
}

function nameOf(by: TieBreak, { criteria }: Rules, language: Language): string {
  const criterion = criterionOf(by);
  if (criterion === undefined) return translate(`TIE_BREAK.${by}`, {}, language);
  return criteria.find(({ key }) => key === criterion)?.names[language] ?? criterion;
}

/** What was compared between a candidate and those of the same total, up to the rule that tells them all apart. */
export function tieFacts(
  candidate: Candidate,
  equals: readonly Candidate[],
  rules: Rules,
  language: Language,
): Fact[] | undefined {
  let open = equals.filter(({ journeyId }) => journeyId !== candidate.journeyId);
  if (open.length === 0) return undefined;
  const facts: Fact[] = [];
  for (const by of rules.tieBreaks) {
    const value = valueOf(by, candidate);
    facts.push({ by, name: nameOf(by, rules, language), value });
    open = open.filter((other) => valueOf(by, other) === value);
    if (open.length === 0) return facts;
  }
  return [
    ...facts,
    { by: 'registration', name: translate('COLUMN.registration', {}, language), value: candidate.registration },
  ];
}
