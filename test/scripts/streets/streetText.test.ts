import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeShape, encodeShape } from '../../../scripts/streets/shapeText';
import { inOrder, type StreetTable, streetColumns } from '../../../scripts/streets/streetTable';
import { readStreetTexts, streetTexts } from '../../../scripts/streets/streetText';

const table: StreetTable = {
  nodes: [
    { id: '10', lon7: 21700000, lat7: 413800000 },
    { id: '9', lon7: 21710000, lat7: 413800000 },
    { id: 'a,b', lon7: 21710001, lat7: -413810000 },
  ],
  edges: [
    { from: 0, to: 1, millimetres: 83_456, class: 'footway', name: 'Carrer "Nou", 2', shape: [] },
    {
      from: 1,
      to: 2,
      millimetres: 1_000,
      class: 'steps',
      name: null,
      shape: [21705000, 413805000, 21706000, 413805001],
    },
  ],
};

describe('a street table as text', () => {
  test('has a line a node and a line an edge, in the order of the ids by value', () => {
    const { nodes, edges } = streetTexts(table);
    expect(nodes).toBe('node,lon,lat\n9,2.171,41.38\n10,2.17,41.38\n"a,b",2.1710001,-41.381\n');
    expect(edges.split('\n').slice(0, 3)).toEqual([
      'from,to,metres,class,name,shape',
      expect.stringMatching(/^9,"a,b",1,steps,,\S+$/),
      '10,9,83.456,footway,"Carrer ""Nou"", 2",',
    ]);
  });

  test('comes back as it was, and as text again byte by byte', () => {
    const texts = streetTexts(table);
    const back = readStreetTexts(texts);
    expect(streetTexts(back)).toEqual(texts);
    expect(back).toEqual(inOrder(table));
    expect(streetColumns(back)).toEqual(streetColumns(inOrder(table)));
  });

  test('of another maker, with id and length_m and nothing else, is read; loops and longer parallels go', () => {
    const { edges } = readStreetTexts({
      nodes: 'id,lon,lat\n1,2.1,41.3\n2,2.2,41.3\n',
      edges: 'from,to,length_m\n1,2,170.18\n2,1,160\n1,2,165\n1,1,30\n',
    });
    expect(edges).toEqual([{ from: 1, to: 0, millimetres: 160_000, class: 'street', name: null, shape: [] }]);
  });

  test.for([
    [
      'an edge to a node that is not there',
      'from,to,metres\n1,3,5\n',
      /edges\.csv, line 2: to is "3", which .*nodes\.csv does not/,
    ],
    ['a length that is none', 'from,to,metres\n1,2,5\n1,2,-1\n', /line 3: metres is "-1"/],
    ['a length that is missing', 'from,to,metres\n1,2,\n', /line 2: metres is ""/],
    ['a missing column', 'from,metres\n1,5\n', /line 2: there is no column to/],
    ['a damaged shape', 'from,to,metres,shape\n1,2,5,_\n', /line 2: the shape is damaged \(it ends too early\)/],
    ['a row too short', 'from,to,metres\n1,2\n', /street-edges\.csv: cannot be read as CSV/],
  ] as const)('with %s is refused, with the line', ([, edges, message]) => {
    expect(() => readStreetTexts({ nodes: 'node,lon,lat\n1,2.1,41.3\n2,2.2,41.3\n', edges })).toThrow(message);
  });

  test.for([
    ['a node twice', '1,2,3\n1,2,3\n', /line 3: node "1" occurs twice/],
    ['a latitude beyond the pole', '1,2,93\n', /line 2: lat is "93"; it should be a number from -90 to 90/],
  ] as const)('with %s is refused, with the line', ([, rows, message]) => {
    expect(() => readStreetTexts({ nodes: `node,lon,lat\n${rows}`, edges: 'from,to,metres\n' })).toThrow(message);
  });
});

const degrees7 = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 });

law.prop([fc.array(fc.tuple(degrees7, degrees7)), degrees7, degrees7])(
  'any shape comes back from its text, which has no comma, quote or space',
  (positions, lon7, lat7) => {
    const shape = positions.flat();
    const text = encodeShape(shape, { lon7, lat7 });
    expect(text).toMatch(/^[?-~]*$/);
    expect(decodeShape(text, { lon7, lat7 })).toEqual(shape);
  },
);

test('a sign that no shape has is named', () => {
  expect(() => decodeShape('a b', { lon7: 0, lat7: 0 })).toThrow('" " is no part of a shape');
});
