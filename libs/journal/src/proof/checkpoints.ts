import type { StreamId } from '@mourafaka/contracts';
import type { DataSource } from 'typeorm';
import type { Reading } from '../raw-events';
import {
  type Change,
  changesOf,
  changesText,
  type Checkpoint,
  type CheckpointHeader,
  headerOf,
  type Leaf,
  Leaves,
  markOf,
  sha256,
} from './checkpoint';
import type { Signer } from './signing';

interface HeadRow {
  stream: StreamId;
  version: number;
  hash: Buffer;
}

/** Streams whose events are read at once. */
const page = 500;

/** In their order; all of one snapshot. */
export async function listCheckpoints(from: Reading): Promise<Checkpoint[]> {
  return from.query<Checkpoint[]>(
    `SELECT header, translate(encode(signature, 'base64'), E'\\n', '') AS signature, key_id AS "keyId", changes
       FROM journal.checkpoints ORDER BY number`,
  );
}

/**
 * Signs how every stream stands now, and stores it: a stream that is no more what the checkpoint before said is told anew
 * from its first event, which contradicts that checkpoint for good.
 */
export function signCheckpoint(dataSource: DataSource, signer: Signer, at: Date): Promise<Checkpoint> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    // The first one reads the whole journal. It writes nothing before its end, so it holds up nobody's tail.
    await manager.query(`SET LOCAL transaction_timeout = '30min'`);
    const before = await listCheckpoints(manager);
    const leaves = new Leaves();
    for (const checkpoint of before) leaves.apply(changesOf(checkpoint));
    const changes = await changesSince(manager, leaves);
    leaves.apply(changes);
    const made = signed(before.at(-1), leaves, changesText(changes), signer, at);
    await manager.query(
      'INSERT INTO journal.checkpoints (number, at, header, signature, key_id, changes) VALUES ($1, $2, $3, $4, $5, $6)',
      [headerOf(made).number, at, made.header, Buffer.from(made.signature, 'base64'), made.keyId, made.changes],
    );
    return made;
  });
}

function signed(
  previous: Checkpoint | undefined,
  leaves: Leaves,
  changes: string,
  signer: Signer,
  at: Date,
): Checkpoint {
  const header = JSON.stringify({
    format: 'mourafaka-checkpoint/1',
    number: previous ? headerOf(previous).number + 1 : 1,
    at: at.toISOString(),
    streams: leaves.size,
    events: leaves.events,
    root: leaves.root(),
    previous: previous ? sha256(previous.header) : '',
    changes: sha256(changes),
  } satisfies CheckpointHeader);
  return { header, signature: signer.sign(header).toString('base64'), keyId: signer.keyId, changes };
}

async function changesSince(from: Reading, leaves: Leaves): Promise<Change[]> {
  const heads = await from.query<HeadRow[]>('SELECT stream_id AS stream, version, hash FROM journal.heads');
  const changed = heads.filter(({ stream, version, hash }) => {
    const leaf = leaves.get(stream);
    return leaf?.version !== version || leaf.hash !== hash.toString('hex');
  });
  const changes: Change[] = [];
  for (let n = 0; n < changed.length; n += page) {
    changes.push(...(await told(from, changed.slice(n, n + page), leaves)));
  }
  const there = new Set(heads.map(({ stream }) => stream));
  for (const [stream] of leaves.sorted()) {
    if (!there.has(stream)) changes.push({ stream, after: 0, version: 0, hash: '', marks: '' });
  }
  return changes;
}

/** Hashes of the events of streams from a version on, by stream. */
export async function hashesFrom(
  from: Reading,
  streams: readonly { stream: StreamId; version: number }[],
): Promise<Map<StreamId, Map<number, Buffer>>> {
  const rows = await from.query<HeadRow[]>(
    `SELECT e.stream_id AS stream, e.version, e.hash
       FROM unnest($1::text[], $2::integer[]) AS wanted (stream, version)
       JOIN journal.events AS e ON e.stream_id = wanted.stream AND e.version >= wanted.version`,
    [streams.map(({ stream }) => stream), streams.map(({ version }) => version)],
  );
  const hashes = new Map<StreamId, Map<number, Buffer>>(streams.map(({ stream }) => [stream, new Map()]));
  for (const { stream, version, hash } of rows) hashes.get(stream)?.set(version, hash);
  return hashes;
}

async function told(from: Reading, heads: readonly HeadRow[], leaves: Leaves): Promise<Change[]> {
  const known = heads.map(({ stream }) => ({ stream, version: leaves.get(stream)?.version ?? 0 }));
  const hashes = await hashesFrom(from, known);
  const anew = heads.filter(({ stream }) => !goesOn(leaves.get(stream), hashes.get(stream)));
  const whole = await hashesFrom(
    from,
    anew.map(({ stream }) => ({ stream, version: 0 })),
  );
  return heads.map(({ stream, version, hash }) => {
    const again = whole.get(stream);
    const after = again ? 0 : (leaves.get(stream)?.version ?? 0);
    const all = again ?? hashes.get(stream);
    let marks = '';
    for (let n = after + 1; n <= version; n += 1) marks += markOf(all?.get(n) ?? Buffer.alloc(6));
    return { stream, after, version, hash: hash.toString('hex'), marks };
  });
}

const goesOn = (leaf: Leaf | undefined, hashes: Map<number, Buffer> | undefined): boolean =>
  !leaf || hashes?.get(leaf.version)?.toString('hex') === leaf.hash;
