import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `intake.documents`: files of a draft, a journey or a training session, name and content sealed under the document's own key. */
@Entity({ schema: 'intake', name: 'documents' })
@Check('documents_one_owner', 'num_nonnulls(draft_id, journey_id, session_id) = 1')
@Check('documents_one_place', '(blob IS NULL) <> (content IS NULL)')
@Index('documents_to_move', ['storedAt'], { where: 'content IS NOT NULL' })
@Index('documents_unnamed', ['storedAt'], { where: 'named_at IS NULL AND draft_id IS NULL' })
@Index('documents_of_draft', ['draftId', 'kind', 'sha256'], { unique: true })
@Index('documents_of_journey', ['journeyId', 'kind', 'sha256'], { unique: true })
@Index('documents_of_session', ['sessionId', 'kind', 'sha256'], { unique: true })
export class DocumentEntity {
  @PrimaryColumn({ name: 'document_id', type: 'uuid', primaryKeyConstraintName: 'documents_pkey' })
  documentId!: string;

  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId!: string | null;

  @Column({ name: 'journey_id', type: 'uuid', nullable: true })
  journeyId!: string | null;

  @Column({ name: 'session_id', type: 'uuid', nullable: true })
  sessionId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  /** Bytes, before sealing. */
  @Column({ type: 'integer' })
  size!: number;

  /** Of the content before sealing, hex. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ name: 'sealed_name', type: 'bytea' })
  sealedName!: Buffer;

  /** Address of the sealed content among the blobs; null for what was stored in `content` before and is not moved yet. */
  @Index('documents_blob')
  @Column({ type: 'text', nullable: true })
  blob!: string | null;

  @Column({ type: 'bytea', nullable: true })
  content!: Buffer | null;

  /** `clean`, or `not-scanned`. */
  @Column({ type: 'text', default: 'not-scanned' })
  scan!: string;

  /** Who of the staff; null: the applicant. */
  @Column({ name: 'stored_by', type: 'text', nullable: true })
  storedBy!: string | null;

  /** When it was seen that an event names it; null: none did so far. */
  @Column({ name: 'named_at', type: 'timestamptz', precision: 3, nullable: true })
  namedAt!: Date | null;

  @Column({ name: 'stored_at', type: 'timestamptz', precision: 3 })
  storedAt!: Date;
}
