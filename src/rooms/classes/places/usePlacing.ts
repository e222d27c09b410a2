/**
 * A place that is being put on the map. Where the cross stands is known to this page's memory alone, and only until the
 * place is kept: what is kept is the middle of its cell.
 */
import { msg } from '@lingui/core/macro';
import { create } from 'zustand';
import { type BlurredPosition, blurToGrid, exactPublicPlace } from '../../../core/experiment/blur';
import type { Blur, Place } from '../../../core/experiment/experiment';
import type { LonLat } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { makeEdits, newId, readExperiment } from '../useDesk';
import { districtOf } from './useDistricts';

export interface Placing {
  readonly at: LonLat;
  readonly name: string;
  readonly setting: Place['setting'];
  readonly blur: Blur;
  /** Somebody said that it is a public place, which `exact` asks for. */
  readonly isPublic: boolean;
  /** Id of the place that is put elsewhere; null: a new one. */
  readonly replaces: string | null;
}

const usePlacingStore = create<{ readonly placing: Placing | null }>(() => ({ placing: null }));

export const usePlacing = () => usePlacingStore(({ placing }) => placing);
export const isPlacing = () => usePlacingStore.getState().placing !== null;

/** Begins at a position of the map, with a name in the language of the speaker; a place that exists keeps its name, but its true point is not known any more. */
export function startPlacing(i18n: I18n, at: LonLat, replaced: Place | null = null) {
  const experiment = readExperiment();
  if (!experiment) return;
  const number = experiment.places.length + 1;
  usePlacingStore.setState({
    placing: {
      at,
      name: replaced?.name ?? i18n._(msg`Place ${number}`),
      setting: replaced?.setting ?? 'outdoor',
      blur: experiment.grid,
      isPublic: false,
      replaces: replaced?.id ?? null,
    },
  });
}

export const changePlacing = (changes: Partial<Omit<Placing, 'replaces'>>) =>
  usePlacingStore.setState(({ placing }) => ({ placing: placing && { ...placing, ...changes } }));

export const cancelPlacing = () => usePlacingStore.setState({ placing: null });

/** What would be kept of where the cross stands; null: no district is known there. */
export function keptPosition({ at, blur }: Pick<Placing, 'at' | 'blur'>): BlurredPosition | null {
  if (blur === 'district') return districtOf(at)?.label ?? null;
  return blur === 'exact' ? exactPublicPlace(at) : blurToGrid(at, blur);
}

/** False: an exact place is not kept before somebody says that it is a public one. */
export const canKeep = (placing: Placing) =>
  placing.name.trim() !== '' && (placing.blur !== 'exact' || placing.isPublic) && keptPosition(placing) !== null;

/** Makes the place part of the experiment, and forgets where exactly the cross stood. */
export function keepPlacing() {
  const { placing } = usePlacingStore.getState();
  const at = placing && keptPosition(placing);
  if (!placing || !at || !canKeep(placing)) return;
  const { name, setting, blur, replaces } = placing;
  const kept = { name: name.trim(), setting, blur, at };
  if (replaces) makeEdits([{ do: 'change', in: 'places', id: replaces, changes: kept }]);
  else makeEdits([{ do: 'add', to: 'places', item: { id: newId(), ...kept } }]);
  cancelPlacing();
}
