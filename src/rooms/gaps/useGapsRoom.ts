/** The room's state: what the address says, what a slider says while it is dragged, and what follows from both. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { CatalogCity } from '../../core/city/catalog';
import type { Kind } from '../../core/site/kinds';
import { builtFileUrl, useCatalog } from '../../visit/catalog';
import { changeWords, type HistoryEntry, readWords, useRoomState } from '../../visit/visit';
import type { CityFacts, PackAddress, Travel } from '../../workers/questions';
import { type GapsState, inOrder, readGaps, type Selection, type Sorting, writeGaps } from './address';
import { useAnswer } from './answers';
import { openingCity, openingKinds } from './opening';

/** What is dragged right now. It enters the address when the drag ends: browsers allow few address changes a second. */
type Draft = Partial<Pick<GapsState, 'standard' | 'speed' | 'detour'>>;
const useDraft = create<Draft>(() => ({}));

export interface GapsRoom {
  readonly city: CatalogCity;
  readonly pack: PackAddress;
  readonly state: GapsState;
  /** The kinds chosen, whether by the visitor or by the city's opening. */
  readonly kinds: readonly Kind[];
  readonly travel: Travel;
  /** The opened city; null while it loads. */
  readonly facts: CityFacts | null;
}

/** Null while the catalogue loads, or where it has no city. */
export function useGapsRoom(): GapsRoom | null {
  const catalog = useCatalog();
  const said = useRoomState(readGaps);
  const draft = useDraft();
  const opened = useAnswer('openCity').last;
  const cities = catalog.status === 'ready' ? catalog.value.cities : NO_CITIES;

  return useMemo(() => {
    const city = cities.find(({ slug }) => slug === said.city) ?? openingCity(cities);
    if (!city) return null;
    const state = { ...said, ...draft };
    const pack = { url: builtFileUrl(city.pack.path), bytes: city.pack.bytes };
    const travel: Travel =
      city.hasStreets && !state.straight ? { by: 'streets' } : { by: 'straight', detour: state.detour };
    const facts = opened?.question.pack.url === pack.url ? opened.answer : null;
    return { city, pack, state, kinds: state.kinds ?? openingKinds(city.sites.byKind), travel, facts };
  }, [cities, said, draft, opened]);
}

const NO_CITIES: readonly CatalogCity[] = [];

function change(changes: Partial<GapsState>, entry: HistoryEntry) {
  changeWords(writeGaps({ ...readGaps(readWords()), ...changes }), entry);
}

/** Kinds go along to the next city as far as it has them. */
export function chooseCity(city: CatalogCity) {
  const { kinds } = readGaps(readWords());
  const shared = kinds?.filter((kind) => city.sites.byKind[kind]) ?? [];
  const words = {
    ...readGaps(readWords()),
    city: city.slug,
    kinds: shared.length > 0 ? shared : null,
    selection: null,
  };
  changeWords(writeGaps(words), 'step', null);
}

/** A selection of other kinds' places would explain what is no longer asked, so it ends. */
export const chooseKinds = (kinds: readonly Kind[]) => change({ kinds: inOrder(kinds), selection: null }, 'step');
export const chooseTravel = (straight: boolean) => change({ straight }, 'step');
export const select = (selection: Selection | null) => change({ selection }, 'step');
export const sortAreas = (sorting: Sorting) => change({ sorting }, 'adjust');

/** While a slider moves ... */
export const drag = (draft: Draft) => useDraft.setState(draft);

/** ... and when it is let go. */
export function settle(settled: Draft) {
  change(settled, 'adjust');
  useDraft.setState({}, true);
}
