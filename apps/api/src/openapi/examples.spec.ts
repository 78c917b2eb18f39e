import { batchPayloads, journeyCommandNames, journeyCommands, staffBatchCommandNames } from '@mourafaka/contracts';
import { validateApplication } from '@mourafaka/domain';
import { bulkRequest, checkPayload } from '../bulk/bulk-request';
import { bulkExamples } from './bulk-examples';
import { batchExamples, exampleApplication, journeyExamples } from './examples';

describe('the examples of the documentation', () => {
  it.each(journeyCommandNames)('give %s as it may be given', (command) => {
    expect(journeyCommands[command].schema.safeParse(journeyExamples[command]).error).toBeUndefined();
  });

  it.each(staffBatchCommandNames)('give %s as it may be given', (command) => {
    expect(batchPayloads[command].safeParse(batchExamples[command]).error).toBeUndefined();
  });

  it.each(Object.entries(bulkExamples))('ask for a bulk (%s) as it may be asked for', (_name, { value }) => {
    expect(() => checkPayload(bulkRequest.parse(value))).not.toThrow();
  });

  it('show an application nothing is wrong with', () => {
    expect(validateApplication(exampleApplication, '2026-11-24')).toEqual([]);
  });
});
