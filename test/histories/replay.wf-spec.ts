import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { historyOfText } from './history-text';
import { sealing } from './sealing';
import { quietTemporal, workflowBundle } from '../support/temporal';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));

/** A run that is open when new code is deployed must come to the same under it, event for event. */
describe('the histories recorded before', () => {
  it('are of journeys, batches, bulks, training sessions, calendars and reports at several ends', () => {
    const others = ['batch-', 'bulk-', 'session-', 'calendar-', 'report-'].map((of) => files.filter((name) => name.startsWith(of)).length);
    expect(others).toEqual([2, 1, 2, 1, 1]);
    expect(files.length - 7).toBeGreaterThanOrEqual(6);
  });

  it('all replay under the present code, those that are sealed as well', async () => {
    quietTemporal();
    const histories = files.map((name) => ({
      workflowId: name,
      history: historyOfText(readFileSync(join(__dirname, name), 'utf8')),
    }));
    const failures: string[] = [];
    const replayed: string[] = [];
    const options = { workflowBundle: await workflowBundle(), dataConverter: sealing() };
    for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
      replayed.push(workflowId);
      if (error) failures.push(`${workflowId}: ${error.message}`);
    }
    expect(failures).toEqual([]);
    expect(replayed.sort()).toEqual([...files].sort());
  });
});
