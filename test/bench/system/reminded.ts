/** Cooperatives that are all to be reminded at one instant: half by SMS, half by e-mail. */
import { randomUUID } from 'node:crypto';
import { applicationInput, journeyStream, type ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy, inventedApplication, people } from '@mourafaka/domain';
import { DutyPerformer } from '../../../apps/worker/src/streams/duty-performer';
import { type EngineInProcess, openCall } from './installation';

const batches = ['sms', 'email'] as const;
const preparedAtOnce = 24;

/** One reminder, three days before the file has to be complete; it leaves at once, since the day's messages leave then. */
const policyOf = (channel: (typeof batches)[number]): ProgrammePolicy => ({
  ...defaultPolicy,
  messages: { ...defaultPolicy.messages, digestAt: defaultPolicy.messages.sendAt },
  deadlines: defaultPolicy.deadlines.map((rule) =>
    rule.kind === 'file-completion'
      ? { ...rule, reminders: [{ offsetDays: -3, audience: 'applicant', channel, template: 'file-completion-soon' }] }
      : rule,
  ),
});

export interface Reminded {
  journeys: string[];
  /** When all of them are to be reminded; ISO 8601. */
  at: string;
}

/** Applications, as many by each channel, whose files are to be completed; the letters on the way are issued and forgotten. */
export async function remindedJourneys(process: EngineInProcess, count: number): Promise<Reminded> {
  const { engine, journal, give } = process;
  for (const batch of batches) await openCall(give, batch, policyOf(batch));
  const performer = new DutyPerformer(engine);
  const journeys: string[] = [];
  const prepare = async (): Promise<void> => {
    for (let n = journeys.length; n < count; n = journeys.length) {
      journeys.push('');
      const entityId = await apply(give, n, batches[n % batches.length] ?? 'sms');
      journeys[n] = entityId;
      await give({ category: 'journey', entityId, name: 'request-completion', payload: { missing: ['statutes'] } });
      await performer.performDue(journeyStream(entityId), 'issue-letter', new Date(Date.now() + 1_000));
    }
  };
  await Promise.all(Array.from({ length: preparedAtOnce }, prepare));
  await journal.dataSource.query('DELETE FROM read.outbox');
  return { journeys, at: await instantOfAll(process, journeys) };
}

async function apply(give: EngineInProcess['give'], n: number, batch: string): Promise<string> {
  const names = { denominationFr: randomUUID(), denominationAr: undefined };
  const payload = applicationInput.parse(inventedApplication(n, { ...names, registrationNumber: `${n}/2025` }));
  const actor = people.applicant;
  const { journeyId = '' } = await give({ category: 'journey', name: 'submit-application', batch, payload, actor });
  return journeyId;
}

/** Throws where they are not all due at once: the day ended while they applied. */
async function instantOfAll({ engine }: EngineInProcess, journeys: readonly string[]): Promise<string> {
  const instants = new Set<string>();
  for (const journey of [journeys[0], journeys[1], journeys.at(-1)]) {
    const view = await engine.view(journeyStream(journey ?? ''));
    instants.add(view?.duties.find(({ kind }) => kind === 'remind')?.dueAt ?? '');
  }
  const [at = '', ...others] = instants;
  if (!at || others.length > 0) throw new Error('The reminders are not due at one instant: start again.');
  return at;
}
