export { type Happening, HappeningReader, type Stretch } from './happenings';
export { comparePlaces, formatPlace, parsePlace } from './place';
export { type FeedFilter, type Reaches, reachesOf, sightOf } from './sight';
export type { Standing } from './standing';
