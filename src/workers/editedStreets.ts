/**
 * A city's streets with what-ifs: links added, streets closed. What is asked picture by picture of a drag (the nearest sites) is
 * laid over the city's own network; all else waits for a network with the links built in, made when it is first asked for.
 */
import type { CellColumns, SiteColumns } from '../core/city/cityPack';
import { haversine } from '../core/geo/distance';
import { withClosedEdges } from '../core/network/closedStreets';
import { edgeLine } from '../core/network/edgeLine';
import { streetsWithLinks } from '../core/network/linkedStreets';
import type { SnapIndex, SnappedPoints } from '../core/network/snap';
import { snapPoints } from '../core/network/snap';
import { STREET_CLASSES } from '../core/network/streetClasses';
import { buildStreetGraph, type StreetGraph } from '../core/network/streetGraph';
import { type PlacedLink, placeLinks } from '../core/network/streetLinks';
import type { LinkEdit, StreetEdit } from '../core/scenario/edit';
import { type LonLat, metres } from '../core/units';
import { LiveNearest } from './liveNearest';
import { SNAP_LIMIT } from './questions';
import type { StreetEditPlace } from './streetEditsQuestion';

/** Streets that can be searched, and what was brought to them. */
export interface StreetNetwork {
  readonly graph: StreetGraph;
  readonly snap: (
    lon: ArrayLike<number>,
    lat: ArrayLike<number>,
    options?: { limit?: typeof SNAP_LIMIT },
  ) => SnappedPoints;
  readonly cells: SnappedPoints;
}

export interface EditedNetwork {
  /** Sites on the city's own streets, and the links laid over them. */
  readonly live: LiveNearest;
  readonly links: readonly PlacedLink[];
  /** On the city's own streets. */
  readonly cells: SnappedPoints;
  /** The network with the links built in. */
  whole(): StreetNetwork;
}

/** The city as it is: what all what-ifs start from. */
export interface CityNetwork {
  readonly graph: StreetGraph;
  readonly index: SnapIndex;
  readonly cells: SnappedPoints;
  readonly sites: SnappedPoints;
  readonly base: SiteColumns;
}

export const cityNetwork = (
  graph: StreetGraph,
  index: SnapIndex,
  base: SiteColumns,
  cells: CellColumns,
): CityNetwork => ({
  graph,
  index,
  cells: snapPoints(index, cells.lon, cells.lat, { limit: SNAP_LIMIT }),
  sites: snapPoints(index, base.lon, base.lat, { limit: SNAP_LIMIT }),
  base,
});

/** Keeps what the newest edits need: a drag changes links only, so that closed streets are worked out once. */
export class EditedStreets {
  readonly #city: CityNetwork;
  readonly #asItIs: Closed;
  #closed: Closed;

  constructor(city: CityNetwork) {
    this.#city = city;
    this.#asItIs = closedIn(city, []);
    this.#closed = this.#asItIs;
  }

  /** The network with these edits; without any the city's own. */
  network(edits: readonly StreetEdit[]): EditedNetwork {
    const { graph, live } = this.#close(edits);
    const links = this.#place(graph, edits).filter((link) => link !== null);
    let whole: StreetNetwork | null = null;
    return {
      live,
      links,
      cells: this.#city.cells,
      whole: () => {
        whole ??= built(this.#city, graph, links);
        return whole;
      },
    };
  }

  /** How each of the edits lies on the streets, in their order. */
  placesOf(edits: readonly StreetEdit[]): StreetEditPlace[] {
    const { graph } = this.#close(edits);
    return edits.map((edit) => (edit.do === 'link' ? this.#placeOfLink(graph, edit) : this.#placeOfClosed(edit)));
  }

  #placeOfLink(graph: StreetGraph, edit: LinkEdit): StreetEditPlace {
    const [link] = placeLinks(graph, this.#city.index, [edit], SNAP_LIMIT);
    if (!link) {
      const [onOpen] = placeLinks(this.#city.graph, this.#city.index, [edit], SNAP_LIMIT);
      return { do: 'nothing', why: onOpen ? 'ends-on-closed' : 'no-street' };
    }
    const { lon, lat } = link.ends;
    const line: LonLat[] = [
      [lon[0], lat[0]],
      [lon[1], lat[1]],
    ];
    return { do: 'link', line, metres: metres(link.millimetres / 1000), straight: haversine(line[0], line[1]) };
  }

  #placeOfClosed({ at }: Extract<StreetEdit, { do: 'close-street' }>): StreetEditPlace {
    const edge = this.#edgeAt(at);
    if (edge < 0) return { do: 'nothing', why: 'no-street' };
    const { columns } = this.#city.graph;
    return {
      do: 'close-street',
      line: edgeLine(columns, edge),
      metres: metres(columns.edgeMillimetres[edge] / 1000),
      street: STREET_CLASSES[columns.edgeClass[edge]],
    };
  }

  #edgeAt = ([lon, lat]: LonLat) => snapPoints(this.#city.index, [lon], [lat], { limit: SNAP_LIMIT }).edge[0];

  #place(graph: StreetGraph, edits: readonly StreetEdit[]) {
    const links = edits.filter((edit) => edit.do === 'link');
    return placeLinks(graph, this.#city.index, links, SNAP_LIMIT);
  }

  #close(edits: readonly StreetEdit[]): Closed {
    const edges = new Set(
      edits.flatMap((edit) => (edit.do === 'close-street' ? [this.#edgeAt(edit.at)] : [])).filter((edge) => edge >= 0),
    );
    const key = [...edges].sort((a, b) => a - b);
    if (key.length === 0) return this.#asItIs;
    if (this.#closed.edges.join() !== key.join()) this.#closed = closedIn(this.#city, key);
    return this.#closed;
  }
}

/** The city's streets with some closed. */
interface Closed {
  /** Ascending. */
  readonly edges: readonly number[];
  readonly graph: StreetGraph;
  readonly live: LiveNearest;
}

function closedIn(city: CityNetwork, edges: readonly number[]): Closed {
  const graph = withClosedEdges(city.graph, edges);
  return { edges, graph, live: new LiveNearest(graph, city.index, city.base, city.sites) };
}

function built({ index, cells }: CityNetwork, graph: StreetGraph, links: readonly PlacedLink[]): StreetNetwork {
  const snap: StreetNetwork['snap'] = (lon, lat, options) =>
    snapPoints(index, lon, lat, { limit: SNAP_LIMIT, ...options });
  if (links.length === 0) return { graph, snap, cells };
  const linked = streetsWithLinks(graph.columns, links);
  const whole = buildStreetGraph(linked.columns);
  const isClosed = (edge: number) => linked.partOf(edge) >= 0 && graph.isOpen[linked.partOf(edge)] === 0;
  const closed = Array.from({ length: linked.columns.edgeCount }, (_, edge) => edge).filter(isClosed);
  return {
    graph: withClosedEdges(whole, closed),
    snap: (...asked) => linked.moved(snap(...asked)),
    cells: linked.moved(cells),
  };
}
