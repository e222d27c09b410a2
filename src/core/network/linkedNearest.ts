import type { NearestSites, WalkToNearest } from './nearestSite';
import { StreetSearch } from './search';
import type { SnappedPoints } from './snap';
import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';
import type { PlacedLink } from './streetLinks';

/**
 * Walks to the nearest site by way of links, from the walks without them. A link only ever lowers costs, so its ends are
 * offered to the search as if they were sites, as far from a site as one walks from the link's other side, until
 * nothing falls any more; what is worked on is what becomes nearer. The costs without links stay as they are:
 * a link that is dragged leaves no trace.
 */
export class LinkedNearest {
  readonly #search: StreetSearch;

  constructor(graph: StreetGraph) {
    this.#search = new StreetSearch(graph);
  }

  /**
   * Lowers `walks`, which are those of `points` without links, to what they are with them.
   *
   * @param nearest on the graph that this was made for
   */
  lower(walks: WalkToNearest, nearest: NearestSites, links: readonly PlacedLink[], points: SnappedPoints) {
    if (links.length === 0) return;
    const ends = new LinkEnds(links, nearest);
    this.#begin(nearest);
    while (ends.carryOver(this.#search)) {
      this.#search.run();
      ends.hear(this.#search);
    }
    const { edgeFrom, edgeTo, edgeMillimetres } = nearest.graph.columns;
    const { labels } = this.#search;
    for (let row = 0; row < points.count; row++) {
      const edge = points.edge[row];
      if (edge < 0) continue;
      const [leg, along] = [points.leg[row], points.along[row]];
      const [start, end] = [2 * edgeFrom[edge], 2 * edgeTo[edge]];
      take(walks, row, labels[start] + along + leg, labels[start + 1]);
      take(walks, row, labels[end] + edgeMillimetres[edge] - along + leg, labels[end + 1]);
      for (const other of ends.on(edge)) {
        take(walks, row, ends.millimetres[other] + Math.abs(along - ends.along[other]) + leg, ends.site[other]);
      }
    }
  }

  /** Takes the costs without links for its own. */
  #begin(nearest: NearestSites) {
    const { labels, graph } = this.#search;
    for (let node = 0; node < graph.nodeCount; node++) {
      const millimetres = nearest.millimetresAt(node);
      labels[2 * node] = millimetres;
      labels[2 * node + 1] = millimetres === UNREACHED ? UNREACHED : nearest.siteAt(node);
    }
    this.#search.touchedCount = 0;
  }
}

/** The ends of all links, two rows a link, with the walk from each to its nearest site. */
class LinkEnds {
  readonly edge: Int32Array;
  readonly along: Int32Array;
  readonly millimetres: Int32Array;
  readonly site: Int32Array;
  readonly #lengths: readonly number[];
  readonly #byEdge = new Map<number, number[]>();

  constructor(links: readonly PlacedLink[], nearest: NearestSites) {
    this.edge = Int32Array.from(links.flatMap(({ ends }) => [...ends.edge]));
    this.along = Int32Array.from(links.flatMap(({ ends }) => [...ends.along]));
    this.millimetres = new Int32Array(this.edge.length);
    this.site = new Int32Array(this.edge.length);
    this.#lengths = links.map(({ millimetres }) => millimetres);
    links.forEach(({ ends }, link) => {
      const walks = nearest.walksFrom(ends);
      this.millimetres.set(walks.millimetres, 2 * link);
      this.site.set(walks.site, 2 * link);
    });
    this.edge.forEach((edge, end) => {
      this.#byEdge.set(edge, [...(this.#byEdge.get(edge) ?? []), end]);
    });
  }

  on(edge: number): readonly number[] {
    return this.#byEdge.get(edge) ?? NO_ENDS;
  }

  /** Carries costs over the links, and offers what became less to the streets. Returns whether anything did. */
  carryOver(search: StreetSearch): boolean {
    let isLess = false;
    this.#lengths.forEach((length, link) => {
      for (const [a, b] of [
        [2 * link, 2 * link + 1],
        [2 * link + 1, 2 * link],
      ]) {
        if (this.#lower(b, this.millimetres[a] + length, this.site[a])) {
          this.#offer(b, search);
          isLess = true;
        }
      }
    });
    return isLess;
  }

  /** Takes what the search brought to the ends: by the nodes of their streets, and along the street from other ends. */
  hear(search: StreetSearch) {
    const { edgeFrom, edgeTo, edgeMillimetres } = search.graph.columns;
    this.edge.forEach((edge, end) => {
      const along = this.along[end];
      this.#lower(end, search.cost(edgeFrom[edge]) + along, search.source(edgeFrom[edge]));
      this.#lower(end, search.cost(edgeTo[edge]) + edgeMillimetres[edge] - along, search.source(edgeTo[edge]));
      for (const other of this.on(edge)) {
        this.#lower(end, this.millimetres[other] + Math.abs(along - this.along[other]), this.site[other]);
      }
    });
  }

  #lower(end: number, millimetres: number, site: number): boolean {
    return take(this, end, millimetres, site);
  }

  #offer(end: number, search: StreetSearch) {
    const { edgeFrom, edgeTo, edgeMillimetres } = search.graph.columns;
    const [edge, along] = [this.edge[end], this.along[end]];
    search.offer(edgeFrom[edge], this.millimetres[end] + along, this.site[end]);
    search.offer(edgeTo[edge], this.millimetres[end] + edgeMillimetres[edge] - along, this.site[end]);
  }
}

const NO_ENDS: readonly number[] = [];

/** Of walks equally long the site with the lowest number, as without links. Returns whether it was taken. */
function take(
  walks: { readonly millimetres: Int32Array; readonly site: Int32Array },
  row: number,
  millimetres: number,
  site: number,
): boolean {
  const before = walks.millimetres[row];
  if (millimetres > before || millimetres >= UNREACHED) return false;
  if (millimetres === before && site >= walks.site[row]) return false;
  walks.millimetres[row] = millimetres;
  walks.site[row] = site;
  return true;
}
