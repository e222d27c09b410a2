/** The opened city as the edits make it. */
import { type Edit, isSiteEdit } from '../../../core/scenario/edit';
import { type EffectiveSites, effectiveSites, type SiteState } from '../../../core/scenario/effectiveSites';
import type { CityFacts } from '../../../workers/questions';

interface Edited {
  readonly facts: CityFacts | null;
  readonly siteStates: EffectiveSites['states'];
}

let last: { base: CityFacts; edits: readonly Edit[]; edited: Edited } | null = null;

/** The same object for the same city and list: panel, map and legend all ask for it. */
export function factsWithEdits(base: CityFacts | null, edits: readonly Edit[]): Edited {
  if (base === null) return { facts: null, siteStates: NO_STATES };
  if (edits.length === 0) return { facts: base, siteStates: NO_STATES };
  if (last?.base !== base || last.edits !== edits) {
    const { sites, states } = effectiveSites(base.sites, edits);
    last = { base, edits, edited: { facts: { ...base, sites }, siteStates: states } };
  }
  return last.edited;
}

const NO_STATES: ReadonlyMap<number, SiteState> = new Map();

/**
 * What the bunches of dots need to know of the edits: nothing of streets, and not where new and moved places stand, which
 * are drawn by themselves. A drag would else bunch the whole city anew at every step.
 */
export function clusterEdits(edits: readonly Edit[]): { edits?: readonly Edit[] } {
  const telling = edits
    .filter(isSiteEdit)
    .filter((edit) => edit.do !== 'add')
    .map((edit) => ('at' in edit ? { ...edit, at: NOWHERE } : edit));
  return telling.length > 0 ? { edits: telling } : {};
}

const NOWHERE = [0, 0] as const;
