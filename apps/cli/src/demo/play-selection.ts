import { defaultPolicy } from '@mourafaka/domain';
import { line, onDay } from './diary';
import type { Stage } from './stage';

interface BatchView {
  waves: { wave: string; release?: { dispatched: boolean } }[];
}

interface Listed {
  rank: number;
  denomination: string | null;
  total: number;
  reason: { text: string };
}

const wave = 'wave-1';
/** Fewer than are scored, so that some wait. */
const places = 5;

/** The first policy with a first wave as small as the cast. */
const policy = {
  ...defaultPolicy,
  waves: defaultPolicy.waves.map((one) => (one.code === wave ? { ...one, target: places } : one)),
};

interface Step {
  day: number;
  user: string;
  name: string;
  payload: unknown;
}

/** What head office does while files are examined. */
const callSteps: readonly Step[] = [
  {
    day: 1,
    user: 'admin',
    name: 'adopt-policy',
    payload: { policy, scope: 'new', reason: 'Demonstration: five places in the first wave' },
  },
  { day: 20, user: 'programme-manager', name: 'close-call', payload: { reason: 'Demonstration' } },
];

/** Once the files are scored. */
const selectionSteps: readonly Step[] = [
  { day: 28, user: 'committee', name: 'rank', payload: { wave } },
  { day: 30, user: 'committee', name: 'approve-selection', payload: { wave } },
  { day: 31, user: 'committee-2', name: 'approve-selection', payload: { wave } },
  { day: 33, user: 'programme-manager', name: 'release-wave', payload: { wave } },
];

interface Played {
  batch: string;
  /** Instant of day 0. */
  startAt: string;
}

async function give(stage: Stage, { batch, startAt }: Played, steps: readonly Step[]): Promise<void> {
  for (const { day, user, name, payload } of steps) {
    await stage.until(onDay(startAt, day));
    await stage.batchCommand(user, batch, `${day} ${name}`, name, payload);
    console.log(line(startAt, day, `${user}: ${name}`, `batch ${batch}`));
  }
}

export const playCall = (stage: Stage, played: Played): Promise<void> => give(stage, played, callSteps);

/** Ranks, has the list signed by two, releases the wave and waits until the decisions are handed out; shows the list. */
export async function playSelection(stage: Stage, played: Played): Promise<void> {
  await give(stage, played, selectionSteps);
  await dispatched(stage, played);
  const path = `/v1/batches/${played.batch}/selection?wave=${wave}`;
  const { waves } = await stage.read<{ waves: { entries: Listed[] }[] }>('committee', path);
  console.log(`\nThe list of ${wave}, as GET ${stage.baseUrl}${path} tells it:\n`);
  for (const { rank, total, denomination, reason } of waves[0]?.entries ?? []) {
    const head = `${String(rank).padStart(3)}  ${total.toFixed(2).padStart(6)}`;
    console.log(`${head}  ${(denomination ?? '').padEnd(44)} ${reason.text}`);
  }
  console.log('');
}

async function dispatched(stage: Stage, { batch }: Played): Promise<void> {
  for (;;) {
    const { waves } = await stage.read<BatchView>('committee', `/v1/batches/${batch}`);
    if (waves.find((one) => one.wave === wave)?.release?.dispatched) return;
    await stage.until(onDay(await stage.now(), 1));
  }
}
