/**
 * What-ifs as data: edits of a city's sites that are not real yet. Undo, the address bar, files and the worker all carry
 * the same values. A list of edits is kept short: a site has at most one edit of each sort, so that the list reads as what
 * would be different, not as what somebody clicked.
 */
import type { Kind } from '../site/kinds';
import type { LonLat } from '../units';

export type Edit =
  /** A new site. `site` is an id that the city does not have. */
  | {
      readonly do: 'add';
      readonly site: string;
      readonly kind: Kind;
      readonly at: LonLat;
      readonly name?: string;
      readonly capacity?: number;
    }
  | { readonly do: 'move'; readonly site: string; readonly at: LonLat }
  | { readonly do: 'close'; readonly site: string }
  /** What is absent stays as it is. */
  | { readonly do: 'change'; readonly site: string; readonly kind?: Kind; readonly capacity?: number };

/** A named list of edits: one version of the city that may be weighed against others. */
export interface Scenario {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Five decimals, about a metre: what links say, so that a link and the page speak of the same place. */
export const editPosition = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0];

/** The list with one more edit, which is joined to what the list already says about its site. */
export function withEdit(edits: readonly Edit[], edit: Edit): Edit[] {
  const added = edits.find((one) => one.do === 'add' && one.site === edit.site);
  switch (edit.do) {
    case 'add':
      return [...edits.filter(({ site }) => site !== edit.site), { ...edit, at: editPosition(edit.at) }];
    case 'move': {
      const at = editPosition(edit.at);
      if (added) return edits.map((one) => (one === added ? { ...added, at } : one));
      return replaced(edits, { ...edit, at });
    }
    case 'close':
      // To close what was never there is to take it back.
      return added ? withoutSite(edits, edit.site) : replaced(edits, edit);
    case 'change': {
      const { do: _do, ...changes } = edit;
      if (added) return edits.map((one) => (one === added ? { ...added, ...changes } : one));
      const before = edits.find((one) => one.do === 'change' && one.site === edit.site);
      return replaced(edits, { ...before, ...edit });
    }
  }
}

/** In the place of an edit of the same sort and site, or at the end. */
function replaced(edits: readonly Edit[], edit: Edit): Edit[] {
  const at = edits.findIndex((one) => one.do === edit.do && one.site === edit.site);
  return at < 0 ? [...edits, edit] : edits.with(at, edit);
}

/** Takes one edit back. */
export const withoutEdit = (edits: readonly Edit[], edit: Edit): Edit[] =>
  edit.do === 'add' ? withoutSite(edits, edit.site) : edits.filter((one) => one !== edit);

/** Takes back all that the list says about a site; with `sort` only edits of that sort. */
export const withoutSite = (edits: readonly Edit[], site: string, sort?: Edit['do']): Edit[] =>
  edits.filter((one) => one.site !== site || (sort !== undefined && one.do !== sort));

/** An id for a new site that neither the city nor the list has. */
export function newSiteId(edits: readonly Edit[], isTaken: (id: string) => boolean): string {
  const known = new Set(edits.map(({ site }) => site));
  let number = 1;
  while (known.has(`new-${number}`) || isTaken(`new-${number}`)) number++;
  return `new-${number}`;
}
