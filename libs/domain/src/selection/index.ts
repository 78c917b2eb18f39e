export { selectWave } from './select-wave';
