import { expect, test } from 'vitest';
import { kilometresPerHour } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { outlineGeoJson } from '../../../../src/rooms/gaps/outline/outlineFile';

const within = { people: 100.4, beyond: 20.2, unknown: 0, meanMetres: 800, p90Metres: Number.POSITIVE_INFINITY };
const source = {
  id: 's',
  title: 'Register',
  publisher: 'City',
  url: null,
  licence: 'CC BY 4.0',
  attribution: 'City of Town',
  date: '2022',
};

test('the file is a closed polygon with whole people, its groups, and whose data it is', () => {
  const file = outlineGeoJson(ENGLISH, {
    outline: {
      name: 'Port',
      ring: [
        [2, 41],
        [2.1, 41],
        [2.1, 41.1],
      ],
    },
    figures: {
      cells: 7,
      people: [
        { group: null, city: within, within },
        { group: 'children', city: within, within: { ...within, people: 12 } },
      ],
    },
    speed: kilometresPerHour(4.8),
    notes: ['Found.'],
    sources: [source],
  });
  const [{ geometry, properties }] = file.features;
  expect(geometry.coordinates[0]).toHaveLength(4);
  expect(geometry.coordinates[0][3]).toEqual(geometry.coordinates[0][0]);
  expect(properties).toMatchObject({
    name: 'Port',
    cells: 7,
    people: 100,
    people_beyond: 20,
    mean_minutes: 10,
    p90_minutes: null,
  });
  expect(properties?.groups.children.people).toBe(12);
  expect(file.sources).toEqual(['Source: City of Town, Register (2022). CC BY 4.0']);
});
