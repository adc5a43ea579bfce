/**
 * The same cases in every run, so that a change is judged by what it changes. `PROPERTY_SEED=random` draws others,
 * `PROPERTY_SEED=n` those of a failure that was reported.
 */
import fc from 'fast-check';

const wanted = process.env.PROPERTY_SEED ?? '2024';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
