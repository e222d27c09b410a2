import { Suspense } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Purpose } from '../../../core/intake/columns';
import { Button } from '../../../ui/Button';
import { lazyPart } from '../../../ui/lazyPart';
import type { GapsRoom } from '../useGapsRoom';
import { bring, putAway, useBroughtFile } from './broughtFile';
import { DropAnywhere } from './DropAnywhere';
import './Own.css';
import type { KeptData } from './keepOwn';
import { things } from './ownSentences';
import { PURPOSES } from './ownWord';
import { choose, removeOwn, useIsUnkept, useKept, useOwnInUse } from './useOwn';

const IntakeDialog = lazyPart(() => import('./IntakeDialog').then((module) => ({ default: module.IntakeDialog })));

/** Bring your own: the way in, and what was brought. */
export function OwnSection({ room }: { room: GapsRoom }) {
  const { file, others } = useBroughtFile();
  const kept = useKept();
  const own = useOwnInUse(room.city.slug);
  const isUnkept = useIsUnkept();
  const inUse = own.summaries.map(({ purpose }) => purpose);
  const brought = PURPOSES.filter((purpose) => kept[purpose]?.summary.city === room.city.slug);

  return (
    <section className="own" aria-label="Bring your own">
      <h2>Bring your own</h2>
      <p className="soft">
        A list of places or a map of areas, as CSV, GeoJSON, zipped Shapefile, KML, GPX, FlatGeobuf or GeoParquet. Drop
        it anywhere on this page. It is read on this device; nothing is sent.
      </p>
      {brought.map((purpose) => (
        <BroughtData
          key={purpose}
          data={kept[purpose]!}
          isInUse={inUse.includes(purpose)}
          onUse={(used) => choose(used ? [...inUse, purpose] : inUse.filter((one) => one !== purpose))}
          onRemove={() => removeOwn(purpose)}
        />
      ))}
      {brought.length > 0 && (
        <p className="soft small">
          {isUnkept
            ? 'This browser does not let the page keep files, so they are gone when you leave.'
            : 'Kept in this browser until you remove it: the rows that are used, the file’s name, its source and licence.'}
        </p>
      )}
      <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => bring([...(files ?? [])])}>
        <Button>{brought.length > 0 ? 'Bring another file' : 'Choose a file'}</Button>
      </FileTrigger>
      <DropAnywhere city={room.city.title} />
      {file && room.facts && (
        <Suspense>
          <IntakeDialog
            key={`${file.name} ${file.lastModified} ${file.size}`}
            room={room}
            file={file}
            others={others}
            onClose={putAway}
          />
        </Suspense>
      )}
    </section>
  );
}

const ACCEPTED = '.csv,.tsv,.txt,.geojson,.json,.geojsonl,.zip,.kml,.kmz,.gpx,.fgb,.parquet,.geoparquet'.split(',');

interface BroughtDataProps {
  readonly data: KeptData;
  readonly isInUse: boolean;
  readonly onUse: (used: boolean) => void;
  readonly onRemove: () => void;
}

const NAMES: Record<Purpose, string> = { sites: 'places', areas: 'areas' };

function BroughtData({ data: { summary, keptOn }, isInUse, onUse, onRemove }: BroughtDataProps) {
  const { purpose, file, count, source, joining, hasPeople, mended } = summary;
  return (
    <section className="own-data" aria-label={`Your ${NAMES[purpose]} from ${file}`}>
      <p>
        <strong>{things(purpose, count)}</strong> from {file}
        {purpose === 'sites'
          ? joining === 'instead'
            ? ', in place of the city’s own of these kinds'
            : ', beside the city’s own'
          : hasPeople
            ? ', with people of their own'
            : ', to sum the city’s estimates by'}
      </p>
      <p className="soft small">
        {[source.publisher, source.licence, source.date, `brought ${keptOn}`].filter(Boolean).join(' · ')}
      </p>
      {mended.length > 0 && <p className="soft small">Mended: {mended.join('; ')}.</p>}
      <div className="own-data-row">
        <Button onPress={() => onUse(!isInUse)}>{isInUse ? 'Set aside' : 'Use'}</Button>
        <Button look="quiet" onPress={onRemove}>
          Remove from this browser
        </Button>
      </div>
    </section>
  );
}
