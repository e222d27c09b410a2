/** The story behind the network, and what people do to the pages that tell it. */
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Source } from '../../../core/city/catalog';
import type { Story } from '../../../core/story/story';
import type { LonLat } from '../../../core/units';
import { useCatalog, useJson } from '../../../visit/catalog';
import type { Loaded } from '../../../visit/load';
import { changeWords, type HistoryEntry, readWords, useRoomState } from '../../../visit/visit';
import { cityName, otherCityName } from '../names';
import { useCities } from '../useWorld';
import { type Page, readStoryState, type StoryState, writeStoryState } from './address';

/** A city or a point of another network, as the pages name it. */
export interface StoryPlace {
  readonly id: string;
  /** In the language of the page where the data know it so. */
  readonly name: string;
  readonly otherName: string | null;
  readonly country: string;
  readonly at: LonLat;
}

const NOTHING: Story = { moments: [], practices: [], keyFeatures: null, sheets: [] };

export const useStoryState = () => useRoomState(readStoryState);

/** The story; empty where the built data tell none. */
export function useStory(): Loaded<Story> & { readonly retry: () => void } {
  const catalog = useCatalog();
  const path = catalog.status === 'ready' ? (catalog.value.world.story?.path ?? null) : null;
  const file = useJson<Story>(path);
  if (catalog.status !== 'ready') return catalog;
  return path === null ? { status: 'ready', value: NOTHING, retry: file.retry } : file;
}

const NOWHERE: ReadonlyMap<string, StoryPlace> = new Map();

/** Places by id; none while the list of cities is on its way. */
export function usePlaces(): ReadonlyMap<string, StoryPlace> {
  const { i18n } = useLingui();
  const cities = useCities();
  const value = cities.status === 'ready' ? cities.value : null;
  return useMemo(() => {
    if (!value) return NOWHERE;
    const all = [...value.members, ...value.networks].map(({ city }): StoryPlace => {
      const { id, country, at } = city;
      return { id, name: cityName(i18n, city), otherName: otherCityName(i18n, city), country, at };
    });
    return new Map(all.map((place) => [place.id, place]));
  }, [value, i18n]);
}

/** All sources by their keys. */
export function useSources(): ReadonlyMap<string, Source> {
  const catalog = useCatalog();
  const sources = catalog.status === 'ready' ? catalog.value.world.sources : null;
  return useMemo(() => new Map((sources ?? []).map((source) => [source.id, source])), [sources]);
}

/** The sources behind these keys, in their order. */
export const sourcesOf = (keys: readonly string[], sources: ReadonlyMap<string, Source>): Source[] =>
  keys.flatMap((key) => sources.get(key) ?? []);

function change(changes: Partial<StoryState>, entry: HistoryEntry) {
  changeWords(writeStoryState({ ...readStoryState(readWords()), ...changes }), entry);
}

/** Another page closes the sheet of a city, which would stand before it. */
export function readPage(page: Page) {
  changeWords({ ...writeStoryState({ ...readStoryState(readWords()), page }), open: '' }, 'step');
}

/** Opens the history at a moment, in one step to go back from. */
export const readMoment = (moment: string) => change({ page: 'history', moment }, 'step');
export const chooseMoment = (moment: string | null) => change({ moment }, 'step');
export const choosePractice = (practice: string | null) => change({ practice }, 'step');
export const chooseFeature = (feature: string | null) => change({ feature }, 'adjust');
export const choosePack = (pack: string) => change({ pack }, 'adjust');
