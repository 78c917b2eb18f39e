export { taskMarkAggregate, type TaskMarkState } from './task-mark';
