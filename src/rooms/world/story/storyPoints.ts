/** What the pages show on the map, as values: the places they tell of, and the one that was chosen. */
import type { FeatureCollection, Point } from 'geojson';
import type { CircleLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Story } from '../../../core/story/story';
import { LABEL_FONT_BOLD, PALETTE } from '../../../map/palette';
import type { StoryState } from './address';
import type { StoryPlace } from './useStory';

export const STORY_RADIUS = 8;
const CHOSEN_RADIUS = 11;

/** An entry with a place. */
interface Placed {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
}

/** The entries of the page that is read, and which of them is chosen; null for pages without places of their own. */
export function placedEntries(
  story: Pick<Story, 'moments' | 'practices'>,
  { page, moment, practice }: StoryState,
): { readonly entries: readonly Placed[]; readonly chosen: string | null } | null {
  if (page === 'history') return { entries: story.moments, chosen: moment };
  if (page === 'practices') return { entries: story.practices, chosen: practice };
  return null;
}

/** One point a place, however much happened there: the chosen entry stands for it, else the last in the list. */
export function storyPoints(
  { entries, chosen }: NonNullable<ReturnType<typeof placedEntries>>,
  places: ReadonlyMap<string, StoryPlace>,
): FeatureCollection<Point> {
  const byPlace = new Map<string, Placed>();
  for (const entry of entries) {
    if (entry.place === null) continue;
    if (byPlace.get(entry.place)?.id !== chosen || chosen === null) byPlace.set(entry.place, entry);
  }
  const features = [...byPlace].flatMap(([id, entry]): FeatureCollection<Point>['features'] => {
    const place = places.get(id);
    if (!place) return [];
    const properties = { id: entry.id, title: entry.title, name: place.name, isChosen: entry.id === chosen };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [...place.at] }, properties }];
  });
  return { type: 'FeatureCollection', features };
}

const isChosen = ['get', 'isChosen'] as never;

export const STORY_MARKS = 'story-marks';

/** Marks that hide nothing of each other's: all are shown, the chosen one largest and with its name. */
export function storyLayers(source: string): (CircleLayerSpecification | SymbolLayerSpecification)[] {
  return [
    {
      id: STORY_MARKS,
      type: 'circle',
      source,
      layout: { 'circle-sort-key': ['case', isChosen, 1, 0] },
      paint: {
        'circle-radius': ['case', isChosen, CHOSEN_RADIUS, STORY_RADIUS],
        'circle-color': ['case', isChosen, PALETTE.accent, PALETTE.ink],
        'circle-stroke-color': PALETTE.paper,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'story-names',
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT_BOLD,
        'text-size': 13,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'symbol-sort-key': ['case', isChosen, 0, 1],
      },
      paint: { 'text-color': PALETTE.ink, 'text-halo-color': PALETTE.paper, 'text-halo-width': 1.6 },
    },
  ];
}
