import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, Suspense } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { OwnSummary } from '../../../core/intake/ownData';
import { Button } from '../../../ui/Button';
import { lazyPart } from '../../../ui/lazyPart';
import type { GapsRoom } from '../useGapsRoom';
import { bring, putAway, useBroughtFile } from './broughtFile';
import { DropAnywhere } from './DropAnywhere';
import './Own.css';
import type { KeptData } from './keepOwn';
import { licenceText } from './licences';
import { mendText } from './mendSentences';
import { inOneLine } from './ownSentences';
import { PURPOSES } from './ownWord';
import { choose, removeOwn, useIsUnkept, useKept, useOwnInUse } from './useOwn';

const IntakeDialog = lazyPart(() => import('./IntakeDialog').then((module) => ({ default: module.IntakeDialog })));

/** Bring your own: the way in, and what was brought. */
export function OwnSection({ room }: { room: GapsRoom }) {
  const { t } = useLingui();
  const { file, others } = useBroughtFile();
  const kept = useKept();
  const own = useOwnInUse(room.city.slug);
  const isUnkept = useIsUnkept();
  const inUse = own.summaries.map(({ purpose }) => purpose);
  const brought = PURPOSES.filter((purpose) => kept[purpose]?.summary.city === room.city.slug);

  return (
    <section className="own" aria-label={t`Bring your own`}>
      <h2>
        <Trans>Bring your own</Trans>
      </h2>
      <p className="soft">
        <Trans>
          A list of places or a map of areas, as CSV, GeoJSON, zipped Shapefile, KML, GPX, FlatGeobuf or GeoParquet.
          Drop it anywhere on this page. It is read on this device; nothing is sent.
        </Trans>
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
            ? t`This browser does not let the page keep files, so they are gone when you leave.`
            : t`Kept in this browser until you remove it: the rows that are used, the file’s name, its source and licence.`}
        </p>
      )}
      <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => bring([...(files ?? [])])}>
        <Button>{brought.length > 0 ? t`Bring another file` : t`Choose a file`}</Button>
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

function BroughtData({ data: { summary, keptOn }, isInUse, onUse, onRemove }: BroughtDataProps) {
  const { t, i18n } = useLingui();
  const { purpose, file, source, mended } = summary;
  const facts = [source.publisher, licenceText(i18n, source.licence), source.date].filter(Boolean);
  const mends = inOneLine(
    i18n,
    mended.map((mend) => (typeof mend === 'string' ? mend : mendText(i18n, mend))),
  );
  return (
    <section
      className="own-data"
      aria-label={purpose === 'sites' ? t`Your places from ${file}` : t`Your areas from ${file}`}
    >
      <p>
        <WhatIsBrought summary={summary} />
      </p>
      <p className="soft small">
        {facts.map((fact) => (
          <Fragment key={fact}>
            <bdi>{fact}</bdi>
            {' · '}
          </Fragment>
        ))}
        <Trans>
          brought <bdi>{keptOn}</bdi>
        </Trans>
      </p>
      {mended.length > 0 && (
        <p className="soft small">
          <Trans>Mended: {mends}.</Trans>
        </p>
      )}
      <div className="own-data-row">
        <Button onPress={() => onUse(!isInUse)}>{isInUse ? <Trans>Set aside</Trans> : <Trans>Use</Trans>}</Button>
        <Button look="quiet" onPress={onRemove}>
          <Trans>Remove from this browser</Trans>
        </Button>
      </div>
    </section>
  );
}

/** How much there is, from which file, and how it joins the city's own. */
function WhatIsBrought({ summary: { purpose, count, file, joining, hasPeople } }: { summary: OwnSummary }) {
  if (purpose === 'sites') {
    return joining === 'instead' ? (
      <Trans>
        <strong>
          <Plural value={count} one="# place" other="# places" />
        </strong>{' '}
        from <bdi>{file}</bdi>, in place of the city’s own of these kinds
      </Trans>
    ) : (
      <Trans>
        <strong>
          <Plural value={count} one="# place" other="# places" />
        </strong>{' '}
        from <bdi>{file}</bdi>, beside the city’s own
      </Trans>
    );
  }
  return hasPeople ? (
    <Trans>
      <strong>
        <Plural value={count} one="# area" other="# areas" />
      </strong>{' '}
      from <bdi>{file}</bdi>, with people of their own
    </Trans>
  ) : (
    <Trans>
      <strong>
        <Plural value={count} one="# area" other="# areas" />
      </strong>{' '}
      from <bdi>{file}</bdi>, to sum the city’s estimates by
    </Trans>
  );
}
