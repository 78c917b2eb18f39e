import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `intake.documents`: files of a draft or of a journey, name and content sealed under the document's own key. */
@Entity({ schema: 'intake', name: 'documents' })
@Check('documents_one_owner', '(draft_id IS NULL) <> (journey_id IS NULL)')
@Index('documents_of_draft', ['draftId', 'kind', 'sha256'], { unique: true })
@Index('documents_of_journey', ['journeyId', 'kind', 'sha256'], { unique: true })
export class DocumentEntity {
  @PrimaryColumn({ name: 'document_id', type: 'uuid', primaryKeyConstraintName: 'documents_pkey' })
  documentId!: string;

  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId!: string | null;

  @Column({ name: 'journey_id', type: 'uuid', nullable: true })
  journeyId!: string | null;

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

  @Column({ type: 'bytea' })
  content!: Buffer;

  @Column({ name: 'stored_at', type: 'timestamptz', precision: 3 })
  storedAt!: Date;
}
