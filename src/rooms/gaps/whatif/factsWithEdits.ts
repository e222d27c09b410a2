/** The opened city as the edits make it. */
import { type Edit, isSiteEdit } from '../../../core/scenario/edit';
import { type EffectiveSites, effectiveSites, type SiteState } from '../../../core/scenario/effectiveSites';
import type { CityFacts } from '../../../workers/questions';

interface Edited {
  readonly facts: CityFacts | null;
  readonly siteStates: EffectiveSites['states'];
}

/** By city and list, both by identity: panel, map and legend ask for the settled ones and for those of a drag. */
const made = new WeakMap<CityFacts, WeakMap<readonly Edit[], Edited>>();

/** The same object for the same city and list. */
export function factsWithEdits(base: CityFacts | null, edits: readonly Edit[]): Edited {
  if (base === null) return { facts: null, siteStates: NO_STATES };
  if (edits.length === 0) return { facts: base, siteStates: NO_STATES };
  const ofCity = made.get(base) ?? new WeakMap<readonly Edit[], Edited>();
  made.set(base, ofCity);
  const known = ofCity.get(edits);
  if (known) return known;
  const { sites, states } = effectiveSites(base.sites, edits);
  const edited = { facts: sites === base.sites ? base : { ...base, sites }, siteStates: states };
  ofCity.set(edits, edited);
  return edited;
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
