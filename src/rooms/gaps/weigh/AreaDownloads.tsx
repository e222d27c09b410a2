import { Button } from '../../../ui/Button';
import { saveText } from '../../../ui/download';
import type { CityFacts } from '../../../workers/questions';
import type { AreaRow } from '../areaRows';
import { methodSentence, travelSentence } from '../sentences';
import type { GapsRoom } from '../useGapsRoom';
import { type AreaFile, areaCsv, areaGeoJson } from './areaFiles';

export interface AreaDownloadsProps {
  readonly room: GapsRoom;
  readonly facts: CityFacts;
  readonly rows: readonly AreaRow[];
  /** The room's sentence on what the rows show. */
  readonly finding: string;
}

/** The table's rows, as they are sorted and filtered, as files. */
export function AreaDownloads({ room, facts, rows, finding }: AreaDownloadsProps) {
  const { city, state, kinds, edits } = room;
  const file: AreaFile = {
    rows,
    areas: facts.areas,
    speed: state.speed,
    notes: [
      `${city.title}: ${finding}`,
      `${methodSentence(facts.cells.method)} ${travelSentence(room.travel)}`,
      ...(edits.length > 0 ? [`What if: ${edits.length} change(s) of places are tried out in these figures.`] : []),
    ],
    sources: city.sources,
  };
  const name = [city.slug, kinds.join('-'), `${state.standard}-min`, room.whom?.group?.id].filter(Boolean).join('-');
  return (
    <p className="weigh-files">
      <Button look="quiet" onPress={() => saveText(`${name}.csv`, areaCsv(file), 'text/csv')}>
        Table as CSV
      </Button>
      <Button
        look="quiet"
        onPress={() => saveText(`${name}.geojson`, JSON.stringify(areaGeoJson(file)), 'application/geo+json')}
      >
        Areas as GeoJSON
      </Button>
    </p>
  );
}
