import { Button } from '../../../ui/Button';
import { saveText } from '../../../ui/download';
import type { CityFacts } from '../../../workers/questions';
import type { AreaRow } from '../areaRows';
import { fileStem } from '../report/fileName';
import { fileNotes } from '../report/notes';
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
  const file: AreaFile = {
    rows,
    areas: facts.areas,
    speed: room.state.speed,
    notes: fileNotes(room, facts, finding),
    sources: room.city.sources,
  };
  const name = fileStem(room);
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
