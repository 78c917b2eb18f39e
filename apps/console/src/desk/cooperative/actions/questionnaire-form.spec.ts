import { answersOf, choicesOf, filledWith, type Heading, schemaOf } from './questionnaire-form';

const names = { ar: 'سؤال', fr: 'Question', en: 'Question' };
const heading: Heading = {
  key: 'administration',
  names,
  questions: [
    {
      kind: 'choice',
      key: 'accounts',
      names,
      required: true,
      choices: [
        { key: 'nobody', names },
        { key: 'member', names },
      ],
    },
    { kind: 'yes-no', key: 'cash-book', names },
    { kind: 'scale', key: 'order', names },
    { kind: 'number', key: 'accountants', names },
    { kind: 'text', key: 'software', names },
  ],
};

describe('a heading of the questionnaire as a form', () => {
  it('asks for what is required, and lets choose what is chosen', () => {
    expect(schemaOf(heading).required).toEqual(['accounts']);
    const choices = choicesOf(heading, 'en', { yes: 'Yes', no: 'No', poor: 'poor', good: 'very good' });
    expect(Object.keys(choices)).toEqual(['accounts', 'cash-book', 'order']);
    expect(choices.order?.map(({ label }) => label)).toEqual(['1 · poor', '2', '3', '4', '5 · very good']);
  });

  it('gives answers of each question’s kind, and is filled with them again', () => {
    const filled = { accounts: 'member', 'cash-book': 'no', order: '4', accountants: 2, software: 'Un tableur' };
    const answers = answersOf(heading, filled);
    expect(answers).toEqual({ ...filled, 'cash-book': false, order: 4 });
    const given = Object.entries(answers).map(([question, answer]) => ({ question, answer: answer as string }));
    expect(filledWith(heading, [...given, { question: 'gone', answer: 'x' }])).toEqual(filled);
  });
});
