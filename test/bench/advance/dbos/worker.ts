import { DBOS } from '@dbos-inc/dbos-sdk';
import { Pool } from 'pg';
import { serveBench } from '../../worker-process';
import { insertEventSql } from '../event-table';
import { dbosConfig, type DbosSettings } from './config';

const forever = { timeoutSeconds: 7 * 86_400 };

serveBench(async (settings: DbosSettings) => {
  const pool = new Pool({ connectionString: settings.database, max: 20 });
  const insertEvent = async (journey: string, version: number, step: number): Promise<void> => {
    await pool.query({ name: 'event', text: insertEventSql }, [journey, version, JSON.stringify({ step })]);
  };
  const journey = DBOS.registerWorkflow(
    async (id: string) => {
      for (let version = 1; ; version += 1) {
        const step = await DBOS.recv<number>('command', forever);
        if (step === null) return;
        await DBOS.runStep(() => insertEvent(id, version, step), { name: 'insertEvent' });
        await DBOS.setEvent(`answer-${step}`, version);
      }
    },
    { name: 'journey' },
  );
  DBOS.setConfig(dbosConfig(settings, 'worker'));
  await DBOS.launch();
  return {
    answer: async (ids: string[]) => {
      await Promise.all(ids.map((workflowID) => DBOS.startWorkflow(journey, { workflowID })(workflowID)));
    },
    // The journeys wait for ever, so a graceful end would as well.
    stop: () => pool.end(),
  };
});
