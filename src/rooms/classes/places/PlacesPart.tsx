import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import type { Experiment, Place } from '../../../core/experiment/experiment';
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
  const placing = usePlacing();
  const drawing = useDrawing();
  const isBusy = placing !== null || drawing !== null;
  const map = useMap()[MAP_ID];
  const camera = useCamera();
  const add = useRef<HTMLDivElement>(null);
  const start = (replaced: Place | null = null) => {
    const centre = map?.getCenter();
    const at = replaced?.at ?? (centre ? [centre.lng, centre.lat] : (experiment.centre ?? [0, 0]));
    startPlacing(at, replaced);
    // Near enough to see the square that will be kept.
    camera.goTo(at, { atLeastZoom: NEAR_ZOOM });
  };
  const draw = () => {
    const centre = map?.getCenter();
    startDrawing(centre ? [centre.lng, centre.lat] : (experiment.centre ?? [0, 0]));
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
              Add a place
            </Button>
            <Button onPress={draw}>Draw a walk</Button>
          </div>
          <GridPick grid={experiment.grid} />
        </>
      )}
      {experiment.places.length === 0 && !isBusy && (
        <p className="soft">
          No places yet. A place is where a group stood: the school yard, a street corner, a classroom. Files that carry
          places bring them along in “Data”.
        </p>
      )}
      <ul className="classes-list" aria-label="Places">
        {experiment.places.map((place) => (
          <PlaceRow key={place.id} place={place} onMove={() => start(place)} isBusy={isBusy} />
        ))}
      </ul>
      <WalksSection experiment={experiment} />
    </div>
  );
}

function PlaceRow({ place, onMove, isBusy }: { place: Place; onMove: () => void; isBusy: boolean }) {
  const camera = useCamera();
  return (
    <li>
      <button type="button" className="classes-list-name" onClick={() => camera.fitTo(bboxAround(place.at, 500))}>
        {place.name}
        <span className="soft small">
          {place.setting === 'indoor' ? 'indoors' : 'outdoors'} · {blurText(place.blur)}
        </span>
      </button>
      <Button look="quiet" isDisabled={isBusy} onPress={onMove} aria-label={`Put ${place.name} elsewhere`}>
        Move
      </Button>
      <Button
        look="quiet"
        onPress={() => makeEdits([{ do: 'remove', from: 'places', id: place.id }])}
        aria-label={`Remove ${place.name}`}
      >
        Remove
      </Button>
    </li>
  );
}

export function blurText(blur: Place['blur']): string {
  if (blur === 'exact') return 'exactly, a public place';
  if (blur === 'district') return 'somewhere in its district';
  return `somewhere in a square of ${blur === 1000 ? '1 km' : `${blur} m`}`;
}
