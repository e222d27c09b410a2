import { beginExperiment, type Experiment } from '../../../core/experiment/experiment';

/** What no copy of an experiment says is said by a blank one. */
export const blankOf = (id: string): Experiment =>
  beginExperiment(id, { city: { name: '', slug: null }, timeZone: 'UTC', language: 'en' });
