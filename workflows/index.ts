/** Every workflow of the system, by the name it is started with. */
export { batch } from './batch';
export { bulk } from './bulk';
export { calendar } from './calendar';
export { check } from './check';
export { checkpoint } from './checkpoint';
export { delivery } from './delivery';
export { journey } from './journey';
export { report } from './report';
export { retention } from './retention';
export { trainingSession } from './training-session';
