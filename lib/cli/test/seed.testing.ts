import fc from 'fast-check';

/**
 * Property tests try the same cases in every run of `npm test`: a change that did not touch a rule must not turn red by
 * luck. `FAST_CHECK_SEED=random` looks further; a seed it finds goes here or into a test of its own.
 */
const given = process.env.FAST_CHECK_SEED ?? '20261122';
if (given !== 'random') fc.configureGlobal({ seed: Number(given) });
