import {
  ActivityFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  caughtUpUpdate,
  changedAttributes,
  dutiesQuery,
  type Duty,
  engineQuery,
  type EngineStatus,
  followSignal,
  type HeldDuty,
  nudgeSignal,
  type ProcessView,
  type StreamActivities,
  type StreamId,
  type StreamInput,
  type WorkflowAttributes,
} from '@mourafaka/contracts/workflow';
import { Follower } from './follower';
import { belongsTo, type StagePlan } from './stage-plan';
import { Alarm, timerNow } from './timer';

/** Where a run hands over to a fresh one: replaying a run that fell out of the cache stays a matter of milliseconds. */
const mostEvents = 1_000;
const mostPatience = '5 seconds';

const { readView } = proxyLocalActivities<StreamActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
const { performDuty } = proxyActivities<StreamActivities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Before the first view, and where newer code names a stage this code does not know: every duty is foreign. */
const nothing: StagePlan = { performs: [], waitsFor: [] };

/** The moving part of one run: the follower's knowledge, one alarm, and the duties performed one after the other. */
export class StreamRun {
  private readonly follower = new Follower();
  private readonly alarm = new Alarm();
  private readonly reported = new Set<string>();
  private known?: Partial<WorkflowAttributes> = startedWith();
  /** Something came since the run last looked. */
  private stirred = false;

  /** `plans`: what is performed in each phase, or stage, of the stream's views. */
  constructor(
    private readonly stream: StreamId,
    private readonly plans: Readonly<Record<string, StagePlan>>,
  ) {}

  /** What is performed now. */
  get plan(): StagePlan {
    return this.plans[this.follower.phase ?? ''] ?? nothing;
  }

  get finished(): boolean {
    return this.follower.finished;
  }

  /** Long enough to be continued by a fresh run. */
  get grownLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength >= mostEvents;
  }

  /** From now on it hears the relay and the nudges, and answers who asks. */
  listen(): void {
    setHandler(followSignal, (view) => this.follow(view));
    setHandler(nudgeSignal, () => this.nudge());
    setHandler(engineQuery, () => this.status());
    setHandler(dutiesQuery, () => this.follower.duties());
    const validator = (version: number): void => this.checkVersion(version);
    setHandler(caughtUpUpdate, (version) => this.caughtUp(version), { validator });
  }

  private follow(view: ProcessView): void {
    if (this.follower.adopt(view)) this.stirred = true;
  }

  private nudge(): void {
    this.follower.release();
    this.stirred = true;
  }

  /** A run the relay started has its view already; any other reads it. */
  async start(): Promise<void> {
    if (!this.follower.view) this.follow(await readView(this.stream));
  }

  /** Does what the phase asks for until the view leaves it, forwards or back. */
  async perform(plan: StagePlan): Promise<void> {
    this.report(plan);
    while (this.plan === plan && !this.finished && !this.grownLong) {
      this.stirred = false;
      this.publish();
      const next = this.follower.next((duty) => belongsTo(plan, duty));
      if (next && next.at <= timerNow()) await this.performOne(next.duty);
      else await this.rest(next?.at ?? Infinity);
    }
    this.publish();
  }

  /** Over for good where the stream is finished; else a fresh run goes on, which reads its view from the journal. */
  async end(): Promise<void> {
    await condition(allHandlersFinished);
    if (!this.finished) await continueAsNew<(input: StreamInput) => Promise<void>>({ stream: this.stream });
  }

  /** Sleeps until something comes, or until the instant. */
  private async rest(until: number): Promise<void> {
    this.alarm.ringBy(until);
    await condition(() => this.stirred || this.alarm.ringsAt > until);
    if (this.stirred) this.report(this.plan);
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
  private report(plan: StagePlan): void {
    for (const { key, kind } of this.foreign(plan)) {
      if (this.reported.has(key)) continue;
      this.reported.add(key);
      log.error('a duty is foreign to its phase and is not performed', { duty: key, kind, phase: this.follower.phase });
    }
  }

  private foreign(plan: StagePlan): Duty[] {
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
  private async caughtUp(version: number): Promise<number> {
    await condition(() => this.follower.version >= version, mostPatience);
    return this.follower.version;
  }

  /** Throws for what is no version, so that the update is refused without a trace in the history. */
  private checkVersion(version: unknown): void {
    if (typeof version === 'number' && Number.isSafeInteger(version) && version >= 1) return;
    throw new TypeError('caughtUp waits for a version: a whole number from 1');
  }

  private status(): EngineStatus {
    const { plan } = this;
    const next = this.follower.next((duty) => belongsTo(plan, duty));
    const foreign = this.foreign(plan).map(({ key }): HeldDuty => ({ key, reason: 'foreign' }));
    const held = [...this.follower.held(), ...foreign];
    return {
      followedVersion: this.follower.version,
      phase: this.follower.phase ?? 'unknown',
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
