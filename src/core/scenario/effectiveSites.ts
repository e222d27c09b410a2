import type { SiteColumns } from '../city/cityPack';
import { kindMaskOf } from '../city/siteColumns';
import { KINDS, kindIndex } from '../site/kinds';
import { type Edit, isSiteEdit, type SiteEdit } from './edit';

/** What an edit made of a site; a closed one is `closed`, whatever else was done to it. */
export type SiteState = 'added' | 'moved' | 'closed' | 'changed';

export interface EffectiveSites {
  /**
   * The sites as they would be. Rows of the city keep their numbers, so that walks and tables before and after can be
   * compared row by row; new sites follow. A closed site stays as a row that is of no kind: nobody chooses it.
   */
  readonly sites: SiteColumns;
  /** By row, for edited sites only. */
  readonly states: ReadonlyMap<number, SiteState>;
  /** Edits about sites that the city does not have (any more), or that it has already: they change nothing. */
  readonly ignored: readonly SiteEdit[];
}

/** The source that a what-if site names: nobody's data. */
export const WHAT_IF_SOURCE = 'what-if';

/** The city's sites with all edits of sites made, in their order. Without any the very columns that were given. */
export function effectiveSites(base: SiteColumns, all: readonly Edit[]): EffectiveSites {
  const edits = all.filter(isSiteEdit);
  if (edits.length === 0) return { sites: base, states: new Map(), ignored: [] };
  const rows = new Map(base.ids.map((id, row) => [id, row]));
  const known = (id: string) => rows.get(id);
  const added: Extract<Edit, { do: 'add' }>[] = [];
  const ignored: SiteEdit[] = [];
  for (const edit of edits) {
    if ((edit.do === 'add') === rows.has(edit.site)) ignored.push(edit);
    else if (edit.do === 'add') {
      rows.set(edit.site, base.count + added.length);
      added.push(edit);
    }
  }
  const sites = withRows(base, added);
  const states = new Map<number, SiteState>(added.map((_, i) => [base.count + i, 'added']));
  for (const edit of edits) {
    const row = known(edit.site);
    if (row === undefined || edit.do === 'add' || ignored.includes(edit)) continue;
    if (edit.do === 'move') [sites.lon[row], sites.lat[row]] = edit.at;
    if (edit.do === 'change') change(sites, row, edit);
    if (!states.has(row)) states.set(row, edit.do === 'move' ? 'moved' : 'changed');
    if (edit.do === 'close') states.set(row, 'closed');
  }
  for (const [row, state] of states) if (state === 'closed') sites.kindMask[row] = 0;
  return { sites, states, ignored };
}

function change(sites: SiteColumns, row: number, { kind, capacity }: Extract<Edit, { do: 'change' }>) {
  if (capacity !== undefined) sites.capacity[row] = capacity;
  if (kind === undefined) return;
  sites.kind[row] = kindIndex(kind);
  sites.kindMask[row] = kindMaskOf([kind]);
}

function withRows(base: SiteColumns, added: readonly Extract<Edit, { do: 'add' }>[]): SiteColumns {
  const count = base.count + added.length;
  const column = <Column extends Uint8Array | Uint32Array | Float64Array>(
    empty: Column,
    from: Column,
    values: number[],
  ) => {
    empty.set(from);
    empty.set(values, base.count);
    return empty;
  };
  return {
    count,
    ids: [...base.ids, ...added.map(({ site }) => site)],
    names: [...base.names, ...added.map(({ name, kind }) => name ?? newSiteName(kind))],
    kind: column(
      new Uint8Array(count),
      base.kind,
      added.map(({ kind }) => kindIndex(kind)),
    ),
    kindMask: column(
      new Uint32Array(count),
      base.kindMask,
      added.map(({ kind }) => kindMaskOf([kind])),
    ),
    lon: column(
      new Float64Array(count),
      base.lon,
      added.map(({ at }) => at[0]),
    ),
    lat: column(
      new Float64Array(count),
      base.lat,
      added.map(({ at }) => at[1]),
    ),
    capacity: column(
      new Float64Array(count),
      base.capacity,
      added.map(({ capacity }) => capacity ?? Number.NaN),
    ),
    details: [...base.details, ...added.map(() => ({ source: WHAT_IF_SOURCE }))],
  };
}

const newSiteName = (kind: Extract<Edit, { do: 'add' }>['kind']) => `New ${KINDS[kindIndex(kind)].label.toLowerCase()}`;
