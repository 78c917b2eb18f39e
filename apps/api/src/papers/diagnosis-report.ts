import { paperSentences, type Question } from '@mourafaka/contracts';
import { type Dossier, standing } from '@mourafaka/domain';
import { type DiagnosisReport, printedIndicators, type Said } from '@mourafaka/papers';
import { consultantOf, dayOf, ofJourney, type PaperSource } from './paper-source';

type Diagnosis = Dossier['diagnosis'];
type Heading = Diagnosis['questionnaire'][number];
type Answer = NonNullable<Heading['answers'][string]>;

/** Undefined before anything was found. */
export function diagnosisReport(source: PaperSource): DiagnosisReport | undefined {
  const { diagnosis } = source.dossier;
  const found = foundOf(diagnosis);
  const latest = found.map(dayOf).sort().at(-1);
  if (latest === undefined) return undefined;
  return {
    ...ofJourney(source, 'diagnosis-report', latest),
    startedOn: diagnosis.started && dayOf(diagnosis.started),
    consultant: consultantOf(source),
    provider: source.state.provider,
    visits: visitsOf(diagnosis),
    ...baselineOf(diagnosis),
    swot: standing(diagnosis.swot).map(({ data }) => data),
    needs: needKinds.flatMap((kind) => {
      const text = diagnosis.needs[kind];
      return text === undefined ? [] : [{ kind, text }];
    }),
    questionnaire: diagnosis.questionnaire.map((heading) => headingOf(source, heading)),
  };
}

const needKinds = ['training', 'technicalSupport', 'production', 'marketing'] as const;

const heldVisits = ({ visits }: Diagnosis) => visits.filter(({ recorded, withdrawn }) => recorded && !withdrawn);

/** Everything with a day on which it became known. */
const foundOf = (diagnosis: Diagnosis): { at: string }[] => [
  ...standing(diagnosis.swot),
  ...heldVisits(diagnosis).flatMap(({ recorded }) => recorded ?? []),
  ...diagnosis.questionnaire,
  ...(diagnosis.baseline ? [diagnosis.baseline] : []),
];

const visitsOf = (diagnosis: Diagnosis): DiagnosisReport['visits'] =>
  heldVisits(diagnosis).flatMap(({ id, data: { occurredOn, place, durationMinutes, attended, summary } }) =>
    occurredOn === undefined ? [] : [{ id, occurredOn, place, durationMinutes, attended, summary }],
  );

function baselineOf({ baseline }: Diagnosis): Pick<DiagnosisReport, 'baseline' | 'baselineOn'> {
  if (!baseline) return { baseline: [] };
  return {
    baselineOn: baseline.asOf,
    baseline: printedIndicators.flatMap((indicator) => {
      const value = baseline.indicators[indicator];
      return value === undefined ? [] : [{ indicator, value }];
    }),
  };
}

/** With the words of the form it was answered on, in its order; a question nobody knows any more keeps its key. */
function headingOf(
  { batch }: PaperSource,
  { heading, form, policyVersion, answers }: Heading,
): DiagnosisReport['questionnaire'][number] {
  const filled = batch.policies[policyVersion]?.questionnaire;
  const asked = filled?.version === form ? filled.headings.find(({ key }) => key === heading) : undefined;
  const keys = asked?.questions.map(({ key }) => key) ?? Object.keys(answers);
  return {
    heading: asked?.names ?? heading,
    form,
    answers: keys.flatMap((key) => {
      const [question, value] = [asked?.questions.find((one) => one.key === key), answers[key]];
      return value === undefined ? [] : [{ question: question?.names ?? key, answer: inWords(question, value) }];
    }),
  };
}

function inWords(question: Question | undefined, value: Answer): Said {
  if (typeof value === 'boolean') return paperSentences[value ? 'yes' : 'no'];
  if (question?.kind === 'choice') return question.choices.find(({ key }) => key === value)?.names ?? String(value);
  return question?.kind === 'scale' ? `${value} / 5` : String(value);
}
