/** What commands say of themselves besides their payload and their moves. */
import type { Texts } from '../fields';
import type { Role } from '../meta';

export interface CommandFacts {
  events: readonly string[];
  actorKinds: readonly Role[];
  summary: Texts;
}

export const agents: readonly Role[] = ['agent', 'regional-manager', 'programme-manager'];
export const committee: readonly Role[] = ['committee', 'programme-manager'];
export const managers: readonly Role[] = ['regional-manager', 'programme-manager'];
export const field: readonly Role[] = ['consultant', ...agents];
export const applicants: readonly Role[] = ['applicant', ...agents];
export const staff: readonly Role[] = ['agent', 'committee', 'consultant', 'regional-manager', 'programme-manager'];
export const system: readonly Role[] = ['system', ...managers];
export const openers: readonly Role[] = ['system', ...field];

export const fact = (
  event: string | readonly string[],
  actorKinds: readonly Role[],
  ar: string,
  fr: string,
  en: string,
) => ({
  events: typeof event === 'string' ? [event] : event,
  actorKinds,
  summary: { ar, fr, en },
});
