import type { JourneyStateName, Phase } from '@mourafaka/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What managers count of a journey, as long as it stood like this: narrow, so that hundreds of thousands are read at once. */
abstract class FactColumns {
  @Column({ name: 'valid_from', type: 'timestamptz', precision: 3 })
  validFrom!: Date;

  @Column({ type: 'text' })
  batch!: string;

  @Column({ type: 'text', nullable: true })
  wave!: string | null;

  @Column({ type: 'text', nullable: true })
  lot!: string | null;

  @Column({ type: 'text', nullable: true })
  provider!: string | null;

  @Column({ type: 'text' })
  phase!: Phase;

  @Column({ type: 'text' })
  state!: JourneyStateName;

  @Column({ type: 'boolean' })
  suspended!: boolean;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  province!: string;

  @Column({ type: 'text' })
  sector!: string;

  @Column({ type: 'text', nullable: true })
  agent!: string | null;

  @Column({ type: 'text', nullable: true })
  consultant!: string | null;

  @Column({ name: 'woman_led', type: 'boolean' })
  womanLed!: boolean;

  @Column({ name: 'submitted_at', type: 'timestamptz', precision: 3 })
  submittedAt!: Date;

  @Column({ name: 'complete_at', type: 'timestamptz', precision: 3, nullable: true })
  completeAt!: Date | null;

  @Column({ name: 'eligible_at', type: 'timestamptz', precision: 3, nullable: true })
  eligibleAt!: Date | null;

  @Column({ name: 'selected_at', type: 'timestamptz', precision: 3, nullable: true })
  selectedAt!: Date | null;

  @Column({ name: 'diagnosed_at', type: 'timestamptz', precision: 3, nullable: true })
  diagnosedAt!: Date | null;

  @Column({ name: 'plan_approved_at', type: 'timestamptz', precision: 3, nullable: true })
  planApprovedAt!: Date | null;

  @Column({ name: 'trained_at', type: 'timestamptz', precision: 3, nullable: true })
  trainedAt!: Date | null;

  @Column({ name: 'coached_at', type: 'timestamptz', precision: 3, nullable: true })
  coachedAt!: Date | null;

  @Column({ name: 'marketed_at', type: 'timestamptz', precision: 3, nullable: true })
  marketedAt!: Date | null;

  @Column({ name: 'graduated_at', type: 'timestamptz', precision: 3, nullable: true })
  graduatedAt!: Date | null;

  /** Accompanied no more since. */
  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'leaving_reason', type: 'text', nullable: true })
  leavingReason!: string | null;

  /** From when it counts as dormant, should nothing be recorded before. */
  @Column({ name: 'dormant_from', type: 'timestamptz', precision: 3, nullable: true })
  dormantFrom!: Date | null;

  /** The first of `deadlineDue`. */
  @Column({ name: 'overdue_from', type: 'timestamptz', precision: 3, nullable: true })
  overdueFrom!: Date | null;

  /** The deadlines whose clock runs: kinds, who has to act, and from when they are overdue, in one order. */
  @Column({ name: 'deadline_kinds', type: 'text', array: true })
  deadlineKinds!: string[];

  @Column({ name: 'deadline_owners', type: 'text', array: true })
  deadlineOwners!: string[];

  @Column({ name: 'deadline_due', type: 'timestamptz', array: true })
  deadlineDue!: Date[];

  @Column({ name: 'training_label', type: 'text', nullable: true })
  trainingLabel!: string | null;

  @Column({ name: 'coaching_label', type: 'text', nullable: true })
  coachingLabel!: string | null;

  /** Local dates of planned sessions not held yet, and of actions neither done nor dropped. */
  @Column({ name: 'open_sessions', type: 'date', array: true })
  openSessions!: string[];

  @Column({ name: 'open_actions', type: 'date', array: true })
  openActions!: string[];

  @Column({ name: 'modules_attended', type: 'smallint' })
  modulesAttended!: number;

  @Column({ name: 'modules_planned', type: 'smallint' })
  modulesPlanned!: number;

  @Column({ name: 'sessions_done', type: 'smallint' })
  sessionsDone!: number;

  @Column({ name: 'sessions_planned', type: 'smallint' })
  sessionsPlanned!: number;

  @Column({ name: 'actions_done', type: 'smallint' })
  actionsDone!: number;

  @Column({ name: 'actions_planned', type: 'smallint' })
  actionsPlanned!: number;

  /** As the cooperative says itself; as the diagnosis found it; as the final evaluation found it. */
  @Column({ name: 'declared_members', type: 'integer' })
  declaredMembers!: number;

  @Column({ name: 'declared_women', type: 'integer' })
  declaredWomen!: number;

  @Column({ name: 'declared_youth', type: 'integer' })
  declaredYouth!: number;

  @Column({ name: 'declared_disabled', type: 'integer', nullable: true })
  declaredDisabled!: number | null;

  @Column({ name: 'declared_turnover_mad', type: 'numeric', precision: 16, scale: 2 })
  declaredTurnoverMad!: string;

  @Column({ name: 'baseline_members', type: 'integer', nullable: true })
  baselineMembers!: number | null;

  @Column({ name: 'baseline_women', type: 'integer', nullable: true })
  baselineWomen!: number | null;

  @Column({ name: 'baseline_youth', type: 'integer', nullable: true })
  baselineYouth!: number | null;

  @Column({ name: 'baseline_disabled', type: 'integer', nullable: true })
  baselineDisabled!: number | null;

  @Column({ name: 'baseline_jobs', type: 'integer', nullable: true })
  baselineJobs!: number | null;

  @Column({ name: 'baseline_turnover_mad', type: 'numeric', precision: 16, scale: 2, nullable: true })
  baselineTurnoverMad!: string | null;

  @Column({ name: 'evaluated_members', type: 'integer', nullable: true })
  evaluatedMembers!: number | null;

  @Column({ name: 'evaluated_women', type: 'integer', nullable: true })
  evaluatedWomen!: number | null;

  @Column({ name: 'evaluated_youth', type: 'integer', nullable: true })
  evaluatedYouth!: number | null;

  @Column({ name: 'evaluated_disabled', type: 'integer', nullable: true })
  evaluatedDisabled!: number | null;

  @Column({ name: 'evaluated_jobs', type: 'integer', nullable: true })
  evaluatedJobs!: number | null;

  @Column({ name: 'evaluated_turnover_mad', type: 'numeric', precision: 16, scale: 2, nullable: true })
  evaluatedTurnoverMad!: string | null;

  /** By which indirect beneficiaries are worked out. */
  @Column({ name: 'household_size', type: 'real' })
  householdSize!: number;

  /** The words it is found under, each once, with spaces between: see `searchText`. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  /** When it came to its state; null in what was written before this was kept. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  since!: Date | null;
}

/** `read.journey_facts`: each journey as it stands. */
@Entity({ schema: 'read', name: 'journey_facts' })
@Index('journey_facts_batch', ['batch', 'submittedAt', 'journeyId'])
@Index('journey_facts_submitted', ['submittedAt', 'journeyId'])
@Index('journey_facts_due', { synchronize: false })
@Index('journey_facts_phase', ['phase', 'submittedAt', 'journeyId'])
@Index('journey_facts_state', ['state', 'submittedAt', 'journeyId'])
@Index('journey_facts_region', ['region', 'province', 'journeyId'])
@Index('journey_facts_region_submitted', ['region', 'submittedAt', 'journeyId'])
@Index('journey_facts_sector', ['sector'])
@Index('journey_facts_words', { synchronize: false })
@Index('journey_facts_wave', ['wave'], { where: 'wave IS NOT NULL' })
@Index('journey_facts_suspended', ['suspended'], { where: 'suspended' })
@Index('journey_facts_lot', ['lot'], { where: 'lot IS NOT NULL' })
@Index('journey_facts_provider', ['provider'], { where: 'provider IS NOT NULL' })
@Index('journey_facts_agent', ['agent'], { where: 'agent IS NOT NULL' })
@Index('journey_facts_consultant', ['consultant'], { where: 'consultant IS NOT NULL' })
@Index('journey_facts_name_ar', ['nameAr', 'journeyId'])
@Index('journey_facts_name_fr', ['nameFr', 'journeyId'])
export class JourneyFactsEntity extends FactColumns {
  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'journey_facts_pkey' })
  journeyId!: string;

  /** Version of the stream it was made from. */
  @Column({ type: 'integer' })
  version!: number;

  /** What it is sorted by in Arabic. */
  @Column({ name: 'name_ar', type: 'text', collation: 'C' })
  nameAr!: string;

  /** What it is sorted by in French. */
  @Column({ name: 'name_fr', type: 'text', collation: 'C' })
  nameFr!: string;
}

/** `read.journey_facts_past`: each journey as it stood before, from `validFrom` until before `validTo`; only ever added to. */
@Entity({ schema: 'read', name: 'journey_facts_past' })
@Index('journey_facts_past_until', ['journeyId', 'validTo'])
@Index('journey_facts_past_corrected', ['journeyId'], { where: 'corrected' })
@Index('journey_facts_past_validity', { synchronize: false })
@Index('journey_facts_past_words', { synchronize: false })
export class PastFactsEntity extends FactColumns {
  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'journey_facts_past_pkey' })
  journeyId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'journey_facts_past_pkey' })
  version!: number;

  @Column({ name: 'valid_to', type: 'timestamptz', precision: 3 })
  validTo!: Date;

  /** The last one under its words and in its place: the next is found under others, or elsewhere. */
  @Column({ type: 'boolean', default: false })
  corrected!: boolean;
}

type Columns = { [Name in keyof JourneyFactsEntity]: JourneyFactsEntity[Name] };

/** What lists are sorted by, as the journey is called today. */
export type NameColumns = Pick<Columns, 'nameAr' | 'nameFr'>;
export type FactsRow = Omit<Columns, keyof NameColumns>;
