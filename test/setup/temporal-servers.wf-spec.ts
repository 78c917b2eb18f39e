import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributes } from '@mourafaka/contracts/workflow';
import { devServer, timeSkippingServerPath } from '../support/servers';

describe('the Temporal servers of the tests', () => {
  it('skip over a year at once where the test wants it', async () => {
    const server = { executable: { type: 'existing-path', path: timeSkippingServerPath() } } as const;
    const environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
    const before = await environment.currentTimeMs();
    await environment.sleep('365 days');
    expect(await environment.currentTimeMs()).toBeGreaterThanOrEqual(before + 365 * 86_400_000);
    await environment.teardown();
  });

  it('know our search attributes on the full one, which is shared', async () => {
    const [one, other] = await Promise.all([devServer(), devServer()]);
    expect(other).toEqual(one);
    const connection = await Connection.connect(one);
    const client = new Client({ connection });
    const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace: 'default' });
    expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
    await connection.close();
  });
});
