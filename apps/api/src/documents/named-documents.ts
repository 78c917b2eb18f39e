import { type DocumentOwner, DocumentStore } from '@mourafaka/intake';
import { AppError } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Field → what a payload says there, whether or not it is an id at all. */
export type Named = Readonly<Record<string, unknown>>;

/** The documents a payload names, by its fields: its own, and those of its list. */
export function namedIn(payload: unknown): Named {
  const { documentId, documents } = (payload ?? {}) as { documentId?: unknown; documents?: unknown };
  const listed = Array.isArray(documents) ? (documents as ({ documentId?: unknown } | null)[]) : [];
  const entries = listed.map((document, at) => [`documents.${at}.documentId`, document?.documentId] as const);
  return { documentId, ...Object.fromEntries(entries) };
}

/** Documents that commands name must belong to what the command is given to: nobody attaches what was sent elsewhere. */
@Injectable()
export class NamedDocuments {
  constructor(@Inject(DocumentStore) private readonly documents: DocumentStore) {}

  /** Throws REQUEST.INVALID with DOCUMENT.NOT_FOUND for each id that is none of the owner's. */
  async check(owner: DocumentOwner, named: Named): Promise<void> {
    const ids = Object.entries(named).filter(([, id]) => typeof id === 'string');
    if (ids.length === 0) return;
    const stored = new Set<unknown>((await this.documents.list(owner)).map(({ documentId }) => documentId));
    const errors = ids.filter(([, id]) => !stored.has(id)).map(([field]) => ({ field, code: 'DOCUMENT.NOT_FOUND' }));
    if (errors.length > 0) throw new AppError('REQUEST.INVALID', 'invalid', { errors });
  }
}
