/** Made-up cities and edits of them. */
import fc from 'fast-check';
import { siteColumns } from '../../../src/core/city/siteColumns';
import type { Edit } from '../../../src/core/scenario/edit';
import { KINDS, type Kind } from '../../../src/core/site/kinds';
import { type LonLat, metres } from '../../../src/core/units';

export const kind = fc.constantFrom(...KINDS.map(({ id }) => id as Kind));

/** Five decimals, as edits have them. */
export const position = fc
  .tuple(fc.integer({ min: -18_000_000, max: 18_000_000 }), fc.integer({ min: -9_000_000, max: 9_000_000 }))
  .map(([lon, lat]): LonLat => [Number((lon / 1e5).toFixed(5)) + 0, Number((lat / 1e5).toFixed(5)) + 0]);

/** Ids that may be met anywhere, with the marks that links use for themselves. */
const id = fc.constantFrom('s0', 's1', 's2', 's3', 'new-1', 'new-2', 'a~b', 'c*d', '50%', 'ح', '../x y');

const capacity = fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined });
const name = fc.option(fc.constantFrom('Nord', 'a*b~c', '7E%7E', 'מרכז'), { nil: undefined });

const absentLeftOut = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

export const anyEdit: fc.Arbitrary<Edit> = fc
  .oneof(
    fc.record({ do: fc.constant('add' as const), site: id, kind, at: position, name, capacity }),
    fc.record({ do: fc.constant('move' as const), site: id, at: position }),
    fc.record({ do: fc.constant('close' as const), site: id }),
    fc.record({ do: fc.constant('change' as const), site: id, kind: fc.option(kind, { nil: undefined }), capacity }),
    fc.record({
      do: fc.constant('link' as const),
      link: id,
      from: position,
      to: position,
      metres: fc.option(fc.integer({ min: 0, max: 20_000 }).map(metres), { nil: undefined }),
    }),
    fc.record({ do: fc.constant('close-street' as const), at: position }),
  )
  .map(absentLeftOut);

/** A city of `count` libraries in a row, with the ids s0, s1, ... */
export const createSites = (count = 4) =>
  siteColumns(
    Array.from({ length: count }, (_, row) => ({
      id: `s${row}`,
      name: `Library ${row}`,
      kind: 'library' as const,
      source: 'drawn',
      at: [2 + row / 100, 41] as LonLat,
    })),
  );
