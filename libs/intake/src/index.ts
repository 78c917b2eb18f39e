import { DocumentEntity } from './documents/document.entity';
import { DraftEntity } from './drafts/draft.entity';
import { CreateIntake1767312500000 } from './migrations/1767312500000-create-intake';
import { ScoreDraftEntity } from './scores/score-draft.entity';

/** To be handed to `migrate` together with those of the journal, on which they stand. */
export const intakeEntities = [DraftEntity, DocumentEntity, ScoreDraftEntity];
export const intakeMigrations = [CreateIntake1767312500000];

export { type DocumentOwner, DocumentStore, type NewDocument, type StoredDocument } from './documents/document-store';
export { attachmentHeader, safeFileName } from './documents/file-name';
export { type MediaType, mediaTypeOf } from './documents/media-type';
export { PostgresDocuments } from './documents/postgres-documents';
export {
  type Draft,
  type DraftContent,
  Drafts,
  type DraftStamp,
  keyOfDraft,
  type SubmittedDraft,
} from './drafts/drafts';
export { type ScoreDraft, ScoreDrafts } from './scores/score-drafts';
export { IntakeSweep, type Swept } from './sweep';
export { Vault } from './vault';
