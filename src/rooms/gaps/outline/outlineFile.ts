/** The outline as a file for other maps, with what was found within it. */
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Source } from '../../../core/city/catalog';
import { type KilometresPerHour, metres, walkMinutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { OutlineFigures, PeopleWithin } from '../../../workers/questions';
import { sourceLines } from '../sourceLines';
import { outlineShape } from './outlineLayers';
import type { Outline } from './outlineWord';

export interface OutlineFile {
  readonly outline: Outline;
  /** Null: it has no clear inside, so nothing was counted. */
  readonly figures: OutlineFigures | null;
  readonly speed: KilometresPerHour;
  /** What was asked and found, a sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

const whole = (n: number) => (Number.isFinite(n) ? Math.round(n) : null);

function figuresOf({ within }: PeopleWithin, speed: KilometresPerHour) {
  if (!within) return {};
  const minutes = (length: number) =>
    Number.isFinite(length) ? Number(walkMinutes(metres(length), speed).toFixed(1)) : null;
  return {
    people: whole(within.people),
    people_beyond: whole(within.beyond),
    people_walk_not_known: whole(within.unknown),
    mean_minutes: minutes(within.meanMetres),
    p90_minutes: minutes(within.p90Metres),
  };
}

/** One polygon; figures of everybody as its properties, those of each group under `groups`. */
export function outlineGeoJson(
  i18n: I18n,
  { outline, figures, speed, notes, sources }: OutlineFile,
): FeatureCollection<Polygon> & {
  readonly notes: readonly string[];
  readonly sources: readonly string[];
} {
  const [everybody, ...groups] = figures?.people ?? [];
  const feature = {
    ...outlineShape(outline.ring),
    properties: {
      name: outline.name,
      ...(everybody ? { cells: figures?.cells, ...figuresOf(everybody, speed) } : {}),
      ...(groups.length > 0
        ? { groups: Object.fromEntries(groups.map((people) => [people.group, figuresOf(people, speed)])) }
        : {}),
    },
  } as Feature<Polygon>;
  return { type: 'FeatureCollection', notes, sources: sourceLines(i18n, sources), features: [feature] };
}
