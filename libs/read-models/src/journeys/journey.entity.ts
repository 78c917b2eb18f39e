import type { Candidate, CooperativeInput, JourneyStateName, Phase } from '@mourafaka/contracts';
import type { Progress, Suspicion, Task } from '@mourafaka/domain';
import type { OpenRequest } from '../financing/financing-candidates';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { JourneyDetail } from './journey-detail';

/** The deadline that falls next, as lists and statuses show it. */
export interface NextDeadline {
  kind: string;
  dueOn: string;
  /** Overdue from this instant on, ISO 8601. */
  dueAt: string;
}

/** `read.journeys`: each journey as it stands, for lists, figures and statuses. Nothing personal: no value of a natural person. */
@Entity({ schema: 'read', name: 'journeys' })
@Index('journeys_batch', ['batch', 'submittedAt', 'journeyId'])
@Index('journeys_tracking_code', ['trackingCode'], { unique: true })
@Index('journeys_financing', ['batch'], { where: 'financing IS NOT NULL' })
@Index('journeys_region', ['region'])
@Index('journeys_lot', ['lot'], { where: 'lot IS NOT NULL' })
@Index('journeys_task_ids', { synchronize: false })
@Index('journeys_consultant', ['consultant'], { where: 'consultant IS NOT NULL' })
export class JourneyEntity {
  @PrimaryColumn({ name: 'journey_id', type: 'uuid', primaryKeyConstraintName: 'journeys_pkey' })
  journeyId!: string;

  /** Version of the stream this row was made from. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  batch!: string;

  @Column({ type: 'text', nullable: true })
  wave!: string | null;

  @Column({ type: 'text', nullable: true })
  lot!: string | null;

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

  @Column({ name: 'tracking_code', type: 'text' })
  trackingCode!: string;

  @Column({ name: 'submitted_at', type: 'timestamptz', precision: 3 })
  submittedAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;

  @Column({ name: 'next_deadline', type: 'json', nullable: true })
  nextDeadline!: NextDeadline | null;

  /** From when it counts as overdue; null where nothing can become overdue: closed for good, or no deadline runs. */
  @Column({ name: 'overdue_from', type: 'timestamptz', precision: 3, nullable: true })
  overdueFrom!: Date | null;

  @Column({ type: 'json' })
  progress!: Progress;

  @Column({ type: 'json' })
  cooperative!: CooperativeInput;

  /** What people must do now, as the work queue lists it. */
  @Column({ type: 'jsonb' })
  tasks!: Task[];

  /** Documents asked for and not received. */
  @Column({ type: 'text', array: true })
  missing!: string[];

  /** PLANNER_VERSION of the code that made the row: newer code makes it again of the same version. */
  @Column({ type: 'integer', select: false })
  planner!: number;

  /** What it is ranked by, while it may be ranked. */
  @Column({ type: 'json', nullable: true, select: false })
  candidate!: Candidate | null;

  /** It stood on the waiting list, was offered a place and did not take it. */
  @Column({ name: 'passed_over', type: 'boolean', select: false })
  passedOver!: boolean;

  /** Those somebody still has to judge; null where there are none. */
  @Column({ type: 'json', nullable: true, select: false })
  suspicions!: Suspicion[] | null;

  /** Whatever became of it: the journeys it was ever suspected to be the same as. */
  @Column({ type: 'uuid', array: true, nullable: true, select: false })
  suspected!: string[] | null;

  /** Requests for funds that wait for a round; null where there are none. */
  @Column({ type: 'json', nullable: true, select: false })
  financing!: OpenRequest[] | null;

  /** Kept by appends that leave it as it is; null in what was written before it was kept. */
  @Column({ type: 'json', nullable: true, select: false })
  detail!: JourneyDetail | null;
}

type Columns = { [Name in keyof JourneyEntity]: JourneyEntity[Name] };

/** What is read for selection alone, and by no list. */
export type SelectionColumns = Pick<
  Columns,
  'planner' | 'candidate' | 'passedOver' | 'suspicions' | 'suspected' | 'financing'
>;

/** What is read for one status alone. */
export type DetailColumn = Pick<Columns, 'detail'>;

/** A row of `read.journeys`, as lists read it. */
export type JourneyRow = Omit<Columns, keyof SelectionColumns | keyof DetailColumn>;
