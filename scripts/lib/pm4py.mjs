// Where pm4py comes from, by which the tests read the event logs back.
import { pythonWith } from './pypi.mjs';

const version = '2.7.23.11';

/**
 * A Python that has pm4py of our version (about 550 MB when it must be fetched).
 * @returns {Promise<string>} its path; throws Explained where there is no Python
 */
export const pm4pyPython = () =>
  pythonWith({
    name: 'pm4py',
    version,
    imports: `import sys, pm4py; sys.exit(0 if pm4py.__version__ == '${version}' else 1)`,
    purpose: 'the tests need to read exported event logs back with pm4py',
    least: [3, 9],
    expected: 60,
  });
