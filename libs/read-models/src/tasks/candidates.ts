/** Who could take over what was escalated: those of its role and place with the least that is overdue. */
import type { Role } from '@mourafaka/contracts';
import type { TaskReach } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import type { TaskMoment } from './task-row';
import { Params, queueSql } from './task-sql';

/** Somebody of the staff and what they have to do. */
export interface Candidate {
  id: string;
  name: string;
  roles: Role[];
  regions: string[];
  lots: string[];
  overdue: number;
  open: number;
}

export interface Places {
  regions: readonly string[];
  lots: readonly string[];
}

/** Agents of the regions and consultants of the lots, with the least overdue first, then the least open; one query for a page. */
export async function candidatesIn(
  dataSource: DataSource,
  { regions, lots }: Places,
  moment: TaskMoment,
): Promise<Candidate[]> {
  const params = new Params();
  const reach: TaskReach = {
    id: '',
    all: false,
    watched: [...regions],
    everywhere: [],
    inRegions: { roles: [], regions: [] },
    assigned: { roles: ['consultant'], lots: [...lots] },
  };
  const queue = queueSql({ filter: { snoozed: true }, reach, moment, also: [] }, params);
  return dataSource.query<Candidate[]>(
    `${queue} SELECT s.id, s.name, s.roles, s.regions, s.lots,
            count(q.key) FILTER (WHERE q.overdue)::integer AS overdue, count(q.key)::integer AS open
       FROM messaging.staff AS s LEFT JOIN queue AS q ON coalesce(q.claimed_by, q.assignee) = s.id
      WHERE ('agent' = ANY (s.roles) AND s.regions && ${params.add(regions, 'text[]')})
         OR ('consultant' = ANY (s.roles) AND s.lots && ${params.add(lots, 'text[]')})
      GROUP BY s.id ORDER BY overdue, open, s.id`,
    params.values,
  );
}
