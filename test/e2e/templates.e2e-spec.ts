import { defaultPolicy } from '@mourafaka/domain';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

const name = 'file-completion-soon';
const path = `/v1/templates/${name}`;
const short = (text: string) => ({ ar: { short: text }, fr: { short: text }, en: { short: text } });
const texts = short('{{dueOn}} ?');

let api: TestApi;
let journeyId = '';
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  ({ journeyId } = (await api.post('/v1/batches/4/applications', newApplication())).body);
});
afterAll(() => api.stop());

const give = (command: string, body: unknown, as = 'programme-manager', headers?: Record<string, string>) =>
  api.post(`${path}/commands/${command}`, body, { as, language: 'fr', ...(headers && { headers }) });
const preview = (body: object, as = 'agent-09', template = name) =>
  api.post(`/v1/templates/${template}/preview`, { language: 'fr', channel: 'sms', ...body }, { as, language: 'fr' });

describe('the texts of messages', () => {
  it('are not for the public, and changed by head office alone', async () => {
    expect((await api.get('/v1/templates')).status).toBe(401);
    for (const as of ['agent-09', 'auditor', 'committee'])
      expect(await give('save', { texts }, as)).toMatchObject({ status: 403 });
  });

  it('are refused under a name that is not in the catalogue, and by a command there is not', async () => {
    const unknown = await api.get('/v1/templates/rappel-maison', { as: 'agent-09', language: 'fr' });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'TEMPLATE.NOT_FOUND' } });
    expect(unknown.body.detail).toContain('rappel-maison');
    expect(await give('forget', {})).toMatchObject({ status: 404, body: { code: 'COMMAND.UNKNOWN' } });
    expect(await preview({}, 'agent-09', 'constructor')).toMatchObject({ status: 404 });
  });

  it('are refused with an unknown field, a variable nobody knows, a language left out', async () => {
    const fieldsOf = async (body: unknown) => {
      const answer = await give('save', body);
      expect(answer.status).toBe(400);
      return answer.body.errors.map(({ field, code }) => `${field} ${code}`);
    };
    expect(await fieldsOf({ texts, colour: 'red' })).toEqual(['colour FIELD.UNKNOWN']);
    expect(await fieldsOf({ texts: { ...texts, ar: { short: '{{dueOn}} {{code}}' } } })).toEqual([
      'texts.ar.short TEMPLATE.VARIABLE_UNKNOWN',
    ]);
    expect(await fieldsOf({ texts: { ar: { short: '{{dueOn}}' }, fr: { short: ' ' } } })).toEqual([
      'texts.fr.short FIELD.TOO_SHORT',
      'texts.en FIELD.REQUIRED',
    ]);
    const { body } = await give('save', { texts: short('Bientôt.') });
    expect(body.errors[0]?.message).toBe(
      'La variable dueOn est nécessaire : ajoutez-la au texte entre doubles accolades.',
    );
    expect(await give('restore', {})).toMatchObject({ status: 409, body: { code: 'TEMPLATE.NOT_CHANGED' } });
  });

  it('are listed to all staff, by titles in their language', async () => {
    const { body, headers } = await api.get('/v1/templates', { as: 'consultant-lot-1', language: 'fr' });
    expect(headers.get('etag')).toBe('"0"');
    expect(body.items.find((one) => one.name === name)).toEqual({
      name,
      title: 'Complément du dossier : rappel',
      audience: 'cooperative',
      required: false,
      urgent: false,
      line: false,
      changed: false,
    });
    expect(body.items.find((one) => one.name === 'session-cancelled')).toMatchObject({ required: true, urgent: true });
    expect(body.items.find((one) => one.name === 'why')).toMatchObject({ line: true });
  });

  it('are shown before they are saved as they would be sent, and what they cost', async () => {
    const { body } = await preview({});
    expect(body.text).toMatch(/^Rappel : complétez votre dossier au plus tard le 15 décembre\. .*K7QM-4TX-9RD-E3HG/);
    expect(body.sms).toEqual({ encoding: 'gsm7', characters: body.text.length, segments: 2 });
    const arabic = await preview({ language: 'ar', channel: 'email', texts: short('{{dueOn}} {{cooperative}}') });
    expect(arabic.body.text).toMatch(/^15 دجنبر 2026 \u2066Coopérative Al Amal\u2069\n\n/);
    expect(arabic.body.subject).toContain('استكمال الملف');
    expect((await preview({ texts: short('{{code}}') })).body.errors).toHaveLength(6);
    expect(await preview({ colour: 'red' })).toMatchObject({ status: 400 });
  });

  it('are shown with a journey’s own names to those who may see it, never with its tracking code', async () => {
    expect(await preview({ journeyId }, 'consultant-lot-1')).toMatchObject({ status: 404 });
    const { body } = await preview({ journeyId, texts: short('{{cooperative}} {{dueOn}}') });
    const { body: status } = await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
    const { denominationFr } = status.cooperative as { denominationFr: string };
    expect(body.text).toContain(denominationFr);
    expect(body.text).toContain('K7QM-4TX-9RD-E3HG');
  });

  it('are saved, said at once, kept as versions and restored', async () => {
    const saved = await give('save', { texts, reason: 'Plus court' }, 'admin', { 'If-Match': '"0"' });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, events: [{ type: 'TemplateSaved', version: 1 }] } });
    expect(saved.headers.get('etag')).toBe('"1"');
    expect((await preview({})).body.text).toMatch(/^15 décembre \? /);
    const late = await give('save', { texts: short('{{dueOn}} !') }, 'admin', { 'If-Match': '"0"' });
    expect(late).toMatchObject({ status: 412, body: { changes: [{ type: 'TemplateSaved', version: 1 }] } });
    expect(await give('restore', { reason: 'Trop court' })).toMatchObject({ status: 200, body: { version: 2 } });
    const { body } = await api.get(path, { as: 'agent-09', language: 'fr' });
    expect(body).toMatchObject({
      version: 2,
      changed: false,
      builtIn: body.texts,
      variables: expect.arrayContaining([{ name: 'dueOn', needed: true, sample: '2026-12-15' }]) as unknown[],
      versions: [
        { number: 2, change: 'restored', reason: 'Trop court', by: { role: 'programme-manager' } },
        { number: 1, change: 'saved', reason: 'Plus court', by: { role: 'administrator' }, texts },
      ],
    });
  });

  it('are what a policy may name, and nothing else', async () => {
    const [first, ...others] = defaultPolicy.deadlines;
    const [reminder] = first?.reminders ?? [];
    const policy = {
      ...defaultPolicy,
      deadlines: [{ ...first, reminders: [{ ...reminder, template: 'rappel-maison' }] }, ...others],
      call: { reminders: [{ ...defaultPolicy.call.reminders[0], template: 'why' }] },
    };
    const adopted = await api.post('/v1/batches/4/commands/adopt-policy', { policy }, { as: 'programme-manager' });
    expect(adopted.status).toBe(400);
    expect(adopted.body.errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'policy.deadlines POLICY.TEMPLATE_UNKNOWN',
      'policy.call.reminders POLICY.TEMPLATE_UNKNOWN',
    ]);
  });
});
