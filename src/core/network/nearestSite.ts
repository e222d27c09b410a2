import { StreetSearch } from './search';
import type { SnappedPoints } from './snap';
import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';

const MARKED = -1;

/** The walk from each point to its nearest open site. */
export interface WalkToNearest {
  /** Both legs included; `UNREACHED` where the point has no street in reach or no open site is on its network. */
  readonly millimetres: Int32Array;
  /** Row of that site; of sites equally near the lowest. -1 where none is reached. */
  readonly site: Int32Array;
}

/**
 * Which open site is nearest to every node of a network, kept true while sites are opened, closed, added and moved. All
 * sites start one search together: it finds every node's nearest site at the cost of a single sweep. A further site
 * lowers costs around itself only; a closed one leaves a hole, which the sites around it fill.
 */
export class NearestSites {
  readonly #search: StreetSearch;
  readonly #edge: number[];
  readonly #along: number[];
  readonly #leg: number[];
  readonly #isOpen: boolean[];
  /** Open sites by edge: first site of each edge, then from site to site; -1 ends. */
  readonly #firstOnEdge: Int32Array;
  readonly #nextOnEdge: number[];

  /** `isOpen` chooses among the sites; all that have a street in reach by default. */
  constructor(graph: StreetGraph, sites: SnappedPoints, isOpen: (site: number) => boolean = () => true) {
    this.#search = new StreetSearch(graph);
    this.#edge = Array.from(sites.edge);
    this.#along = Array.from(sites.along);
    this.#leg = Array.from(sites.leg);
    this.#isOpen = this.#edge.map(() => false);
    this.#nextOnEdge = this.#edge.map(() => -1);
    this.#firstOnEdge = new Int32Array(graph.columns.edgeCount).fill(-1);
    for (let site = 0; site < sites.count; site++) if (isOpen(site)) this.#put(site);
    // In the order of edges, which is the order of nodes in memory; in that of sites the first sweep would leap about.
    for (const first of this.#firstOnEdge) {
      for (let site = first; site >= 0; site = this.#nextOnEdge[site]) this.#offer(site);
    }
    this.#search.run();
  }

  get graph(): StreetGraph {
    return this.#search.graph;
  }

  /** Sites known, open or not. */
  get count(): number {
    return this.#edge.length;
  }

  /** Millimetres from a node to its nearest open site, whose leg is included, or `UNREACHED`. */
  millimetresAt(node: number): number {
    return this.#search.cost(node);
  }

  /** A node's nearest open site, or -1. */
  siteAt(node: number): number {
    return this.#search.source(node);
  }

  isOpen(site: number): boolean {
    return this.#isOpen[site];
  }

  open(site: number) {
    if (this.#isOpen[site]) return;
    this.#put(site);
    if (this.#edge[site] >= 0) this.#offer(site);
    this.#search.run();
  }

  /** Adds an open site where row `row` of `points` is, and returns its number. */
  add(points: SnappedPoints, row = 0): number {
    const site = this.#edge.length;
    this.#edge.push(points.edge[row]);
    this.#along.push(points.along[row]);
    this.#leg.push(points.leg[row]);
    this.#isOpen.push(false);
    this.#nextOnEdge.push(-1);
    this.open(site);
    return site;
  }

  close(site: number) {
    if (!this.#isOpen[site]) return;
    const region = this.#nodesOf(site);
    this.#stop(site);
    this.#search.forget(region);
    for (const node of region) this.#offerFromAround(node);
    this.#search.run();
  }

  /** Puts a site where row `row` of `points` is; open afterwards. */
  move(site: number, points: SnappedPoints, row = 0) {
    this.close(site);
    this.#edge[site] = points.edge[row];
    this.#along[site] = points.along[row];
    this.#leg[site] = points.leg[row];
    this.open(site);
  }

  /** The walk from each of the points. `into` is filled and returned where it is given, so that dragging makes no garbage. */
  walksFrom(points: SnappedPoints, into?: WalkToNearest): WalkToNearest {
    const walks = into ?? { millimetres: new Int32Array(points.count), site: new Int32Array(points.count) };
    const { labels } = this.#search;
    const { edgeFrom, edgeTo, edgeMillimetres } = this.graph.columns;
    for (let row = 0; row < points.count; row++) {
      const edge = points.edge[row];
      walks.millimetres[row] = UNREACHED;
      walks.site[row] = -1;
      if (edge < 0) continue;
      const [leg, along] = [points.leg[row], points.along[row]];
      const [start, end] = [2 * edgeFrom[edge], 2 * edgeTo[edge]];
      take(walks, row, labels[start] + along + leg, labels[start + 1]);
      take(walks, row, labels[end] + edgeMillimetres[edge] - along + leg, labels[end + 1]);
      // A site on the same edge is reached without passing a node.
      for (let site = this.#firstOnEdge[edge]; site >= 0; site = this.#nextOnEdge[site]) {
        take(walks, row, Math.abs(along - this.#along[site]) + this.#leg[site] + leg, site);
      }
    }
    return walks;
  }

  #put(site: number) {
    const edge = this.#edge[site];
    // A site without a street in reach is open and serves nobody.
    this.#isOpen[site] = true;
    if (edge < 0) return;
    this.#nextOnEdge[site] = this.#firstOnEdge[edge];
    this.#firstOnEdge[edge] = site;
  }

  #offer(site: number) {
    const edge = this.#edge[site];
    const { edgeFrom, edgeTo } = this.graph.columns;
    this.#search.offer(edgeFrom[edge], this.#fromNode(site, edgeFrom[edge]), site);
    this.#search.offer(edgeTo[edge], this.#fromNode(site, edgeTo[edge]), site);
  }

  #stop(site: number) {
    const edge = this.#edge[site];
    this.#isOpen[site] = false;
    if (edge < 0) return;
    if (this.#firstOnEdge[edge] === site) this.#firstOnEdge[edge] = this.#nextOnEdge[site];
    else {
      let before = this.#firstOnEdge[edge];
      while (this.#nextOnEdge[before] !== site) before = this.#nextOnEdge[before];
      this.#nextOnEdge[before] = this.#nextOnEdge[site];
    }
  }

  /** Millimetres from an end of the site's edge to the site; the nearer way where the edge is a loop. */
  #fromNode(site: number, node: number) {
    const { edgeFrom, edgeTo, edgeMillimetres } = this.graph.columns;
    const edge = this.#edge[site];
    const fromStart = node === edgeFrom[edge] ? this.#along[site] : UNREACHED;
    const fromEnd = node === edgeTo[edge] ? edgeMillimetres[edge] - this.#along[site] : UNREACHED;
    return this.#leg[site] + Math.min(fromStart, fromEnd);
  }

  /**
   * The nodes whose nearest site this is. They hang together: with ties broken by site number, the node before on the way
   * to a node's nearest site has the same nearest site.
   */
  #nodesOf(site: number): number[] {
    const edge = this.#edge[site];
    if (edge < 0) return [];
    const { firstArc, arcs, columns } = this.graph;
    const { labels } = this.#search;
    const ends = new Set([columns.edgeFrom[edge], columns.edgeTo[edge]]);
    const region = [...ends].filter((node) => this.siteAt(node) === site);
    // The mark stands in the label itself: it needs no memory and is gone once the region is forgotten.
    for (const node of region) labels[2 * node + 1] = MARKED;
    for (let at = 0; at < region.length; at++) {
      const node = region[at];
      for (let arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
        const head = arcs[2 * arc];
        if (labels[2 * head + 1] !== site) continue;
        labels[2 * head + 1] = MARKED;
        region.push(head);
      }
    }
    return region;
  }

  /** Offers a forgotten node what it can have from its neighbours that are not forgotten, and from sites on its edges. */
  #offerFromAround(node: number) {
    const { firstArc, arcs, arcEdge } = this.graph;
    const { labels } = this.#search;
    for (let arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
      const head = arcs[2 * arc];
      const cost = labels[2 * head];
      if (cost !== UNREACHED) this.#search.offer(node, cost + arcs[2 * arc + 1], labels[2 * head + 1]);
      for (let site = this.#firstOnEdge[arcEdge[arc]]; site >= 0; site = this.#nextOnEdge[site]) {
        this.#search.offer(node, this.#fromNode(site, node), site);
      }
    }
  }
}

function take(walks: WalkToNearest, row: number, millimetres: number, site: number) {
  const before = walks.millimetres[row];
  if (millimetres > before || millimetres >= UNREACHED) return;
  if (millimetres === before && site >= walks.site[row]) return;
  walks.millimetres[row] = millimetres;
  walks.site[row] = site;
}
