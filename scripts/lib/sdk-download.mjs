// Lets the Temporal SDK download one of its servers: sdk-download.mjs <artifact> <version> <folder>.
// The SDK downloads on the way to starting, so the server is started once and stopped.
import { createRequire } from 'node:module';

const [artifact, version, downloadDir] = process.argv.slice(2);
const { TestWorkflowEnvironment } = createRequire(import.meta.url)('@temporalio/testing');
const server = { executable: { type: 'cached-download', version, downloadDir } };
const environment =
  artifact === 'cli'
    ? await TestWorkflowEnvironment.createLocal({ server })
    : await TestWorkflowEnvironment.createTimeSkipping({ server });
await environment.teardown();
