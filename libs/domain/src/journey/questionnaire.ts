/** Answers to a form of the policy: which question each belongs to, of which kind, and what is still to be answered. */
import type { FieldIssue, JourneyPayload, Question, QuestionKind, Questionnaire } from '@mourafaka/contracts';

type Heading = Questionnaire['headings'][number];
type Answers = JourneyPayload<'answer-questionnaire'>['answers'];
type Answer = Answers[string];

const isChoiceOf = (question: Question, answer: Answer): boolean =>
  question.kind === 'choice' && question.choices.some(({ key }) => key === answer);

/** Beyond it stand slips of the keyboard, which nobody could read on paper. */
const largestNumber = 1e12;

/** Kind → whether a value answers it. */
const answers: Readonly<Record<QuestionKind, (answer: Answer, question: Question) => boolean>> = {
  text: (answer) => typeof answer === 'string',
  number: (answer) => typeof answer === 'number' && Math.abs(answer) <= largestNumber,
  'yes-no': (answer) => typeof answer === 'boolean',
  choice: (answer, question) => isChoiceOf(question, answer),
  scale: (answer) => typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= 5,
};

const wrongKind: Readonly<Record<QuestionKind, string>> = {
  text: 'DIAGNOSIS.ANSWER_IS_TEXT',
  number: 'DIAGNOSIS.ANSWER_IS_NUMBER',
  'yes-no': 'DIAGNOSIS.ANSWER_IS_YES_OR_NO',
  choice: 'DIAGNOSIS.ANSWER_IS_CHOICE',
  scale: 'DIAGNOSIS.ANSWER_IS_SCALE',
};

function issueOf(question: Question, answer: Answer | undefined): FieldIssue[] {
  const field = `answers.${question.key}`;
  if (answer === undefined) return question.required ? [{ field, code: 'FIELD.REQUIRED' }] : [];
  if (answers[question.kind](answer, question)) return [];
  const choices = question.kind === 'choice' ? question.choices.map(({ key }) => key).join(', ') : undefined;
  return [{ field, code: wrongKind[question.kind], ...(choices !== undefined && { params: { choices } }) }];
}

/** All that is wrong with the answers to one heading; empty when they may be recorded. */
export function answerIssues({ questions }: Heading, given: Answers): FieldIssue[] {
  const unknown = Object.keys(given)
    .filter((key) => !questions.some((question) => question.key === key))
    .map((key) => ({ field: `answers.${key}`, code: 'DIAGNOSIS.QUESTION_UNKNOWN', params: { question: key } }));
  return [...unknown, ...questions.flatMap((question) => issueOf(question, ownAnswer(given, question.key)))];
}

/** `constructor` is nobody's answer. */
const ownAnswer = (given: Answers, key: string): Answer | undefined =>
  Object.hasOwn(given, key) ? given[key] : undefined;
