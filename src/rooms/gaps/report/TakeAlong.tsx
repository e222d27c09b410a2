import { useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { MAP_ID } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { SaveButton } from '../../../ui/SaveButton';
import type { CityFacts } from '../../../workers/questions';
import { useDisplay } from '../find/useDisplay';
import { hasChosenSites } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { type CellFile, cellCsv, cellGeoJson } from './cellFiles';
import { dayStamp, fileStem } from './fileName';
import { fileNotes } from './notes';
import { openReport } from './reportWord';
import { shownColumns } from './shownColumns';
import './TakeAlong.css';
import { useRestingOverlay } from '../whatif/useRestingOverlay';
import { useFinding } from './useFinding';
import { usePicture } from './usePicture';

/** The answer to take into a meeting: a picture, a report, the cells as files. */
export function TakeAlong({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  if (!hasChosenSites(room)) return null;
  return (
    <section className="take-along" aria-label="Take it along">
      <h2>Take it along</h2>
      <p className="soft">
        For a meeting or for other programs. Each file says what it shows, whose data it is, and when.
      </p>
      <div className="take-along-row">
        <Button look="strong" onPress={() => openReport()}>
          Report to print
        </Button>
        <SavePicture room={room} facts={facts} />
      </div>
      <CellDownloads room={room} facts={facts} />
    </section>
  );
}

function SavePicture({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { i18n } = useLingui();
  const map = useMap()[MAP_ID];
  const contentsOn = usePicture(room, facts);
  return (
    <SaveButton
      label="Map as picture"
      busy="Drawing the picture …"
      make={async () => {
        if (!map || !contentsOn) throw new Error('the map is not ready yet');
        const today = new Date();
        const { makePicture } = await import('../../../map/picture/makePicture');
        const file = await makePicture(i18n, map.getMap(), contentsOn(today));
        return { name: `${fileStem(room)}-${dayStamp(today)}.png`, file };
      }}
    />
  );
}

function CellDownloads({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const overlay = useRestingOverlay(room.pack.url)?.answer;
  const finding = useFinding(room);
  const display = useDisplay(room);
  const fileOf = async (type: string, write: (file: CellFile) => string) => {
    if (!overlay || !finding) throw new Error('the figures are still being worked out');
    const text = write({
      facts,
      overlay,
      speed: room.state.speed,
      people: room.whom?.people ?? facts.cells.people,
      shown: room.level === 'areas' ? [] : shownColumns(display, room.state.needAs),
      notes: fileNotes(room, facts, finding.sentence),
      sources: room.city.sources,
    });
    return new Blob([text], { type: `${type};charset=utf-8` });
  };
  const stem = `${fileStem(room)}-cells`;
  return (
    <div className="take-along-row">
      <SaveButton
        look="quiet"
        label="Cells as CSV"
        busy="Writing …"
        make={async () => ({ name: `${stem}.csv`, file: await fileOf('text/csv', cellCsv) })}
      />
      <SaveButton
        look="quiet"
        label="Cells as GeoJSON"
        busy="Writing …"
        make={async () => ({
          name: `${stem}.geojson`,
          file: await fileOf('application/geo+json', (file) => JSON.stringify(cellGeoJson(file))),
        })}
      />
    </div>
  );
}
