export * from './batch-aggregate';
export * from './duties';
export { financingList, grantedOf } from './financing-list';
export * from './orders';
export * from './process-view';
export { batchTasks } from './tasks';
export { rerank } from './ranking';
export { type BatchState, callWindowOf, type CallState, type Place, statusOf, type WaveState } from './state';
export { allowedBatchCommands, closedReason as batchClosedReason } from './transitions';
