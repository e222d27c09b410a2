/** The room's state: what the address says, what a slider says while it is dragged, and what follows from both. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { CatalogCity } from '../../core/city/catalog';
import type { SectionDemand } from '../../core/city/sectionDemand';
import { packAddressWith } from '../../core/intake/ownData';
import type { Edit } from '../../core/scenario/edit';
import type { SiteState } from '../../core/scenario/effectiveSites';
import type { Kind } from '../../core/site/kinds';
import { builtFileUrl, useCatalog } from '../../visit/catalog';
import { changeWords, type HistoryEntry, readWords, useRoomState } from '../../visit/visit';
import type { CityFacts, PackAddress, Travel } from '../../workers/questions';
import {
  type Doubt,
  type GapsState,
  inOrder,
  type Join,
  type MapLevel,
  type NeedAs,
  readGaps,
  type Selection,
  type Shown,
  type Sorting,
  USUAL,
  type WalkRange,
  writeGaps,
} from './address';
import { useAnswer } from './answers';
import { factsBySections, levelIn } from './find/level';
import { type Whom, whomOf } from './find/whom';
import { openingCity, openingKinds } from './opening';
import { OWN_WORD } from './own/ownWord';
import { withRestNamed } from './own/restArea';
import { cityWithOwn, type OwnInUse, useOwnInUse } from './own/useOwn';
import { factsWithEdits } from './whatif/factsWithEdits';
import { useEdits, useSettledEdits } from './whatif/usePlans';

/** What is dragged right now. It enters the address when the drag ends: browsers allow few address changes a second. */
type Draft = Partial<Pick<GapsState, 'standard' | 'speed' | 'detour' | 'range'>>;
const useDraft = create<Draft>(() => ({}));

export interface GapsRoom {
  readonly city: CatalogCity;
  readonly pack: PackAddress;
  readonly state: GapsState;
  /** The kinds chosen, whether by the visitor or by the city's opening. */
  readonly kinds: readonly Kind[];
  readonly travel: Travel;
  /** What the map's shapes are, as far as the city has them; cells while it loads. */
  readonly level: MapLevel;
  /** While sections stand for cells: what they say. */
  readonly sections: SectionDemand | null;
  /**
   * The opened city, its sites with the what-ifs that are shown; null while it loads. Its cells are the sections, where
   * those are shown.
   */
  readonly facts: CityFacts | null;
  /** Whom the question is about; null while the city loads. */
  readonly whom: Whom | null;
  /** What is tried out; empty: the city as it is. */
  readonly edits: readonly Edit[];
  /** The same without what is dragged right now: the overlay follows a drag, tables and reaches its end. */
  readonly settledEdits: readonly Edit[];
  /** By row of the sites, those that are edited. */
  readonly siteStates: ReadonlyMap<number, SiteState>;
  /** What somebody brought and is in use: in `pack`, `facts` and the sources of `city`. */
  readonly own: OwnInUse;
}

/** With what is dragged right now. Null while the catalogue loads, or where it has no city. */
export const useGapsRoom = (): GapsRoom | null => useRoomWith(useEdits);

/** Without what is dragged right now: for all that may wait until it is let go, so that a drag does not draw it anew. */
export const useSettledRoom = (): GapsRoom | null => useRoomWith(useSettledEdits);

function useRoomWith(useShownEdits: typeof useEdits): GapsRoom | null {
  const catalog = useCatalog();
  const said = useRoomState(readGaps);
  const draft = useDraft();
  const { i18n } = useLingui();
  const opened = useAnswer('openCity').last;
  const cities = catalog.status === 'ready' ? catalog.value.cities : NO_CITIES;
  const shown = (cities.find(({ slug }) => slug === said.city) ?? openingCity(cities))?.slug;
  const edits = useShownEdits(shown);
  const settledEdits = useSettledEdits(shown);
  const own = useOwnInUse(shown);

  return useMemo(() => {
    const found = cities.find(({ slug }) => slug === said.city) ?? openingCity(cities);
    if (!found) return null;
    const city = cityWithOwn(i18n, found, own);
    const joined = { ...said, ...draft };
    const pack = { url: packAddressWith(builtFileUrl(city.pack.path), own.address), bytes: city.pack.bytes };
    const travel: Travel =
      city.hasStreets && !joined.straight ? { by: 'streets' } : { by: 'straight', detour: joined.detour };
    const base = opened?.question.pack.url === pack.url ? withRestNamed(i18n, opened.answer) : null;
    const level = levelIn(base, joined.level);
    const { facts: peopled, sections } = factsBySections(base, level);
    const { facts, siteStates } = factsWithEdits(peopled, edits);
    const kinds = joined.kinds ?? openingKinds(city.sites.byKind);
    // Of one kind any and each are the same question.
    const state = kinds.length > 1 ? joined : { ...joined, join: USUAL.join };
    const whom = facts && whomOf(i18n, facts.cells, state.group, sections?.base?.id);
    return { city, pack, state, kinds, travel, level, sections, facts, whom, edits, settledEdits, siteStates, own };
  }, [cities, said, draft, opened, edits, settledEdits, own, i18n]);
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
    group: null,
    selection: null,
  };
  // What was tried out or brought in one city means nothing in the next; the page keeps it for the way back.
  changeWords({ ...writeGaps(words), whatif: '', outline: '', [OWN_WORD]: '' }, 'step', null);
}

/** A selection of other kinds' places would explain what is no longer asked, so it ends. */
export const chooseKinds = (kinds: readonly Kind[]) => change({ kinds: inOrder(kinds), selection: null }, 'step');
export const chooseJoin = (join: Join) => change({ join, selection: null }, 'step');
export const chooseShown = (show: Shown) => change({ show }, 'step');
/** A cell that was chosen is no section, nor the other way round. */
export const chooseLevel = (level: MapLevel) => change({ level, selection: null }, 'step');
export const chooseNeed = (need: string) => change({ need }, 'step');
export const chooseNeedAs = (needAs: NeedAs) => change({ needAs }, 'step');
export const chooseDoubts = (doubts: readonly Doubt[]) => change({ doubts }, 'adjust');
export const chooseRange = (range: WalkRange | null) => change({ range }, 'adjust');
export const chooseGroup = (group: string | null) => change({ group }, 'step');
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
