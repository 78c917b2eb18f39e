// Runs record.ts, which is no test: see scripts/record-histories.mjs.
const { join } = require('node:path');
const root = require('../../jest.config.cjs');

const temporal = root.projects.find(({ displayName }) => displayName === 'temporal');
module.exports = { ...temporal, testMatch: [join(__dirname, 'record.ts')] };
