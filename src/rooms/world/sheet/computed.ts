/** What a city's map says of Key Features: the question for each, and the value its answer makes. Pure. */
import { msg } from '@lingui/core/macro';
import type { CatalogCity } from '../../../core/city/catalog';
import type { Kind } from '../../../core/site/kinds';
import type { FeatureValue } from '../../../core/story/citySheet';
import type { KeyFeature, KeyFeatures } from '../../../core/story/story';
import { kilometresPerHour, minutes, walkMetres } from '../../../core/units';
import { list, number } from '../../../languages/figures';
import { KIND_PLURALS } from '../../../languages/kinds';
import type { I18n } from '../../../languages/speaker';
import type { Words } from '../../../visit/address';
import type { Ask } from '../../../workers/questions';
import { featureInCity } from '../features/featureLink';

/** As the planner's room opens: the overlay that a value leads to shows the same walk. */
const WALK = { time: minutes(10), speed: kilometresPerHour(4.8), detour: 1.3 } as const;
const STANDARD = walkMetres(WALK.time, WALK.speed);

export interface FeatureQuestion {
  readonly feature: KeyFeature;
  /** Of the planner's room, which shows the overlay. */
  readonly words: Words;
  readonly kinds: readonly Kind[];
  readonly ask: Ask<'areaTable'>;
}

/** A question for each feature of which the city's data have places; the others are not known, and not asked. */
export function featureQuestions(
  { parts }: KeyFeatures,
  city: Pick<CatalogCity, 'slug' | 'sites' | 'hasStreets'>,
  pack: Ask<'areaTable'>['pack'],
): FeatureQuestion[] {
  const features = parts.flatMap(({ areas }) => areas.flatMap((area) => area.features));
  return features.flatMap((feature): FeatureQuestion[] => {
    const found = feature.shown && featureInCity(feature.shown, city);
    if (!feature.shown || found?.status !== 'shown') return [];
    const kinds = feature.shown.kinds.filter((kind) => (city.sites.byKind[kind] ?? 0) > 0);
    const travel = city.hasStreets ? ({ by: 'streets' } as const) : ({ by: 'straight', detour: WALK.detour } as const);
    return [
      {
        feature,
        words: found.words,
        kinds,
        ask: { pack, kinds, travel, standard: STANDARD },
      },
    ];
  });
}

/** How the figures come about, once for all of them. */
export function howComputed(i18n: I18n, hasStreets: boolean): string {
  const [time, metres, speed] = [WALK.time, STANDARD, WALK.speed].map((value) => number(i18n, value));
  const detour = number(i18n, WALK.detour);
  return i18n._(
    hasStreets
      ? msg`People within a ${time}-minute walk (${metres} m at ${speed} km/h, along the streets) of such a place, of all whose walk is known. Estimates: people are spread over small cells.`
      : msg`People within a ${time}-minute walk (${metres} m at ${speed} km/h, along the straight line × ${detour}) of such a place, of all whose walk is known. Estimates: people are spread over small cells.`,
  );
}

/**
 * @param people of the city: all, those beyond the standard, and those whose walk is not known; NaN where not known
 * @param day on which it is worked out
 * @returns null: the people are not known, so neither is their share
 */
export function computedValue(
  i18n: I18n,
  { feature, kinds }: Pick<FeatureQuestion, 'feature' | 'kinds'>,
  { people, beyond, unknown }: { readonly people: number; readonly beyond: number; readonly unknown: number },
  { day, title, hasStreets }: { readonly day: string; readonly title: string; readonly hasStreets: boolean },
): FeatureValue | null {
  const known = people - unknown;
  if (!(known > 0)) return null;
  const places = list(
    i18n,
    kinds.map((kind) => i18n._(KIND_PLURALS[kind])),
    'disjunction',
  );
  return {
    of: feature.id,
    how: 'computed',
    date: day,
    amount: Math.round((100 * (known - beyond)) / known),
    unit: i18n._(msg`% of people`),
    words: `${i18n._(msg`Within reach of a place of this sort: ${places}.`)} ${howComputed(i18n, hasStreets)}`,
    source: i18n._(msg`Learning Atlas, from its data of ${title}`),
    url: '',
  };
}

/** Puts values beside those that stand; of those computed on the same day the newer stand. */
export function withComputed(values: readonly FeatureValue[], computed: readonly FeatureValue[]): FeatureValue[] {
  const isReplaced = (old: FeatureValue) =>
    old.how === 'computed' && computed.some(({ of, date }) => of === old.of && date === old.date);
  return [...values.filter((value) => !isReplaced(value)), ...computed];
}
