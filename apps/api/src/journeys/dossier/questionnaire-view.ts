import type { ProgrammePolicy, Question } from '@mourafaka/contracts';
import type { HeadingDossier } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import type { z } from 'zod';
import type { questionnaireView } from './answer-parts';

type Heading = z.infer<typeof questionnaireView>[number];
type Answer = HeadingDossier['answers'][string];

/** Choices and yes or no have words of their own; the rest reads as it is. */
function inWords(question: Question, answer: Answer, language: Language): string {
  if (question.kind === 'choice')
    return question.choices.find(({ key }) => key === answer)?.names[language] ?? String(answer);
  if (question.kind === 'yes-no') return translate(answer === true ? 'ANSWER.yes' : 'ANSWER.no', {}, language);
  if (question.kind === 'scale') return `${String(answer)}/5`;
  return String(answer);
}

/** Answers of a form that is lost are shown under their keys. */
const asGiven = (answers: HeadingDossier['answers']): Heading['answers'] =>
  Object.entries(answers).map(([question, answer]) => ({ question, text: question, answer, shown: String(answer) }));

function headingOf(
  answered: HeadingDossier,
  policies: Readonly<Record<number, ProgrammePolicy>>,
  language: Language,
): Heading {
  const { heading: key, answers, policyVersion, ...rest } = answered;
  const form = policies[policyVersion]?.questionnaire;
  const heading = form?.version === rest.form ? form.headings.find((one) => one.key === key) : undefined;
  if (!heading) return { ...rest, heading: key, title: key, answers: asGiven(answers) };
  const shown = heading.questions.map((question) => {
    const answer = answers[question.key];
    return {
      question: question.key,
      text: question.names[language],
      kind: question.kind,
      ...(answer !== undefined && { answer, shown: inWords(question, answer, language) }),
    };
  });
  return { ...rest, heading: key, title: heading.names[language], answers: shown };
}

/** Each heading with the texts of the form it was filled with, found among the batch's policies. */
export const questionnaireOf = (
  headings: readonly HeadingDossier[],
  policies: Readonly<Record<number, ProgrammePolicy>>,
  language: Language,
): Heading[] => headings.map((heading) => headingOf(heading, policies, language));
