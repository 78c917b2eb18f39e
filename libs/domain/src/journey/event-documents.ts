/** Which documents an event rests on. */
import type { JourneyEvent } from '@mourafaka/contracts';

export interface EventDocument {
  /** Of the stored file; absent where only its name was recorded. */
  documentId?: string;
  /** As the event says them; another event may have said more. */
  kind?: string;
  name?: string;
}

interface Naming {
  documentId?: string;
  /** Of an erasure, how many there were. */
  documents?: readonly EventDocument[] | number;
  fields?: Naming;
}

/** Files that came with it first, then those it names. */
export function documentsOf({ type, data }: Pick<JourneyEvent, 'type' | 'data'>): EventDocument[] {
  if (type === 'DocumentAttached') {
    const { documentId, kind, name } = data as EventDocument;
    return [{ ...(documentId !== undefined && { documentId }), kind, name }];
  }
  const pictures = type === 'ProductImprovementRecorded' ? (data as { before?: string; after?: string }) : {};
  return [
    ...namedIn(data as Naming),
    ...[pictures.before, pictures.after].flatMap((documentId) => (documentId ? [{ documentId }] : [])),
  ];
}

/** Under the names that every payload gives them; of a correction, those of what it says now. */
function namedIn({ documentId, documents = [], fields }: Naming): EventDocument[] {
  const listed = (typeof documents === 'number' ? [] : documents).map(({ documentId: id, kind, name }) => ({
    ...(id !== undefined && { documentId: id }),
    kind,
    name,
  }));
  return [...listed, ...(documentId === undefined ? [] : [{ documentId }]), ...(fields ? namedIn(fields) : [])];
}
