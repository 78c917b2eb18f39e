import {
  ActivityFailure,
  condition,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  changedAttributes,
  type Duty,
  type EngineStatus,
  type HeldDuty,
  type JourneyActivities,
  type Phase,
  type PlannedDuty,
  type ProcessView,
  type StreamId,
  type WorkflowAttributes,
} from '@mourafaka/contracts/workflow';
import { Alarm, timerNow } from '../lib/timer';
import { Follower } from './follower';
import { belongsTo, type PhasePlan, phasePlans } from './phases';

/** Where a run hands over to a fresh one: replaying a run that fell out of the cache stays a matter of milliseconds. */
const mostEvents = 1_000;
const mostPatience = '5 seconds';

const { readView } = proxyLocalActivities<JourneyActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
const { performDuty } = proxyActivities<JourneyActivities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** The moving part of one run: the follower's knowledge, one alarm, and the duties performed one after the other. */
export class JourneyRun {
  private readonly follower = new Follower();
  private readonly alarm = new Alarm();
  private readonly reported = new Set<string>();
  private known?: Partial<WorkflowAttributes> = startedWith();
  /** Something came since the run last looked. */
  private stirred = false;

  constructor(private readonly stream: StreamId) {}

  get phase(): Phase {
    return this.follower.phase;
  }

  get finished(): boolean {
    return this.follower.finished;
  }

  /** Long enough to be continued by a fresh run, which reads its view from the journal. */
  get grownLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength >= mostEvents;
  }

  follow(view: ProcessView): void {
    if (this.follower.adopt(view)) this.stirred = true;
  }

  nudge(): void {
    this.follower.release();
    this.stirred = true;
  }

  /** A run the relay started has its view already; any other reads it. */
  async start(): Promise<void> {
    if (!this.follower.view) this.follow(await readView(this.stream));
  }

  /** Does what the phase asks for until the view leaves it, forwards or back. */
  async perform(plan: PhasePlan): Promise<void> {
    this.report(plan);
    while (this.phase === plan.phase && !this.finished && !this.grownLong) {
      this.stirred = false;
      this.publish();
      const next = this.follower.next((duty) => belongsTo(plan, duty));
      if (next && next.at <= timerNow()) await this.performOne(next.duty);
      else await this.rest(next?.at ?? Infinity);
    }
    this.publish();
  }

  /** Sleeps until something comes, or until the instant. */
  private async rest(until: number): Promise<void> {
    this.alarm.ringBy(until);
    await condition(() => this.stirred || this.alarm.ringsAt > until);
    if (this.stirred) this.report(phasePlans[this.phase]);
  }

  /** The view that comes back is adopted before anything else; a duty it still lists waits for a newer one, or a while. */
  private async performOne(duty: Duty): Promise<void> {
    const { key } = duty;
    let reason: string;
    try {
      const { outcome, code, view } = await performDuty(this.stream, key);
      this.follower.adopt(view);
      reason = code ?? outcome;
    } catch (error) {
      if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
      reason = 'failed';
    }
    if (this.follower.asksFor(key)) this.follower.hold(key, reason, timerNow());
  }

  /** A duty foreign to its phase would mean two parts of the system disagree: said loudly, once, and never performed. */
  private report(plan: PhasePlan): void {
    for (const { key, kind } of this.foreign(plan)) {
      if (this.reported.has(key)) continue;
      this.reported.add(key);
      log.error('a duty is foreign to its phase and is not performed', { duty: key, kind, phase: plan.phase });
    }
  }

  private foreign(plan: PhasePlan): Duty[] {
    return this.follower.duties().filter((duty) => !belongsTo(plan, duty));
  }

  private publish(): void {
    const attributes = this.follower.view?.attributes;
    if (!attributes) return;
    const changes = changedAttributes(attributes, this.known);
    if (changes.length > 0) upsertSearchAttributes(changes);
    this.known = attributes;
  }

  /** Waits, though not for ever, until this version is followed; answers how far the run did follow. */
  async caughtUp(version: number): Promise<number> {
    await condition(() => this.follower.version >= version, mostPatience);
    return this.follower.version;
  }

  /** Throws for what is no version, so that the update is refused without a trace in the history. */
  checkVersion(version: unknown): void {
    if (typeof version === 'number' && Number.isSafeInteger(version) && version >= 1) return;
    throw new TypeError('caughtUp waits for a version: a whole number from 1');
  }

  duties(): PlannedDuty[] {
    return this.follower.duties();
  }

  status(): EngineStatus {
    const plan = phasePlans[this.phase];
    const next = this.follower.next((duty) => belongsTo(plan, duty));
    const foreign = this.foreign(plan).map(({ key }): HeldDuty => ({ key, reason: 'foreign' }));
    const held = [...this.follower.held(), ...foreign];
    return {
      followedVersion: this.follower.version,
      phase: this.phase,
      finished: this.finished,
      waitingFor: this.follower.view?.waitingFor ?? [],
      ...(next ? { nextDuty: next.duty } : {}),
      timers: this.alarm.ringsAt === Infinity ? [] : [new Date(this.alarm.ringsAt).toISOString()],
      ...(held.length > 0 ? { held } : {}),
    };
  }
}

/** The search attributes the run was started with: the relay's own start gives them all. */
function startedWith(): Partial<WorkflowAttributes> | undefined {
  const pairs = workflowInfo().typedSearchAttributes.getAll();
  if (pairs.length === 0) return undefined;
  const values = pairs.map(
    ({ key, value }) => [key.name, value instanceof Date ? value.toISOString() : value] as const,
  );
  return Object.fromEntries(values);
}
