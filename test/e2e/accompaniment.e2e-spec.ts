import { type JourneyCommandName, type JourneyPayload, journeyStream } from '@mourafaka/contracts';
import { dateOf } from '@mourafaka/engine';
import { type Clock, clockFromConfig, formatClockSetting, type Language, languages } from '@mourafaka/platform';
import { messageId } from '@mourafaka/read-models';
import { isTrackCommand } from '../../apps/api/src/applications/follow-up';
import { type people, type ScriptStep, wholePath } from '../../libs/domain/src/testing';
import { devServer } from '../support/servers';
import { TestSmsGateway } from '../support/sms-gateway';
import { newApplication } from './support/applications';
import { createNamespace } from '../support/namespace';
import { startWorker } from './support/test-worker';
import { type Answer, TestApi } from './support/test-api';
import { until } from '../support/until';

/** Six days a second. */
const scale = { epoch: '2026-11-02T08:00:00.000Z', startedAt: new Date().toISOString(), factor: 518_400 };
const dayMs = 86_400_000;
/** A step that came too late for its dates is given again with later ones, so often at most. */
const mostTries = 10;

jest.setTimeout(600_000);

/** Users of development, by the script's people; what the cooperative cannot give by its code is entered for it. */
const users: Readonly<Record<keyof typeof people, string>> = {
  agent: 'agent-09',
  otherAgent: 'agent-04',
  committee: 'committee',
  secondMember: 'committee-2',
  consultant: 'consultant-lot-1',
  manager: 'manager-09',
  programmeManager: 'programme-manager',
  applicant: 'agent-09',
  system: 'programme-manager',
};

interface TimelineItem {
  version: number;
  type: string;
  texts: Record<Language, string>;
  entries?: string[];
  corrections?: object[];
  corrects?: { version: number; entry?: string };
}

interface Message {
  template: string;
  text: string;
  params: { session?: string; issue?: string };
}

type OnItsOwn = (api: TestApi, cooperative: Accompaniment, step: ScriptStep) => Promise<void>;

/** What a batch or the SMS gateway brings about in a journey; what a training session does is tested with the sessions. */
const bySystem: { readonly [N in JourneyCommandName]?: OnItsOwn } = {
  'grant-financing': async (api, cooperative) => {
    const round = 'round-1';
    const steps: [string, object, string][] = [
      ['close-call', { reason: 'Fin de l’appel' }, 'programme-manager'],
      ['open-scoring', {}, 'programme-manager'],
      ['open-financing-round', { round, partner: 'Fonds Exemple', budgetMad: 100_000 }, 'programme-manager'],
      ['rank-financing', { round }, 'committee'],
      ['approve-financing', { round, ranking: 1 }, 'committee'],
      ['approve-financing', { round, ranking: 1 }, 'committee-2'],
    ];
    for (const [command, body, as] of steps) {
      const answer = await api.post(`/v1/batches/4/commands/${command}`, body, { as });
      if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
    }
    await until('the funds to be granted', () => cooperative.has('FinancingGranted'));
  },
  'record-delivery': async (api, cooperative, { payload }) => {
    const { message, code } = payload as JourneyPayload<'record-delivery'>;
    const id = messageId(journeyStream(cooperative.journeyId), message);
    const { body, headers } = provider.receipt({ id, status: 'undelivered', code });
    const taken = async () =>
      (await api.post('/v1/gateways/sms/receipts', body, { key: false, headers })).status === 200;
    await until('the receipt of a message that was sent', taken);
    await until('the journey to know', () => cooperative.has('MessageUndelivered'));
  },
};

/** One cooperative that is accompanied over HTTP, while a worker does what happens by itself. */
class Accompaniment {
  journeyId = '';
  private trackingCode = '';
  private start = 0;
  /** Session → how many codes it was sent that are worth nothing any more: used, or given up for another. */
  private readonly spent = new Map<string, number>();

  constructor(
    private readonly api: TestApi,
    private readonly clock: Clock,
  ) {}

  async apply(): Promise<void> {
    const { body } = await this.api.post('/v1/batches/4/applications', newApplication());
    Object.assign(this, { journeyId: body.journeyId, trackingCode: body.trackingCode });
    this.start = (await this.clock.now()).getTime();
  }

  /** All steps, by the dates that hold as things are. */
  get path(): ScriptStep[] {
    return wholePath({ startOn: dateOf(new Date(this.start).toISOString()) });
  }

  get(path: string, as: string, language: Language = 'en'): Promise<Answer> {
    return this.api.get(`/v1/journeys/${this.journeyId}${path}`, { as, language });
  }

  async has(type: string): Promise<boolean> {
    return (await this.timeline()).some((item) => item.type === type);
  }

  /** All pages of it, with refused attempts in between. */
  async timeline(): Promise<TimelineItem[]> {
    const items: TimelineItem[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await this.get(`/timeline${cursor && `?cursor=${cursor}`}`, 'auditor');
      items.push(...(body.items as unknown as TimelineItem[]));
      cursor = body.nextCursor as string | null;
    }
    return items;
  }

  /** Gives the n-th step on its day, once the list of actions says that it is open; it must be accepted then. */
  async play(n: number): Promise<void> {
    const day = this.path[n]?.day ?? 0;
    await until(`day ${day}`, async () => (await this.daysBehind(day)) >= 0);
    let refused = '';
    for (let tries = 0; tries < mostTries; tries += 1) {
      this.start += Math.floor(await this.daysBehind(day)) * dayMs;
      const step = this.path[n] as ScriptStep;
      const { command, by } = step;
      if (by === 'system') return bySystem[command]?.(this.api, this, step);
      await until(`${command} to be open on day ${day}`, () => this.isOpen(command, users[by]));
      const answer = await this.give(step);
      if (answer.status === 200) return;
      refused = `day ${day}, ${command}: ${answer.text}`;
      if ((await this.daysBehind(day)) < 1) break;
    }
    throw new Error(refused);
  }

  /**
   * How far a day of the script is past. The clock does not wait for a machine that is busy with other things: what the script
   * still holds is then as much later.
   */
  private async daysBehind(day: number): Promise<number> {
    return ((await this.clock.now()).getTime() - this.start) / dayMs - day;
  }

  private async isOpen(command: JourneyCommandName, as: string): Promise<boolean> {
    const { actions } = (await this.get('/actions', as)).body;
    const action = actions.find((one) => one.command === command);
    if (!action) throw new Error(`${command} is not ${as}’s to give`);
    if (!action.allowed && !action.reason?.message) throw new Error(`${command} is closed without a reason`);
    return action.allowed;
  }

  private async give({ command, payload, by }: ScriptStep): Promise<Answer> {
    if (by !== 'applicant' || !isTrackCommand(command)) {
      return this.api.command(this.journeyId, command, payload, { as: users[by] });
    }
    const given = command === 'confirm-session' ? await this.withCode(payload) : payload;
    if (command === 'renew-session-code') this.spend(payload.session);
    return this.api.track(this.trackingCode, command, given);
  }

  /** The code as it stands in the message the cooperative was sent last: the first behind those that are spent. */
  private async withCode({ session }: JourneyPayload<'confirm-session'>): Promise<JourneyPayload<'confirm-session'>> {
    const issue = String((this.spent.get(session) ?? 0) + 1);
    let code: string | undefined;
    await until(`code ${issue} of session ${session}`, async () => {
      const { body } = await this.api.get(`/v1/dev/outbox?stream=journey-${this.journeyId}`, { as: 'admin' });
      const messages = body.items as unknown as Message[];
      const sent = messages.find(
        ({ template, params }) => template === 'session-code' && params.session === session && params.issue === issue,
      );
      code = /\d{8}/.exec(sent?.text ?? '')?.[0];
      return code !== undefined;
    });
    this.spend(session);
    return { session, code: code ?? '' };
  }

  private spend(session: string): void {
    this.spent.set(session, (this.spent.get(session) ?? 0) + 1);
  }
}

let provider: TestSmsGateway;
let api: TestApi;
let stopWorker: () => Promise<void>;
let cooperative: Accompaniment;

beforeAll(async () => {
  const { address } = await devServer();
  provider = await TestSmsGateway.start();
  api = await TestApi.start({
    temporal: address,
    namespace: await createNamespace(address),
    environment: {
      MOURAFAKA_CLOCK: formatClockSetting({ kind: 'scaled', ...scale }),
      MOURAFAKA_SMS_URL: provider.url,
      MOURAFAKA_SMS_SECRET: provider.secret,
      MOURAFAKA_SMS_SENDER: 'ODCO',
    },
  });
  api.latestSms = () => [...provider.messages.values()].at(-1)?.text;
  // Its receipts are taken, and codes sent by the api; what the worker sends is read in the outbox of development.
  const { sms: _sms, ...messages } = api.config.messages;
  stopWorker = await startWorker({ ...api.config, messages });
  await api.seed({ opensOn: '2026-10-01', closesOn: '2029-12-31' });
  cooperative = new Accompaniment(api, clockFromConfig(api.config));
  await cooperative.apply();
  for (let n = 1; n < cooperative.path.length; n += 1) await cooperative.play(n);
});
afterAll(async () => {
  await stopWorker();
  await api.stop();
  await provider.stop();
});

describe('an accompaniment of two years over HTTP', () => {
  it('ends in graduation after a hundred and fifty events or more, each of which the engine has followed', async () => {
    const { body: status } = await cooperative.get('', 'auditor');
    expect(status).toMatchObject({ state: 'graduated', phase: 'closed' });
    expect(status.version).toBeGreaterThanOrEqual(150);
    const engine = await cooperative.get(`/queries/engine?caughtUp=${status.version}`, 'auditor');
    expect(engine.body).toMatchObject({ available: true, caughtUp: true });
  });

  it('is read as a dossier by those who may see the journey, with names by those who work with the cooperative', async () => {
    const { body: withNames } = await cooperative.get('/dossier', 'consultant-lot-1');
    expect(withNames).toMatchObject({
      application: { cooperative: { members: 13 }, representative: { name: 'Fadma Exemple' } },
      corrections: [{ changes: [{ field: 'cooperative.members', from: 12, to: 13 }] }],
    });
    const { text, body, headers } = await cooperative.get('/dossier', 'auditor');
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(text).not.toMatch(/Fadma|Itto|Hammou|\+2126123|sealed/);
    expect((await cooperative.get('/dossier', 'agent-04')).status).toBe(404);
    const { attendance, sessions } = body.coaching as Record<
      string,
      { id: string; data: object; confirmed?: object }[]
    >;
    expect(attendance?.find(({ id }) => id === 'M4')?.data).toMatchObject({
      participants: [
        { role: 'board', sex: 'female', ageBand: '45-59' },
        { role: 'member', sex: 'male', ageBand: 'under-25' },
      ],
    });
    expect(body.financing).toMatchObject([
      { id: 'F1', granted: { amountMad: 20_000 }, payments: [{ id: 'I1' }, { id: 'I2' }], uses: [{ id: 'U1' }] },
    ]);
    expect(body).toMatchObject({
      completion: { training: { done: 4, planned: 4, label: 'done' }, coaching: { done: 11, planned: 12 } },
      sales: { method: 'recorded', changeMad: expect.any(Number) as number, leftOut: [] },
    });
    expect(sessions?.[0]?.confirmed).toMatchObject({ by: { role: 'applicant' } });
    const named = (withNames.coaching as Record<string, object[]>).attendance;
    expect(JSON.stringify(named)).toMatch(/Hammou Exemple/);
  });

  it('shows the questionnaire with the texts of its form, in the caller’s language', async () => {
    const { body } = await cooperative.get('/dossier', 'auditor', 'fr');
    const { questionnaire } = body.diagnosis as { questionnaire: object[] };
    expect(questionnaire).toContainEqual(
      expect.objectContaining({
        heading: 'administration',
        title: 'Administration et comptabilité',
        form: 1,
        answers: expect.arrayContaining([
          expect.objectContaining({ text: 'Qui tient la comptabilité ?', answer: 'member', shown: 'Un membre' }),
          expect.objectContaining({ text: 'Existe-t-il un livre de caisse ?', answer: true, shown: 'Oui' }),
        ]) as object[],
      }),
    );
  });

  it('is read as it stood on an earlier day, by the same rule as the status', async () => {
    const { body } = await cooperative.get('/dossier', 'auditor');
    const { versions } = body.plan as { versions: { at: string; number: number }[] };
    const asOf = versions[1]?.at ?? '';
    const past = (await cooperative.get(`/dossier?asOf=${asOf}`, 'auditor')).body;
    expect((past.plan as { versions: object[] }).versions).toHaveLength(2);
    expect(past.version).toBe((await cooperative.get(`?asOf=${asOf}`, 'auditor')).body.version);
    expect(past.closing).toMatchObject({ evaluations: [] });
    const ahead = await cooperative.get('/dossier?asOf=2150-01-01', 'auditor');
    expect([ahead.status, ahead.body.errors[0]?.code]).toEqual([400, 'FIELD.IN_FUTURE']);
  });

  it('compares two versions of the plan in words', async () => {
    const { body } = await cooperative.get('/plan/versions', 'auditor');
    expect(body).toMatchObject({
      inForce: 4,
      items: [
        { number: 1, kind: 'plan', returned: { remarks: 'Précisez les coûts.', by: { id: 'agent-09' } } },
        { number: 2, kind: 'plan', approved: { by: { id: 'agent-09' } } },
        { number: 3, kind: 'amendment', returned: { remarks: 'Justifiez le stand.' } },
        { number: 4, kind: 'amendment', dropped: [{ id: 'A3' }] },
      ],
    });
    const compared = await cooperative.get('/plan/comparison?from=2&to=4', 'auditor', 'fr');
    // The dates of the actions may have become later between the two.
    const holding = (field: object) => expect.arrayContaining([expect.objectContaining(field)]) as object[];
    expect(compared.body).toMatchObject({
      added: [{ title: 'Stand aux foires' }],
      removed: [{ title: 'Vente en ligne' }],
      changed: [
        {
          id: 'A1',
          fields: holding({
            label: 'Coût',
            from: expect.objectContaining({ value: 16_000 }) as object,
            to: expect.objectContaining({ value: 18_000, shown: '18000 MAD' }) as object,
          }),
        },
        { id: 'A2', fields: holding({ label: 'Échéance' }) },
      ],
      text: 'Actions ajoutées : 1 · retirées : 1 · modifiées : 2',
    });
    const missing = await cooperative.get('/plan/comparison?from=2&to=9', 'auditor');
    expect([missing.status, missing.body.code]).toEqual([404, 'PLAN.VERSION_NOT_FOUND']);
  });

  it('is told in three languages, with nothing left blank and each correction beside what it corrects', async () => {
    const items = await cooperative.timeline();
    const blank = items.filter(({ texts }) =>
      languages.some(
        (language) => texts[language].trim() === '' || /\{\{|undefined|TIMELINE\.| {2}/.test(texts[language]),
      ),
    );
    expect(blank).toEqual([]);
    const correction = items.find(({ type, corrects }) => type === 'EntryCorrected' && corrects?.entry === 'S2');
    const corrected = items.find(({ entries }) => entries?.includes('S2'));
    expect(correction?.corrects).toEqual({ version: corrected?.version, entry: 'S2' });
    expect(corrected).toMatchObject({
      type: 'CoachingSessionRecorded',
      corrections: [{ version: correction?.version, changes: [{ field: 'durationMinutes', from: 120, to: 150 }] }],
    });
    const settled = items.find(({ type, corrects }) => type === 'SessionDisputeSettled' && corrects?.entry === 'S9');
    expect(items.find(({ entries }) => entries?.includes('S9'))?.corrections).toMatchObject([
      { version: settled?.version, withdrawn: true },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Fadma|Itto|Hammou|\+2126123/);
  });
});
