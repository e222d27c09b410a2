import { expect, test } from 'vitest';
import { NodePositions, type OsmData, type OsmWay } from '../../../scripts/osm/osmData';
import { osmStreets } from '../../../scripts/streets/osmStreets';
import { inOrder, streetColumns } from '../../../scripts/streets/streetTable';
import { haversine } from '../../../src/core/geo/distance';

// Six nodes in a row, about 111 m apart, and a seventh beside the third.
const positions = [1, 2, 3, 4, 5, 6, 7].map((id) => ({
  id,
  lon: id === 7 ? 0.001 : 0,
  lat: (id === 7 ? 3 : id) / 1000,
}));

function extract(ways: readonly { refs: number[]; tags?: Record<string, string> }[]): OsmData {
  return {
    nodes: new NodePositions({
      id: Float64Array.from(positions, ({ id }) => id),
      lon7: Int32Array.from(positions, ({ lon }) => Math.round(lon * 1e7)),
      lat7: Int32Array.from(positions, ({ lat }) => Math.round(lat * 1e7)),
    }),
    taggedNodes: [],
    relations: [],
    ways: ways.map(
      ({ refs, tags = {} }, id): OsmWay => ({
        id,
        refs,
        tags: new Map(Object.entries({ highway: 'footway', ...tags })),
      }),
    ),
  };
}

const edgesOf = (osm: OsmData, options?: { noSteps: boolean }) => {
  const { table } = osmStreets(osm, options);
  return table.edges
    .map(({ from, to, shape, class: street }) => {
      const ends = [table.nodes[from].id, table.nodes[to].id].sort();
      return `${ends.join('-')} ${street} ${shape.length / 2}`;
    })
    .sort();
};

test('a way is cut where another touches it, and drawn through its other nodes', () => {
  const streets = extract([{ refs: [1, 2, 3, 4, 5] }, { refs: [3, 7] }]);
  expect(edgesOf(streets)).toEqual(['1-3 footway 1', '3-5 footway 1', '3-7 footway 0']);
});

test('ways that follow each other become one edge, unless class or name change', () => {
  expect(edgesOf(extract([{ refs: [1, 2] }, { refs: [3, 2] }]))).toEqual(['1-3 footway 1']);
  expect(edgesOf(extract([{ refs: [1, 2] }, { refs: [2, 3], tags: { name: 'Carrer Major' } }]))).toHaveLength(2);
  expect(edgesOf(extract([{ refs: [1, 2] }, { refs: [2, 3], tags: { highway: 'track' } }]))).toHaveLength(2);
});

test('the length of an edge is the great-circle length along its line, to the millimetre', () => {
  const [edge] = osmStreets(extract([{ refs: [1, 2, 3, 7] }])).table.edges;
  const expected =
    haversine([0, 0.001], [0, 0.002]) + haversine([0, 0.002], [0, 0.003]) + haversine([0, 0.003], [0.001, 0.003]);
  expect(edge.millimetres).toBe(Math.round(expected * 1000));
});

test('two ways over the same nodes are one street, and steps give way to the street beside them', () => {
  const streets = extract([
    { refs: [1, 2], tags: { highway: 'steps' } },
    { refs: [2, 1], tags: { highway: 'residential' } },
  ]);
  expect(edgesOf(streets)).toEqual(['1-2 residential 0']);
  expect(edgesOf(streets, { noSteps: true })).toEqual(['1-2 residential 0']);
});

test('without steps no edge hides any', () => {
  const streets = extract([{ refs: [1, 2] }, { refs: [2, 3, 4], tags: { highway: 'steps' } }, { refs: [4, 5] }]);
  expect(edgesOf(streets, { noSteps: true })).toEqual(['1-2 footway 0', '4-5 footway 0']);
});

test('a ring without any junction stays, as a loop from its first node', () => {
  expect(edgesOf(extract([{ refs: [2, 3, 7, 2] }]))).toEqual(['2-2 footway 2']);
});

test('a way out and back over the same nodes, or twice the same node, adds nothing', () => {
  expect(edgesOf(extract([{ refs: [1, 2, 2, 3, 2, 1] }]))).toEqual(['1-3 footway 1']);
});

test('a way of which the extract lacks a node is cut there, and that is counted', () => {
  const { table, missingNodes } = osmStreets(extract([{ refs: [1, 2, 99, 4, 5] }]));
  expect(missingNodes).toBe(1);
  expect(table.edges).toHaveLength(2);
});

test('the same streets give the same columns, in whatever order the ways come', () => {
  const ways = [{ refs: [1, 2, 3] }, { refs: [3, 7] }, { refs: [3, 4, 5, 6] }];
  const straight = streetColumns(inOrder(osmStreets(extract(ways)).table));
  const turned = streetColumns(inOrder(osmStreets(extract(ways.toReversed())).table));
  expect(turned).toEqual(straight);
});
