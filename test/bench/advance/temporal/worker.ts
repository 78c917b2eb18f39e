import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { serveBench } from '../../worker-process';
import { insertEventSql } from '../event-table';

export interface TemporalWorkerSettings {
  address: string;
  database: string;
  taskQueue: string;
  /** Prebuilt, as in production. */
  bundle: string;
}

export interface EventActivities {
  insertEvent: (journey: string, version: number, step: number) => Promise<void>;
}

serveBench(async ({ address, database, taskQueue, bundle }: TemporalWorkerSettings) => {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const pool = new Pool({ connectionString: database, max: 20 });
  const connection = await NativeConnection.connect({ address });
  const activities: EventActivities = {
    insertEvent: async (journey, version, step) => {
      await pool.query({ name: 'event', text: insertEventSql }, [journey, version, JSON.stringify({ step })]);
    },
  };
  const worker = await Worker.create({
    connection,
    taskQueue,
    activities,
    workflowBundle: { codePath: bundle },
    maxCachedWorkflows: 1000,
    maxConcurrentWorkflowTaskPolls: 10,
    maxConcurrentActivityTaskPolls: 10,
  });
  const running = worker.run();
  return {
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
      await pool.end();
    },
  };
});
