import type { Desk, Engine } from '@mourafaka/engine';
import type { BulkItems, Receipt } from '@mourafaka/read-models';
import type { Clock } from '../clock';
import type { DutyPerformer } from '../streams/duty-performer';
import { BulkActivitiesService } from './bulk.activities';

const bulkId = '01930000-0000-7000-8000-0000000000b1';
const item = (n: number) => ({ bulkId, n, journeyId: `journey ${n}`, command: 'admit', payload: {} });

describe('an item refused because others wrote at the same time', () => {
  it('has no receipt and is given again; the others have theirs', async () => {
    const receipts: Receipt[] = [];
    const desk = {
      give: ({ journeyId }: { journeyId: string }) =>
        Promise.resolve(
          journeyId === 'journey 1'
            ? { ok: false, refusal: { code: 'COMMAND.BUSY', kind: 'version-conflict' } }
            : { ok: true, version: 4 },
        ),
    };
    const items = {
      listOpen: () => Promise.resolve([1, 2].map(item)),
      record: (_bulk: string, of: Receipt[]) => Promise.resolve(void receipts.push(...of)),
    };
    const activities = new BulkActivitiesService(
      { state: () => Promise.resolve({ version: 1, state: { dryRun: false } }) } as unknown as Engine,
      desk as unknown as Desk,
      items as unknown as BulkItems,
      { now: () => Promise.resolve(new Date(0)) } as unknown as Clock,
      { performDue: () => Promise.resolve() } as unknown as DutyPerformer,
    );
    await expect(activities.executeChunk(bulkId, 1, 25)).rejects.toThrow('COMMAND.BUSY');
    expect(receipts.map(({ n, outcome }) => [n, outcome])).toEqual([[2, 'accepted']]);
  });
});
