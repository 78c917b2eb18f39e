import { TemporalConnection } from '@mourafaka/engine';
import { readConfig } from '@mourafaka/platform';
import type { DataConverter } from '@temporalio/common';
import type { Installation } from './installation';

/** How the processes of an installation seal what Temporal keeps: who asks their workflows reads their answers by it. */
export function converterOf({ urls, kek }: Installation): DataConverter {
  const { temporal } = readConfig({ NODE_ENV: 'development', DATABASE_URL: urls.url, MOURAFAKA_KEK: kek });
  return new TemporalConnection(temporal).dataConverter;
}
