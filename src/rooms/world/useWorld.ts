/** The room's state, what follows from it, and what people do to it. */
import { useEffect, useMemo } from 'react';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { useCatalog, useJson } from '../../visit/catalog';
import type { Loaded } from '../../visit/load';
import { changeWords, type HistoryEntry, readWords, useRoomState } from '../../visit/visit';
import { MOST_COMPARED, readWorldState, type WorldState, writeWorldState } from './address';
import {
  type Listed,
  listMembers,
  listNetworks,
  membersShown,
  networksShown,
  regionByCountry,
  type WorldFilter,
} from './filter';
import { type Conference, conferencesOf, type YearRange, yearSpan } from './years';

interface CitiesFile {
  readonly members: readonly MemberCity[];
  readonly networks: readonly NationalNetworkCity[];
}

export interface Cities {
  readonly members: readonly Listed<MemberCity>[];
  readonly networks: readonly Listed<NationalNetworkCity>[];
  readonly regionOf: ReturnType<typeof regionByCountry>;
  /** The years there are; null where no city has one. */
  readonly span: YearRange | null;
  readonly conferences: readonly Conference[];
}

/** Names are folded once a file, however many parts of the room read it. */
const listed = new WeakMap<CitiesFile, Cities>();

function listCities(file: CitiesFile): Cities {
  const known = listed.get(file);
  if (known) return known;
  const cities = {
    members: listMembers(file.members),
    networks: listNetworks(file.networks),
    regionOf: regionByCountry(file.members),
    span: yearSpan(file.members),
    conferences: conferencesOf(file.members),
  };
  listed.set(file, cities);
  return cities;
}

export function useCities(): Loaded<Cities> & { readonly retry: () => void } {
  const catalog = useCatalog();
  const file = useJson<CitiesFile>(catalog.status === 'ready' ? catalog.value.world.cities.path : null);
  return file.status === 'ready' ? { ...file, value: listCities(file.value) } : file;
}

/**
 * Gathers the names to search for in the browser's idle moments, so that the first letter typed need not wait for them.
 */
export function useNamesInIdle({ members, networks }: Cities) {
  useEffect(() => {
    // Safari has no idle callbacks; there the first letter gathers them.
    if (!('requestIdleCallback' in window)) return;
    const all = [...members, ...networks];
    let next = 0;
    const gather = (deadline: IdleDeadline) => {
      while (next < all.length && deadline.timeRemaining() > 4) void all[next++].names;
      if (next < all.length) request = window.requestIdleCallback(gather);
    };
    let request = window.requestIdleCallback(gather);
    return () => window.cancelIdleCallback(request);
  }, [members, networks]);
}

export const useWorldState = () => useRoomState(readWorldState);

/** What the filter leaves of both lists. */
export function useShown(cities: Cities, filter: WorldFilter) {
  const members = useMemo(() => membersShown(cities.members, filter), [cities, filter]);
  const networks = useMemo(() => networksShown(cities.networks, filter, cities.regionOf), [cities, filter]);
  return { members, networks };
}

function change(changes: Partial<WorldState>, entry: HistoryEntry) {
  changeWords(writeWorldState({ ...readWorldState(readWords()), ...changes }), entry);
}

/** Choices can be gone back from; each letter typed cannot. */
export function narrow(changes: Partial<WorldFilter>) {
  const { filter } = readWorldState(readWords());
  change({ filter: { ...filter, ...changes } }, 'text' in changes ? 'adjust' : 'step');
}

/** A year further is no step to go back through. */
export function showYears(years: YearRange | null) {
  const { filter } = readWorldState(readWords());
  change({ filter: { ...filter, years } }, filter.years === null || years === null ? 'step' : 'adjust');
}

export const openCity = (id: string) => change({ open: id }, 'step');
export const showTable = () => change({ isTable: true }, 'step');
export const closeTable = () => change({ isTable: false }, 'step');
/** From the table to the sheet, in one step to go back from. */
export const openFromTable = (id: string) => change({ open: id, isTable: false }, 'step');
/** Puts cities side by side; none closes the comparison. */
export const compare = (ids: readonly string[]) =>
  change({ compared: [...new Set(ids)].slice(0, MOST_COMPARED) }, 'step');
export const openFromComparison = (id: string) => change({ open: id, compared: [] }, 'step');
/** The dialogs of a sheet close with it. */
export const closeCity = () =>
  changeWords({ ...writeWorldState({ ...readWorldState(readWords()), open: null }), sheet: '' }, 'step');
export const showList = (list: WorldState['list']) => change({ list }, 'adjust');
export const showRings = (ringBy: WorldState['ringBy']) => change({ ringBy }, 'adjust');
export const showNetworks = (showsNetworks: boolean) => change({ showsNetworks }, 'adjust');
