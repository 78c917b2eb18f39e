export { type Happening, HappeningReader, type Stretch } from './happenings';
export { comparePlaces, formatPlace, parsePlace } from './place';
export { isAskedFor, type Reaches, reachesOf, sightOf } from './sight';
export type { Standing } from './standing';
