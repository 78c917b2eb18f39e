import { ocelJson } from './formats/ocel-json';
import { ocelXml } from './formats/ocel-xml';
import { xes } from './formats/xes';
import type { JourneyLog } from './log';

export { journeyLog } from './journey-log';
export type { JourneyLog };

type Write = (journeys: () => AsyncIterable<JourneyLog>) => AsyncGenerator<string>;

/** The files an event log leaves as; `journeys` may be asked for more than once, and answers the same each time. */
export const logFormats: Readonly<
  Record<'xes' | 'ocel-json' | 'ocel-xml', { ending: string; type: string; write: Write }>
> = {
  xes: { ending: 'xes', type: 'application/xml; charset=utf-8', write: xes },
  'ocel-json': { ending: 'jsonocel', type: 'application/json; charset=utf-8', write: ocelJson },
  'ocel-xml': { ending: 'xmlocel', type: 'application/xml; charset=utf-8', write: ocelXml },
};
export type LogFormat = keyof typeof logFormats;
