import type { JourneyLog } from '../log';
import { logFormats } from '..';
import { element, escaped } from './xml';

const event = {
  id: '0190dddd-0000-7000-8000-000000000001',
  type: 'ApplicationSubmitted',
  at: '2026-11-02T09:00:00.000Z',
  role: 'agent',
  who: 'a1',
  office: 'Souss "Massa" & <co>',
  attributes: { role: 'agent', office: 'Souss "Massa" & <co>', version: 1, onBehalf: true, state: 'submitted' },
  relations: [
    { object: 'journey:1', qualifier: 'of' },
    { object: 'batch:4', qualifier: 'in' },
  ],
} as const;
const journey = (n: number): JourneyLog => ({
  journeyId: `0190dddd-0000-7000-8000-00000000000${n}`,
  attributes: { batch: '4', region: '09' },
  events: [event],
  objects: [
    {
      id: `journey:${n}`,
      type: 'journey',
      attributes: [{ name: 'state', value: 'submitted', at: event.at }],
      relations: [{ object: 'batch:4', qualifier: 'in' }],
    },
  ],
  shared: [{ id: 'batch:4', type: 'batch', attributes: [], relations: [] }],
});

async function written(format: keyof typeof logFormats, journeys: JourneyLog[]): Promise<string> {
  const parts: string[] = [];
  const read = async function* () {
    yield* journeys;
  };
  for await (const part of logFormats[format].write(read)) parts.push(part);
  return parts.join('');
}

describe('XML', () => {
  it('escapes what would end it, and leaves out what it cannot hold', () => {
    expect(escaped('<a b="c">&\n')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#10;');
    expect(escaped('\u0000\ud800x\u{1F600}تعاونية')).toBe('\ufffd\ufffdx\u{1F600}تعاونية');
    expect(element('a', { b: '"' })).toBe('<a b="&quot;"/>');
  });
});

describe('an empty log', () => {
  it('is a whole file in each format', async () => {
    expect(await written('xes', [])).toMatch(/^<\?xml[^]*<\/log>\n$/);
    expect(await written('ocel-xml', [])).toContain('<objects>\n</objects>\n<events>\n</events>');
    expect(JSON.parse(await written('ocel-json', []))).toMatchObject({ objects: [], events: [] });
  });
});

describe('OCEL as JSON', () => {
  it('has what several journeys share once, and every value as text', async () => {
    const log = JSON.parse(await written('ocel-json', [journey(1), journey(2)])) as Record<string, { id: string }[]>;
    expect(log.objects?.map(({ id }) => id)).toEqual(['batch:4', 'journey:1', 'journey:2']);
    expect(log.events?.[0]).toMatchObject({
      time: event.at,
      relationships: [{ objectId: 'journey:1', qualifier: 'of' }, { objectId: 'batch:4' }],
    });
    expect(JSON.stringify(log.events)).toContain('{"name":"version","value":"1"}');
  });

  it('stays well-formed where a journey has no events of its own', async () => {
    const none = { ...journey(1), events: [], objects: [], shared: [] };
    const log = await written('ocel-json', [none, journey(2), none, journey(3)]);
    expect((JSON.parse(log) as { events: object[] }).events).toHaveLength(2);
  });
});

describe('XES', () => {
  it('says who by a pseudonym, the role and the office, and the kind of every value', async () => {
    const log = await written('xes', [journey(1)]);
    expect(log).toContain('<string key="org:resource" value="a1"/><string key="org:role" value="agent"/>');
    expect(log).toContain('<string key="org:group" value="Souss &quot;Massa&quot; &amp; &lt;co&gt;"/>');
    expect(log).toContain('<int key="version" value="1"/><boolean key="onBehalf" value="true"/>');
    expect(log).toContain('<trace><string key="concept:name" value="0190dddd-0000-7000-8000-000000000001"/>');
  });
});
