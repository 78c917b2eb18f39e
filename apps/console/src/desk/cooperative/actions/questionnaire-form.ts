import type { Question, Questionnaire } from '@mourafaka/contracts';
import type { Choice } from '../../../forms/form-context';
import type { JsonSchema } from '../../../forms/schema';
import type { Language } from '../../../language/languages';

export type Heading = Questionnaire['headings'][number];
type Answer = string | number | boolean;

const scale = ['1', '2', '3', '4', '5'] as const;

/** How a question is filled in. Yes and no are chosen: a box that is not ticked would say neither. */
function fieldOf({ kind }: Question): JsonSchema {
  if (kind === 'number') return { type: 'number' };
  if (kind === 'text') return { type: 'string', maxLength: 4000 };
  return { type: 'string', maxLength: 60 };
}

/** A heading of the questionnaire as a form: a question is a field. */
export const schemaOf = ({ questions }: Heading): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(questions.map((question) => [question.key, fieldOf(question)])),
  required: questions.filter(({ required }) => required).map(({ key }) => key),
});

export const namesOf = ({ questions }: Heading, language: Language): Record<string, string> =>
  Object.fromEntries(questions.map(({ key, names }) => [key, names[language]]));

/** What each question is answered with, where that is chosen. */
export function choicesOf(
  { questions }: Heading,
  language: Language,
  say: { yes: string; no: string; poor: string; good: string },
): Record<string, Choice[]> {
  const ends: Readonly<Record<string, string>> = { 1: say.poor, 5: say.good };
  const of = (question: Question): Choice[] => {
    if (question.kind === 'choice')
      return question.choices.map(({ key, names }) => ({ value: key, label: names[language] }));
    if (question.kind === 'yes-no')
      return [
        { value: 'yes', label: say.yes },
        { value: 'no', label: say.no },
      ];
    if (question.kind === 'scale')
      return scale.map((value) => ({ value, label: [value, ends[value]].filter(Boolean).join(' · ') }));
    return [];
  };
  return Object.fromEntries(
    questions.map((question): [string, Choice[]] => [question.key, of(question)]).filter(([, list]) => list.length > 0),
  );
}

/** What was filled in, as answers. */
export function answersOf({ questions }: Heading, filled: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kindOf = new Map(questions.map(({ key, kind }) => [key, kind]));
  return Object.fromEntries(
    Object.entries(filled).map(([key, value]) => {
      if (kindOf.get(key) === 'yes-no') return [key, value === 'yes'];
      return [key, kindOf.get(key) === 'scale' ? Number(value) : value];
    }),
  );
}

/** Answers that were given before, as a form holds them. */
export const filledWith = (
  { questions }: Heading,
  answers: readonly { question: string; answer?: Answer }[],
): Record<string, unknown> => {
  const kindOf = new Map(questions.map(({ key, kind }) => [key, kind]));
  return Object.fromEntries(
    answers.flatMap(({ question, answer }): [string, unknown][] => {
      if (answer === undefined || !kindOf.has(question)) return [];
      if (typeof answer === 'boolean') return [[question, answer ? 'yes' : 'no']];
      return [[question, kindOf.get(question) === 'scale' ? String(answer) : answer]];
    }),
  );
};
