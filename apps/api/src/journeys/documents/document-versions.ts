import type { JourneyState } from '@mourafaka/domain';
import type { StoredDocument } from '@mourafaka/intake';
import { z } from 'zod';

const file = {
  documentId: z.uuid().optional().describe('For GET /v1/documents/{id}; absent where the file is kept elsewhere'),
  size: z.int().optional(),
  mediaType: z.string().optional(),
  sha256: z.string().optional(),
  scan: z.enum(['clean', 'not-scanned']).optional().describe('What the virus scanner said when it came'),
};
const version = z.object({
  version: z.int().describe('1, 2 … among those that replace one another'),
  name: z.string(),
  at: z.string(),
  by: z.string().optional().describe('Who of the staff sent it; `applicant`; absent where nobody knows'),
  ...file,
});

/** A document by its newest version, and all of them, the newest first. */
export const documentItem = version.extend({
  kind: z.string(),
  recorded: z.boolean().describe('False for a file that was sent and that no command has named yet'),
  versions: z.array(version),
});
export type DocumentItem = z.infer<typeof documentItem>;
type Recorded = JourneyState['documents'][number];

/** What the journal knows of, with the file where we keep it; then files nobody has named yet. */
export function documentItems({ documents }: JourneyState, stored: readonly StoredDocument[]): DocumentItem[] {
  const byId = new Map(stored.map((document) => [document.documentId, document]));
  const recorded = chainsOf(documents).map((chain) => {
    const versions = chain.map((document, at) => ({ version: at + 1, ...versionOf(document, byId) })).reverse();
    return itemOf(chain[0]?.kind ?? '', versions, true);
  });
  const named = new Set(documents.map(({ documentId }) => documentId));
  const others = stored.filter(({ documentId }) => !named.has(documentId));
  return [...recorded, ...others.map((one) => itemOf(one.kind, [{ version: 1, ...sentVersion(one) }], false))];
}

/** Documents that replace one another, in order of recording. What replaces an unknown one stands for itself. */
function chainsOf(documents: readonly Recorded[]): Recorded[][] {
  const chains = new Map<string, Recorded[]>();
  return documents.reduce<Recorded[][]>((all, document) => {
    const before = chains.get(document.replaces ?? '');
    const chain = before ?? [];
    chain.push(document);
    if (document.documentId !== undefined) chains.set(document.documentId, chain);
    return before ? all : [...all, chain];
  }, []);
}

/** Each recorded document that has a file, by its id: which version of what it is. */
export function versionsById({
  documents,
}: Pick<JourneyState, 'documents'>): Map<string, Recorded & { version: number }> {
  const all = chainsOf(documents).flatMap((chain) => chain.map((document, at) => ({ ...document, version: at + 1 })));
  return new Map(all.flatMap((one) => (one.documentId === undefined ? [] : [[one.documentId, one] as const])));
}

/** A forgotten file is no longer there to be downloaded. */
function versionOf({ name, at, documentId }: Recorded, byId: ReadonlyMap<string, StoredDocument>) {
  const found = byId.get(documentId ?? '');
  return found ? { ...sentVersion(found), at } : { name, at };
}

const sentVersion = ({ fileName, storedAt, storedBy, documentId, size, mediaType, sha256, scan }: StoredDocument) => ({
  name: fileName,
  at: storedAt.toISOString(),
  by: storedBy ?? 'applicant',
  ...{ documentId, size, mediaType, sha256, scan },
});

function itemOf(kind: string, versions: z.infer<typeof version>[], recorded: boolean): DocumentItem {
  const newest = versions[0] ?? { version: 1, name: '', at: '' };
  return { kind, ...newest, recorded, versions };
}
