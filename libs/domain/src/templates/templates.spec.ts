import {
  builtInTexts,
  type TemplateCommand,
  type TemplateEvent,
  type TemplatePayload,
  type TemplateTexts,
} from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { giveCommand, people, testContext } from '../testing';
import { templatesAggregate } from './templates-aggregate';

const context = testContext({ actor: people.programmeManager });
const name = 'file-completion-soon';
const texts = (short: string, over: Partial<TemplateTexts> = {}): TemplateTexts => ({
  ar: { short },
  fr: { short },
  en: { short },
  ...over,
});
const good = texts('{{dueOn}}!');

type Recorded = RecordedEvent<TemplateEvent>;
const give = (command: TemplateCommand, before: readonly Recorded[] = []) =>
  giveCommand(templatesAggregate, before, command, context);
const save = (payload: TemplatePayload<'save-template'>, before?: readonly Recorded[]) =>
  give({ type: 'save-template', country: 'MA', payload }, before);
const restore = (payload: TemplatePayload<'restore-template'>, before?: readonly Recorded[]) =>
  give({ type: 'restore-template', country: 'MA', payload }, before);
const faults = (given: TemplateTexts, template = name) => save({ name: template, texts: given }).refusal?.errors;

describe('saving a text is refused', () => {
  it('under a name that is not in the catalogue', () => {
    expect(save({ name: 'rappel-maison', texts: good }).refusal).toMatchObject({ code: 'TEMPLATE.NOT_FOUND' });
    expect(save({ name: 'constructor', texts: good }).refusal).toMatchObject({ code: 'TEMPLATE.NOT_FOUND' });
  });

  it('where it puts in what the message does not know', () => {
    const [fault, ...others] = faults(texts('{{dueOn}}', { fr: { short: '{{dueOn}} {{code}}' } })) ?? [];
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      field: 'texts.fr.short',
      code: 'TEMPLATE.VARIABLE_UNKNOWN',
      params: { variable: 'code', known: expect.stringContaining('dueOn') as string },
    });
  });

  it('where it leaves out what makes it useful, in each language and in the mail as well', () => {
    const missing = { code: 'TEMPLATE.VARIABLE_MISSING', params: { variable: 'dueOn' } };
    expect(faults(texts('Bientôt.', { en: { short: '{{dueOn}}', body: 'Soon.' } }))).toEqual([
      { field: 'texts.ar.short', ...missing },
      { field: 'texts.fr.short', ...missing },
      { field: 'texts.en.body', ...missing },
    ]);
    expect(faults(texts('Confirmez.'), 'session-code')).toHaveLength(6);
  });

  it('where a brace is too many or too few', () => {
    const typed = texts('{{dueOn}}', { ar: { short: '{{dueOn}} {{ dueOn }}' }, fr: { short: '{{dueOn}}}' } });
    expect(faults(typed)?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'texts.ar.short TEMPLATE.BRACES',
      'texts.fr.short TEMPLATE.BRACES',
    ]);
  });

  it('where it says what is said already, saved or built in', () => {
    expect(save({ name, texts: builtInTexts(name) }).refusal).toMatchObject({ code: 'TEMPLATE.UNCHANGED' });
    const { recorded } = save({ name, texts: good });
    expect(save({ name, texts: good }, recorded).refusal).toMatchObject({ code: 'TEMPLATE.UNCHANGED' });
  });
});

describe('a text', () => {
  it('cannot be restored before it was changed', () => {
    expect(restore({ name }).refusal).toMatchObject({ code: 'TEMPLATE.NOT_CHANGED', kind: 'wrong-moment' });
  });

  it('is said as it was saved, each time a version more, until it is restored', () => {
    const first = save({ name, texts: good, reason: 'Kinder' });
    expect(first.state).toMatchObject({ version: 1, changed: { [name]: good }, numbers: { [name]: 1 } });
    const second = save({ name, texts: texts('{{dueOn}}!!') }, first.recorded);
    expect(second.events).toMatchObject([{ type: 'TemplateSaved', data: { name, number: 2 } }]);
    const back = restore({ name, reason: 'Too long' }, second.recorded);
    expect(back.events).toEqual([{ type: 'TemplateRestored', data: { name, number: 3, reason: 'Too long' } }]);
    expect(back.state).toEqual({ version: 3, changed: {}, numbers: { [name]: 3 } });
  });

  it('changes no other', () => {
    const first = save({ name, texts: good });
    const other = save({ name: 'admission', texts: texts('Bravo.') }, first.recorded);
    expect(other.state?.changed).toEqual({ [name]: good, admission: texts('Bravo.') });
    expect(restore({ name: 'admission' }, other.recorded).state?.changed).toEqual({ [name]: good });
  });

  it('that says its tone’s may be given words of its own', () => {
    const given = texts('{{file}} {{deadline}} {{dueOn}}');
    expect(save({ name: 'plan-late', texts: given }).state?.changed).toEqual({ 'plan-late': given });
  });
});
