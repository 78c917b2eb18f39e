/**
 * Stands for fast-check in every test: the same cases at each run, so that a run that fails fails again. Others are tried by
 * `MOURAFAKA_TEST_SEED=<number>`.
 */
import fc from '../../node_modules/fast-check/lib/cjs/fast-check.js';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.MOURAFAKA_TEST_SEED ?? 20_261_130) });

export * from '../../node_modules/fast-check/lib/cjs/fast-check.js';
export default fc;
