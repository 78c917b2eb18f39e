import { LooseBlobEntity } from './documents/blobs/loose-blobs';
import { DocumentEntity } from './documents/document.entity';
import { DraftEntity } from './drafts/draft.entity';
import { FollowUpCodeEntity, FollowUpTokenEntity } from './follow-up/follow-up.entity';
import { CreateIntake1767312500000 } from './migrations/1767312500000-create-intake';
import { DocumentsAsBlobs1767313500000 } from './migrations/1767313500000-documents-as-blobs';
import { CreateFollowUpCodes1768003600000 } from './migrations/1768003600000-create-follow-up-codes';
import { ScoreDraftEntity } from './scores/score-draft.entity';

/** To be handed to `migrate` together with those of the journal, on which they stand. */
export const intakeEntities = [
  DraftEntity,
  DocumentEntity,
  FollowUpCodeEntity,
  FollowUpTokenEntity,
  LooseBlobEntity,
  ScoreDraftEntity,
];
export const intakeMigrations = [
  CreateIntake1767312500000,
  DocumentsAsBlobs1767313500000,
  CreateFollowUpCodes1768003600000,
];

export { Admission, type AdmittedFile } from './documents/admission';
export { type DocumentOwner, DocumentStore, type NewDocument, type StoredDocument } from './documents/document-store';
export { DocumentsSweep } from './documents/documents-sweep';
export { attachmentHeader, safeFileName } from './documents/file-name';
export { type Documents, openDocuments } from './documents/open-documents';
export { Scratch, type Written } from './documents/scratch';
export {
  type Draft,
  type DraftContent,
  Drafts,
  type DraftStamp,
  keyOfDraft,
  type SubmittedDraft,
} from './drafts/drafts';
export { FollowUpCodes, followUpLimits } from './follow-up/follow-up-codes';
export { type ScoreDraft, ScoreDrafts } from './scores/score-drafts';
export { IntakeSweep, type Swept } from './sweep';
export { Vault } from './vault';
