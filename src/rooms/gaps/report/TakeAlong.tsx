import { Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import type { I18n } from '../../../languages/speaker';
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
  const { t } = useLingui();
  if (!hasChosenSites(room)) return null;
  return (
    <section className="take-along" aria-label={t`Take it along`}>
      <h2>
        <Trans>Take it along</Trans>
      </h2>
      <p className="soft">
        <Trans>For a meeting or for other programs. Each file says what it shows, whose data it is, and when.</Trans>
      </p>
      <div className="take-along-row">
        <Button look="strong" onPress={() => openReport()}>
          <Trans>Report to print</Trans>
        </Button>
        <SavePicture room={room} facts={facts} />
      </div>
      <CellDownloads room={room} facts={facts} />
    </section>
  );
}

function SavePicture({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const map = useMap()[MAP_ID];
  const contentsOn = usePicture(room, facts);
  return (
    <SaveButton
      label={t`Map as picture`}
      busy={t`Drawing the picture …`}
      make={async () => {
        if (!map || !contentsOn) throw new Error(t`the map is not ready yet`);
        const today = new Date();
        const { makePicture } = await import('../../../map/picture/makePicture');
        const file = await makePicture(i18n, map.getMap(), contentsOn(today));
        return { name: `${fileStem(room)}-${dayStamp(today)}.png`, file };
      }}
    />
  );
}

function CellDownloads({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const overlay = useRestingOverlay(room.pack.url)?.answer;
  const finding = useFinding(room);
  const display = useDisplay(room);
  const fileOf = async (type: string, write: (i18n: I18n, file: CellFile) => string) => {
    if (!overlay || !finding) throw new Error(t`the figures are still being worked out`);
    const text = write(i18n, {
      facts,
      overlay,
      speed: room.state.speed,
      people: room.whom?.people ?? facts.cells.people,
      shown: room.level === 'areas' ? [] : shownColumns(display, room.state.needAs),
      notes: fileNotes(i18n, room, facts, finding.sentence),
      sources: room.city.sources,
    });
    return new Blob([text], { type: `${type};charset=utf-8` });
  };
  const stem = `${fileStem(room)}-cells`;
  return (
    <div className="take-along-row">
      <SaveButton
        look="quiet"
        label={t`Cells as CSV`}
        busy={t`Writing …`}
        make={async () => ({ name: `${stem}.csv`, file: await fileOf('text/csv', cellCsv) })}
      />
      <SaveButton
        look="quiet"
        label={t`Cells as GeoJSON`}
        busy={t`Writing …`}
        make={async () => ({
          name: `${stem}.geojson`,
          file: await fileOf('application/geo+json', (speaker, file) => JSON.stringify(cellGeoJson(speaker, file))),
        })}
      />
    </div>
  );
}
