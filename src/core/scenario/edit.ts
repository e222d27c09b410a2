/**
 * What-ifs as data: edits of a city's sites and streets that are not real yet. Undo, the address bar, files and the worker all
 * carry the same values. A list of edits is kept short: a site has at most one edit of each sort, so that the list reads as
 * what would be different, not as what somebody clicked.
 */
import type { Kind } from '../site/kinds';
import type { LonLat, Metres } from '../units';

export type SiteEdit =
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

export type StreetEdit =
  /** A bridge or a passage between the streets nearest to two places. `link` is an id within the list. */
  | {
      readonly do: 'link';
      readonly link: string;
      readonly from: LonLat;
      readonly to: LonLat;
      /** Length on foot; the straight line by default, and never less than it. */
      readonly metres?: Metres;
    }
  /**
   * Nobody passes through the piece of street, from crossing to crossing, that is nearest to this place. Streets have no ids of
   * their own: a place on one outlives a pack that is built anew.
   */
  | { readonly do: 'close-street'; readonly at: LonLat };

export type Edit = SiteEdit | StreetEdit;
export type LinkEdit = Extract<StreetEdit, { do: 'link' }>;

export const isStreetEdit = (edit: Edit): edit is StreetEdit => edit.do === 'link' || edit.do === 'close-street';
export const isSiteEdit = (edit: Edit): edit is SiteEdit => !isStreetEdit(edit);

/** A named list of edits: one version of the city that may be weighed against others. */
export interface Scenario {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Five decimals, about a metre: what links say, so that a link and the page speak of the same place. */
export const editPosition = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0];

/** The list with one more edit, which is joined to what the list already says about its site, link or street. */
export function withEdit(edits: readonly Edit[], edit: Edit): Edit[] {
  if (isStreetEdit(edit)) return withStreetEdit(edits, edit);
  const added = edits.find((one) => one.do === 'add' && one.site === edit.site);
  switch (edit.do) {
    case 'add':
      return [...withoutSite(edits, edit.site), { ...edit, at: editPosition(edit.at) }];
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

function withStreetEdit(edits: readonly Edit[], edit: StreetEdit): Edit[] {
  return edit.do === 'link'
    ? replaced(edits, { ...edit, from: editPosition(edit.from), to: editPosition(edit.to) })
    : replaced(edits, { ...edit, at: editPosition(edit.at) });
}

/** What an edit is about: of each sort a list says only one thing about it. */
export const subjectOf = (edit: Edit) =>
  edit.do === 'link' ? edit.link : edit.do === 'close-street' ? edit.at.join() : edit.site;

/** In the place of an edit of the same sort about the same, or at the end. */
function replaced(edits: readonly Edit[], edit: Edit): Edit[] {
  const at = edits.findIndex((one) => one.do === edit.do && subjectOf(one) === subjectOf(edit));
  return at < 0 ? [...edits, edit] : edits.with(at, edit);
}

/** Takes one edit back. */
export const withoutEdit = (edits: readonly Edit[], edit: Edit): Edit[] =>
  edit.do === 'add' ? withoutSite(edits, edit.site) : edits.filter((one) => one !== edit);

/** Takes back all that the list says about a site; with `sort` only edits of that sort. */
export const withoutSite = (edits: readonly Edit[], site: string, sort?: SiteEdit['do']): Edit[] =>
  edits.filter((one) => isStreetEdit(one) || one.site !== site || (sort !== undefined && one.do !== sort));

/** Takes back what the list says about a site's capacity: it is again what the data say, or not known. */
export const withoutCapacity = (edits: readonly Edit[], site: string): Edit[] =>
  edits.flatMap((one): Edit[] => {
    if ((one.do !== 'change' && one.do !== 'add') || one.site !== site) return [one];
    const { capacity: _capacity, ...rest } = one;
    return rest.do === 'change' && rest.kind === undefined ? [] : [rest];
  });

/** An id for a new site that neither the city nor the list has. */
export function newSiteId(edits: readonly Edit[], isTaken: (id: string) => boolean): string {
  const known = new Set(edits.filter(isSiteEdit).map(({ site }) => site));
  return firstFree('new', (id) => known.has(id) || isTaken(id));
}

/** An id for a new link that the list does not have. */
export function newLinkId(edits: readonly Edit[]): string {
  const known = new Set(edits.map((edit) => (edit.do === 'link' ? edit.link : '')));
  return firstFree('link', (id) => known.has(id));
}

function firstFree(stem: string, isTaken: (id: string) => boolean): string {
  let number = 1;
  while (isTaken(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
