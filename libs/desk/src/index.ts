import { CreateDesk1767830500000 } from './migrations/1767830500000-create-desk';
import { CreateDelegations1768003401000 } from './migrations/1768003401000-create-delegations';
import { CreateAudit1768004000000 } from './migrations/1768004000000-create-audit';
import { CreateOpenings1768004010000 } from './migrations/1768004010000-create-openings';
import { DelegationEntity } from './delegations/delegation.entity';
import { OpeningEntity } from './openings/opening.entity';
import { ReadEntity } from './reads/read.entity';
import { ViewEntity } from './views/view.entity';

/** To be handed to `migrate`. */
export const deskEntities = [ViewEntity, DelegationEntity, OpeningEntity, ReadEntity];
export const deskMigrations = [
  CreateDesk1767830500000,
  CreateDelegations1768003401000,
  CreateAudit1768004000000,
  CreateOpenings1768004010000,
];

export type { Delegation } from './delegations/delegation.entity';
export { Delegations } from './delegations/delegations';
export { type View, viewLists } from './views/view.entity';
export { mayChange, type ViewContent, Views } from './views/views';
export { type NewRead, type Read, type ReadCategory, readCategories } from './reads/read.entity';
export { type ReadFilter, ReadAudit } from './reads/read-audit';
export type { Opening } from './openings/opening.entity';
export { type NewOpening, Openings } from './openings/openings';
