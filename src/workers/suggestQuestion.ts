/** What may be asked and answered about where the next sites should go. */
import type { CurvePoint } from '../core/allocation/coverCurve';
import type { Kind } from '../core/site/kinds';
import type { LonLat, Metres } from '../core/units';

/** In planners' words: MCLP, LSCP, p-median, p-center. */
export type SuggestModel = 'most-people' | 'everyone' | 'least-walking' | 'fairest';

/** Where sites may go: to the cells' own points (within an outline), or to sites of other kinds (a library in a school). */
export type Candidates =
  | { readonly from: 'cells'; readonly within?: readonly LonLat[] }
  | { readonly from: 'kinds'; readonly kinds: readonly Kind[] };

/**
 * What becomes of the sites that stand: they stay; they may move, so that there are as many as now and `count` more; or
 * they count as places like any other, and `count` are chosen in all.
 */
export type Standing = 'stay' | 'may-move' | 'anew';

export interface SuggestAsk {
  readonly model: SuggestModel;
  /** How many sites to add; not heeded by `everyone`, which looks for the fewest. */
  readonly count: number;
  readonly standard: Metres;
  /** Id of the group of people that counts; null: everybody. */
  readonly group: string | null;
  readonly candidates: Candidates;
  readonly standing: Standing;
  /** How long the solver may take. */
  readonly seconds: number;
}

/** How the people that count would walk. */
export interface WalkFigures {
  /** Within the standard. */
  readonly served: number;
  /** Over people whose walk is known and ends somewhere; null where the model does not look at walks beyond the standard. */
  readonly meanMetres: number | null;
  /** The longest walk of any cell with at least one person; null as above. */
  readonly longestMetres: number | null;
}

export interface SuggestedPlace {
  readonly at: LonLat;
  /** Row of the area that it lies in. */
  readonly area: number;
  /** Row of the site whose place it is; null: a cell's point. */
  readonly site: number | null;
}

export interface Choice {
  /** New ones; sites that stand and go on are not among them. */
  readonly places: readonly SuggestedPlace[];
  /** Rows of sites that stand and would close. */
  readonly closed: readonly number[];
  readonly figures: WalkFigures;
}

export type SuggestionStatus =
  /** No other choice among the candidates is better. */
  | 'proven'
  /** The best found in the time given; no choice is better than `bound`. */
  | 'bounded'
  /** No choice meets the conditions. */
  | 'impossible';

/** More sites are asked for than there are candidates, or no choice of so many reaches all people who can be reached. */
type Impossible = 'too-few-places' | 'not-all-reached';

export interface Suggestion {
  readonly status: SuggestionStatus;
  readonly choice: Choice | null;
  readonly before: WalkFigures;
  /**
   * What no choice can better, in the model's own measure: people served, sites added, mean metres, longest metres. Null
   * where nothing is known.
   */
  readonly bound: number | null;
  /** Why it is impossible; null: it is not. */
  readonly impossible: Impossible | null;
  /** People that count and whose walk is known. */
  readonly people: number;
  /** Of them, beyond the standard and with no candidate that would be nearer: nothing suggested can help them. */
  readonly outOfReach: number;
  readonly candidateCount: number;
  /** True: the candidates are a choice of places spread over the city, because there are too many cells to try all. */
  readonly isThinned: boolean;
  /** People served by 1, 2, ... sites; empty for other models than `most-people`. */
  readonly curve: readonly CurvePoint[];
  readonly seconds: number;
}
