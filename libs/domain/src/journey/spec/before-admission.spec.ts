import type { JourneyCommandName, JourneyPayload } from '@mourafaka/contracts';
import { journeyIn, samplePayloads } from '../../testing';
import { given } from './given';

const by = 'consultant' as const;
const now = '2027-02-20T10:00:00.000Z';
const longAgo = '2020-01-01';

/** State → what is recorded in it with a day on which it happened. */
const recorded: [Parameters<typeof journeyIn>[0], JourneyCommandName, string][] = [
  ['diagnosing', 'record-visit', 'occurredOn'],
  ['diagnosing', 'record-attendance', 'occurredOn'],
  ['training', 'record-coaching-session', 'occurredOn'],
  ['training', 'record-technical-assistance', 'occurredOn'],
  ['marketing', 'record-product-improvement', 'deliveredOn'],
  ['marketing', 'record-outlet', 'openedOn'],
  ['marketing', 'record-market-segment', 'wonOn'],
  ['marketing', 'record-sale-support', 'occurredOn'],
];

describe('what came before the cooperative was admitted', () => {
  it.each(recorded)('is not its accompaniment (%s: %s)', (state, command, field) => {
    const { visit: _visit, ...sample } = samplePayloads[command] as Record<string, unknown>;
    const payload = { ...sample, [field]: longAgo } as JourneyPayload;
    const { refusal } = given(journeyIn(state)).when(command, payload, { by, now });
    expect(refusal?.errors).toMatchObject([{ field, code: 'JOURNEY.BEFORE_ADMISSION' }]);
  });

  it('does not become so by a correction, and moves no deadline', () => {
    const session = { ...samplePayloads['record-coaching-session'], occurredOn: '2027-02-19' };
    const held = given(journeyIn('training')).when('record-coaching-session', session, { by, now });
    const correction = { entry: { id: 'S1', fields: { occurredOn: longAgo } }, reason: 'Le bon jour' };
    const { refusal } = given(held.recorded).when('correct', correction, { by, now });
    expect(refusal?.errors).toMatchObject([{ field: 'entry.fields.occurredOn', code: 'JOURNEY.BEFORE_ADMISSION' }]);
  });
});
