import { CreateDesk1767830500000 } from './migrations/1767830500000-create-desk';
import { ViewEntity } from './views/view.entity';

/** To be handed to `migrate`. */
export const deskEntities = [ViewEntity];
export const deskMigrations = [CreateDesk1767830500000];

export { type View, viewLists } from './views/view.entity';
export { mayChange, type ViewContent, Views } from './views/views';
