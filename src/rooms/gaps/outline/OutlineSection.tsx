import { Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef, useState } from 'react';
import { MAP_ID } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { saveText } from '../../../ui/download';
import type { CityFacts } from '../../../workers/questions';
import { useAnswer } from '../answers';
import { fileStem } from '../report/fileName';
import { fileNotes } from '../report/notes';
import { hasChosenSites } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { beginDraft, pressEnter, ringOf, type Shape, takeBackCorner } from './draft';
import { drawingHint, SHAPE_NAMES } from './drawingSentences';
import { OutlineFinding } from './OutlineFinding';
import './Outline.css';
import { faultSentences, outlineFault } from './outlineFault';
import { outlineGeoJson } from './outlineFile';
import { OUTLINE_RULE } from './outlineSentences';
import { LONGEST_NAME, type Outline, tidyOutline } from './outlineWord';
import {
  changeDraft,
  type Drawing,
  redoOutline,
  setOutline,
  startDrawing,
  stopDrawing,
  undoOutline,
  useCanRedo,
  useCanUndo,
  useDrawing,
  useOutline,
} from './useOutline';

/** Draw around any part of the city, and read the same figures for it. */
export function OutlineSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t } = useLingui();
  const outline = useOutline();
  const drawing = useDrawing();
  const [canUndo, canRedo] = [useCanUndo(), useCanRedo()];
  // A tool outlives neither its room nor its city.
  useEffect(() => stopDrawing, [facts.slug]);
  if (!hasChosenSites(room)) return null;
  return (
    <section className="outline" aria-label={t`Within an outline`}>
      <div className="outline-head">
        <h2>
          <Trans>Within an outline</Trans>
        </h2>
        {(canUndo || canRedo) && (
          <div>
            <Button
              look="quiet"
              isDisabled={!canUndo}
              onPress={undoOutline}
              aria-label={t`Undo the outline’s last change`}
            >
              <Trans>Undo</Trans>
            </Button>
            <Button
              look="quiet"
              isDisabled={!canRedo}
              onPress={redoOutline}
              aria-label={t`Redo the outline’s last change`}
            >
              <Trans>Redo</Trans>
            </Button>
          </div>
        )}
      </div>
      {outline && <DrawnOutline key={outline.name} room={room} facts={facts} outline={outline} />}
      {drawing ? <DrawingHint drawing={drawing} /> : <Tools room={room} outline={outline} />}
    </section>
  );
}

const SHAPES = ['polygon', 'rectangle', 'circle'] as const satisfies readonly Shape[];

function Tools({ room, outline }: { room: GapsRoom; outline: Outline | null }) {
  const { t } = useLingui();
  const map = useMap()[MAP_ID];
  const centre = () => {
    const at = map?.getCenter();
    return at ? ([at.lng, at.lat] as const) : room.city.centre;
  };
  return (
    <>
      {!outline && (
        <p className="soft">
          <Trans>Draw around any part of the city, and read the same figures for it.</Trans>
        </p>
      )}
      <fieldset className="outline-row outline-tools">
        <legend className="soft small">{outline ? <Trans>Draw another</Trans> : <Trans>Draw</Trans>}</legend>
        {SHAPES.map((shape) => (
          <Button
            key={shape}
            onPress={({ pointerType }) =>
              // Who presses with keys draws with keys.
              startDrawing(
                pointerType === 'keyboard' || pointerType === 'virtual'
                  ? { by: 'keys', draft: beginDraft(shape, centre()) }
                  : { by: 'pointer', shape },
              )
            }
          >
            {t(SHAPE_NAMES[shape])}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

function DrawingHint({ drawing }: { drawing: Drawing }) {
  const { t } = useLingui();
  const draft = drawing.by === 'keys' ? drawing.draft : null;
  return (
    <div className="outline-hint">
      <p role="status">{t(drawingHint(drawing))}</p>
      <div className="outline-row">
        {drawing.by === 'corners' && (
          <Button look="strong" onPress={stopDrawing}>
            <Trans>Done</Trans>
          </Button>
        )}
        {draft?.shape === 'polygon' && (
          <Button
            look="strong"
            isDisabled={!ringOf(draft)}
            onPress={() => changeDraft((now) => pressEnter(now, { isAtFirst: true }))}
          >
            <Trans>Finish</Trans>
          </Button>
        )}
        {draft && draft.points.length > 0 && (
          <Button onPress={() => changeDraft(takeBackCorner)}>
            <Trans>Take back a corner</Trans>
          </Button>
        )}
        {drawing.by !== 'corners' && (
          <Button onPress={stopDrawing}>
            <Trans>Cancel</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

function DrawnOutline({ room, facts, outline }: { room: GapsRoom; facts: CityFacts; outline: Outline }) {
  const { i18n, t } = useLingui();
  const fault = outlineFault(outline);
  const faulty = fault && faultSentences(i18n, outline, fault);
  const { status, last, problem: failed } = useAnswer('outline');
  const figures = !fault && last && last.question.ring?.join() === outline.ring.join() ? last.answer : null;
  return (
    <>
      <NameField outline={outline} />
      {faulty && (
        <p className="outline-problem" role="alert">
          {faulty}
        </p>
      )}
      {status === 'failed' && failed && <p role="alert">{`${failed.what}. ${failed.fix}`}</p>}
      {figures && (
        <OutlineFinding
          room={room}
          facts={facts}
          name={outline.name}
          ring={outline.ring}
          figures={figures}
          isCurrent={status === 'answered'}
        />
      )}
      <div className="outline-row">
        <MoveCorners outline={outline} />
        <Button
          look="quiet"
          onPress={() =>
            saveText(
              `${fileStem(room)}-outline.geojson`,
              JSON.stringify(
                outlineGeoJson(i18n, {
                  outline,
                  figures,
                  speed: room.state.speed,
                  notes: [
                    ...fileNotes(i18n, room, facts, faulty ?? t`figures within a drawn outline.`),
                    t(OUTLINE_RULE),
                  ],
                  sources: room.city.sources,
                }),
              ),
              'application/geo+json',
            )
          }
        >
          <Trans>Outline as GeoJSON</Trans>
        </Button>
        <Button look="quiet" onPress={() => setOutline(null)}>
          <Trans>Remove</Trans>
        </Button>
      </div>
    </>
  );
}

const MoveCorners = ({ outline }: { outline: Outline }) => (
  <Button
    look="quiet"
    onPress={({ pointerType }) =>
      startDrawing(
        pointerType === 'keyboard' || pointerType === 'virtual'
          ? { by: 'keys', draft: takeBackCorner(beginDraft('polygon', outline.ring[0], outline.ring)) }
          : { by: 'corners' },
      )
    }
  >
    <Trans>Move corners</Trans>
  </Button>
);

/** Kept while it is typed; the link has it when the field is left, or Enter pressed. */
function NameField({ outline }: { outline: Outline }) {
  const { t } = useLingui();
  const [name, setName] = useState(outline.name);
  const field = useRef<HTMLInputElement>(null);
  const keep = () => setOutline(tidyOutline({ ...outline, name }));
  return (
    <label className="outline-name">
      <span className="soft small">
        <Trans>Name</Trans>
      </span>
      <input
        ref={field}
        type="text"
        value={name}
        maxLength={LONGEST_NAME}
        placeholder={t`This outline`}
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') field.current?.blur();
        }}
      />
    </label>
  );
}
