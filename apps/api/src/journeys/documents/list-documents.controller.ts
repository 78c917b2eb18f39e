import type { JourneyState } from '@mourafaka/domain';
import { DocumentStore, type StoredDocument } from '@mourafaka/intake';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';

const answer = name(
  'Documents',
  z.object({
    items: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        at: z.string(),
        documentId: z.uuid().optional().describe('For GET /v1/documents/{id}; absent where the file is kept elsewhere'),
        size: z.int().optional(),
        mediaType: z.string().optional(),
        sha256: z.string().optional(),
        recorded: z.boolean().describe('False for a file that was sent and that no command has named yet'),
      }),
    ),
    missing: z.array(z.string()).describe('Kinds asked for and not received'),
  }),
);
type Item = z.infer<typeof answer>['items'][number];

@Controller('v1/journeys/:id/documents')
export class ListDocumentsController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({ tag: 'journeys', summary: 'Documents received and missing', answer, problems: [404] })
  async list(@FromCaller() { principal }: Caller, @Param('id') journeyId: string): Promise<z.infer<typeof answer>> {
    const { state } = await this.journeys.get(principal, journeyId);
    return { items: itemsOf(state, await this.documents.list({ journeyId })), missing: state.missing };
  }
}

/** What the journal knows of, with the file where we keep it; then files nobody has named yet. */
function itemsOf({ documents }: JourneyState, stored: readonly StoredDocument[]): Item[] {
  const byId = new Map(stored.map((document) => [document.documentId, document]));
  const recorded = documents.map(({ kind, name: given, at, documentId }): Item => {
    const file = byId.get(documentId ?? '');
    // A forgotten file is no longer there to be downloaded.
    return { kind, name: file?.fileName ?? given, at, ...(file && fileOf(file)), recorded: true };
  });
  const named = new Set(documents.map(({ documentId }) => documentId));
  const others = stored.filter(({ documentId }) => !named.has(documentId));
  return [
    ...recorded,
    ...others.map((file): Item => ({
      kind: file.kind,
      name: file.fileName,
      at: file.storedAt.toISOString(),
      ...fileOf(file),
      recorded: false,
    })),
  ];
}

const fileOf = ({ documentId, size, mediaType, sha256 }: StoredDocument) => ({ documentId, size, mediaType, sha256 });
