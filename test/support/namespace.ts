import { randomBytes } from 'node:crypto';
import { Connection } from '@temporalio/client';
import { until } from './until';

/**
 * A namespace of the test's own on a Temporal server that several share: the runs of a batch or a calendar have the same ids in
 * every installation, and no other test's worker may take their tasks.
 */
export async function createNamespace(address: string): Promise<string> {
  const namespace = `test-${randomBytes(4).toString('hex')}`;
  const connection = await Connection.connect({ address, connectTimeout: '60s' });
  try {
    const { workflowService } = connection;
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    await until('the new namespace', async () => {
      const described = await workflowService.describeNamespace({ namespace }).catch(() => undefined);
      return described !== undefined;
    });
    return namespace;
  } finally {
    await connection.close();
  }
}
