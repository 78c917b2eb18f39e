import { categoryOf, entityOf } from '@mourafaka/contracts';
import { dateOf, Engine } from '@mourafaka/engine';
import { AppError, type Clock, may, type Principal, taskReachOf } from '@mourafaka/platform';
import {
  type TaskCandidate,
  candidatesIn,
  JourneyQueries,
  type QueuedTask,
  type TaskAsker,
  type TaskFilter,
  type TaskPage,
  TaskQueries,
  type TaskSummary,
} from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../http/caller';
import { isUuid } from '../http/fields';
import { CLOCK } from '../tokens';
import { marksOpen } from './task-rights';
import { shownTask, type TaskView, wantsSuggestion } from './task-view';

const notFound = () => new AppError('TASK.NOT_FOUND', 'not-found');

/** The work queue as one person sees it: what is not theirs to see does not exist for them. */
@Injectable()
export class TaskDesk {
  private readonly tasks: TaskQueries;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.tasks = new TaskQueries(dataSource);
  }

  async list(principal: Principal, filter: TaskFilter, page: { cursor?: string; limit?: number }): Promise<TaskPage> {
    return this.tasks.listTasks(filter, page, await this.askerOf(principal));
  }

  async summary(principal: Principal, filter: TaskFilter): Promise<TaskSummary> {
    return this.tasks.summary(filter, await this.askerOf(principal));
  }

  /** Throws `AppError` (not-found) for a task that is not open, or not theirs to see. */
  async get(principal: Principal, taskId: string): Promise<QueuedTask> {
    const task = await this.find(principal, taskId);
    if (!task) throw notFound();
    return task;
  }

  /**
   * The task they want to mark; undefined where it has ended in a journey they see, so that they are told so. Throws
   * `AppError` (not-found) for what was never theirs to see.
   */
  async getToMark(principal: Principal, taskId: string): Promise<QueuedTask | undefined> {
    const task = await this.find(principal, taskId);
    if (task) return task;
    const journeyId = isUuid(taskId) ? await this.tasks.journeyOf(taskId) : undefined;
    if (journeyId === undefined || (await this.tasks.findTask(taskId, {}))) throw notFound();
    const journey = await this.journeys.findJourney(journeyId);
    if (!journey || !may(principal, 'journey.read', journey)) throw notFound();
    return undefined;
  }

  /** As people read them. */
  async shown(items: readonly QueuedTask[], { principal, language }: Caller): Promise<TaskView[]> {
    const journeyIds = items
      .filter(({ stream }) => categoryOf(stream) === 'journey')
      .map(({ stream }) => entityOf(stream));
    const [names, candidates] = await Promise.all([
      this.journeys.denominations([...new Set(journeyIds)], { language }),
      this.candidatesFor(items),
    ]);
    return items.map((task) => {
      const cooperative = names.get(entityOf(task.stream)) ?? null;
      return shownTask(task, { language, cooperative, mayMark: marksOpen(principal, task), candidates });
    });
  }

  private async find(principal: Principal, taskId: string): Promise<QueuedTask | undefined> {
    return isUuid(taskId) ? this.tasks.findTask(taskId, await this.askerOf(principal)) : undefined;
  }

  /** None, and no query, where nothing of the page was escalated twice. */
  private async candidatesFor(items: readonly QueuedTask[]): Promise<TaskCandidate[]> {
    const late = items.filter(wantsSuggestion);
    if (late.length === 0) return [];
    const regions = [...new Set(late.flatMap(({ region }) => region ?? []))];
    const lots = [...new Set(late.flatMap(({ lot }) => lot ?? []))];
    return candidatesIn(this.dataSource, { regions, lots }, await this.momentOf());
  }

  private async askerOf(principal: Principal): Promise<TaskAsker> {
    const [moment, also] = await Promise.all([this.momentOf(), this.engine.tasksWithoutRow()]);
    return { reach: taskReachOf(principal), moment, also };
  }

  private async momentOf(): Promise<TaskAsker['moment']> {
    const now = await this.clock.now();
    return { now, today: dateOf(now.toISOString()) };
  }
}
