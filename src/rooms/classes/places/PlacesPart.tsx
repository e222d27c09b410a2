import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import type { Experiment, Place } from '../../../core/experiment/experiment';
import { quantity } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { MAP_ID, useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { makeEdits } from '../useDesk';
import { bboxAround } from './bounds';
import { DrawingForm } from './DrawingForm';
import { GridPick } from './GridPick';
import { PlacingForm } from './PlacingForm';
import { startDrawing, useDrawing } from './useDrawing';
import { startPlacing, usePlacing } from './usePlacing';
import { WalksSection } from './WalksSection';

const NEAR_ZOOM = 14.5;

/** Where the class measured: put on the map, and kept only as coarse as the class chose. */
export function PlacesPart({ experiment }: { experiment: Experiment }) {
  const { t, i18n } = useLingui();
  const placing = usePlacing();
  const drawing = useDrawing();
  const isBusy = placing !== null || drawing !== null;
  const map = useMap()[MAP_ID];
  const camera = useCamera();
  const add = useRef<HTMLDivElement>(null);
  const start = (replaced: Place | null = null) => {
    const centre = map?.getCenter();
    const at = replaced?.at ?? (centre ? [centre.lng, centre.lat] : (experiment.centre ?? [0, 0]));
    startPlacing(i18n, at, replaced);
    // Near enough to see the square that will be kept.
    camera.goTo(at, { atLeastZoom: NEAR_ZOOM });
  };
  const draw = () => {
    const centre = map?.getCenter();
    startDrawing(i18n, centre ? [centre.lng, centre.lat] : (experiment.centre ?? [0, 0]));
  };

  // Whoever placed something by keyboard goes on where they began.
  const wasPlacing = useRef(false);
  useEffect(() => {
    const { activeElement } = document;
    if (wasPlacing.current && !isBusy && (!activeElement || activeElement === document.body)) {
      add.current?.querySelector('button')?.focus();
    }
    wasPlacing.current = isBusy;
  }, [isBusy]);

  return (
    <div className="classes-part">
      {placing ? (
        <PlacingForm placing={placing} />
      ) : drawing ? (
        <DrawingForm experiment={experiment} drawing={drawing} />
      ) : (
        <>
          <div ref={add} className="classes-row">
            <Button look="strong" onPress={() => start()}>
              {t`Add a place`}
            </Button>
            <Button onPress={draw}>{t`Draw a walk`}</Button>
          </div>
          <GridPick grid={experiment.grid} />
        </>
      )}
      {experiment.places.length === 0 && !isBusy && (
        <p className="soft">
          <Trans>
            No places yet. A place is where a group stood: the school yard, a street corner, a classroom. Files that
            carry places bring them along in “Data”.
          </Trans>
        </p>
      )}
      <ul className="classes-list" aria-label={t`Places`}>
        {experiment.places.map((place) => (
          <PlaceRow key={place.id} place={place} onMove={() => start(place)} isBusy={isBusy} />
        ))}
      </ul>
      <WalksSection experiment={experiment} />
    </div>
  );
}

function PlaceRow({ place, onMove, isBusy }: { place: Place; onMove: () => void; isBusy: boolean }) {
  const { t, i18n } = useLingui();
  const { name, setting, blur } = place;
  const camera = useCamera();
  return (
    <li>
      <button type="button" className="classes-list-name" onClick={() => camera.fitTo(bboxAround(place.at, 500))}>
        {name}
        <span className="soft small">
          {setting === 'indoor' ? t`indoors` : t`outdoors`} · {blurText(i18n, blur)}
        </span>
      </button>
      <Button look="quiet" isDisabled={isBusy} onPress={onMove} aria-label={t`Put ${name} elsewhere`}>
        {t`Move`}
      </Button>
      <Button
        look="quiet"
        onPress={() => makeEdits([{ do: 'remove', from: 'places', id: place.id }])}
        aria-label={t`Remove ${name}`}
      >
        {t`Remove`}
      </Button>
    </li>
  );
}

/** How much of where a place is was kept: a label of its own, not a part of a sentence. */
export function blurText(i18n: I18n, blur: Place['blur']): string {
  if (blur === 'exact') return i18n._(msg`exactly, a public place`);
  if (blur === 'district') return i18n._(msg`somewhere in its district`);
  const size = blur === 1000 ? quantity(i18n, 1, 'kilometer') : quantity(i18n, blur, 'meter');
  return i18n._(msg`somewhere in a square of ${size}`);
}
