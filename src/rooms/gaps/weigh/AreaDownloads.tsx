import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/Button';
import { saveText } from '../../../ui/download';
import type { CityFacts } from '../../../workers/questions';
import type { AreaRow } from '../areaRows';
import { useDisplay } from '../find/useDisplay';
import { fileStem } from '../report/fileName';
import { fileNotes } from '../report/notes';
import { shownColumns } from '../report/shownColumns';
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
  const { i18n } = useLingui();
  const display = useDisplay(room);
  const file: AreaFile = {
    rows,
    areas: facts.areas,
    speed: room.state.speed,
    // People beyond are a column of the table anyway.
    shown: room.level === 'areas' && room.state.show !== 'beyond' ? shownColumns(display, room.state.needAs) : [],
    notes: fileNotes(i18n, room, facts, finding),
    sources: room.city.sources,
  };
  const name = fileStem(room);
  return (
    <p className="weigh-files">
      <Button look="quiet" onPress={() => saveText(`${name}.csv`, areaCsv(i18n, file), 'text/csv')}>
        <Trans>Table as CSV</Trans>
      </Button>
      <Button
        look="quiet"
        onPress={() => saveText(`${name}.geojson`, JSON.stringify(areaGeoJson(i18n, file)), 'application/geo+json')}
      >
        <Trans>Areas as GeoJSON</Trans>
      </Button>
    </p>
  );
}
