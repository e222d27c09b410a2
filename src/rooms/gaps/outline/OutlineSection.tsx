import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef, useState } from 'react';
import { ENGLISH } from '../../../languages/speaker';
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
import { OutlineFinding } from './OutlineFinding';
import './Outline.css';
import { outlineGeoJson } from './outlineFile';
import { outlineProblem } from './outlineProblem';
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
  const outline = useOutline();
  const drawing = useDrawing();
  const [canUndo, canRedo] = [useCanUndo(), useCanRedo()];
  // A tool outlives neither its room nor its city.
  useEffect(() => stopDrawing, [facts.slug]);
  if (!hasChosenSites(room)) return null;
  return (
    <section className="outline" aria-label="Within an outline">
      <div className="outline-head">
        <h2>Within an outline</h2>
        {(canUndo || canRedo) && (
          <div>
            <Button
              look="quiet"
              isDisabled={!canUndo}
              onPress={undoOutline}
              aria-label="Undo the outline’s last change"
            >
              Undo
            </Button>
            <Button
              look="quiet"
              isDisabled={!canRedo}
              onPress={redoOutline}
              aria-label="Redo the outline’s last change"
            >
              Redo
            </Button>
          </div>
        )}
      </div>
      {outline && <DrawnOutline key={outline.name} room={room} facts={facts} outline={outline} />}
      {drawing ? <DrawingHint drawing={drawing} /> : <Tools room={room} outline={outline} />}
    </section>
  );
}

const SHAPES: readonly { readonly shape: Shape; readonly label: string }[] = [
  { shape: 'polygon', label: 'Outline' },
  { shape: 'rectangle', label: 'Rectangle' },
  { shape: 'circle', label: 'Circle' },
];

function Tools({ room, outline }: { room: GapsRoom; outline: Outline | null }) {
  const map = useMap()[MAP_ID];
  const centre = () => {
    const at = map?.getCenter();
    return at ? ([at.lng, at.lat] as const) : room.city.centre;
  };
  return (
    <>
      {!outline && <p className="soft">Draw around any part of the city, and read the same figures for it.</p>}
      <fieldset className="outline-row outline-tools">
        <legend className="soft small">{outline ? 'Draw another' : 'Draw'}</legend>
        {SHAPES.map(({ shape, label }) => (
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
            {label}
          </Button>
        ))}
      </fieldset>
    </>
  );
}

const POINTER_HINTS: Readonly<Record<Shape, string>> = {
  polygon: 'Tap the map for each corner, then tap the first corner again.',
  rectangle: 'Tap one corner on the map, then the corner opposite.',
  circle: 'Tap the middle on the map, then the rim.',
};

function DrawingHint({ drawing }: { drawing: Drawing }) {
  const draft = drawing.by === 'keys' ? drawing.draft : null;
  return (
    <div className="outline-hint">
      <p role="status">
        {drawing.by === 'pointer' && POINTER_HINTS[drawing.shape]}
        {drawing.by === 'corners' &&
          'Drag a corner to move it, a dot between two to add one, the inside to move all. A right click takes a corner away.'}
        {draft &&
          (draft.shape === 'polygon'
            ? `Arrow keys move the cross, Enter sets a corner, Backspace takes one back. Set so far: ${draft.points.length}.`
            : `Arrow keys move the cross; Enter sets ${draft.shape === 'circle' ? 'the middle, then the rim' : 'a corner, then the one opposite'}.`)}
      </p>
      <div className="outline-row">
        {drawing.by === 'corners' && (
          <Button look="strong" onPress={stopDrawing}>
            Done
          </Button>
        )}
        {draft?.shape === 'polygon' && (
          <Button
            look="strong"
            isDisabled={!ringOf(draft)}
            onPress={() => changeDraft((now) => pressEnter(now, { isAtFirst: true }))}
          >
            Finish
          </Button>
        )}
        {draft && draft.points.length > 0 && (
          <Button onPress={() => changeDraft(takeBackCorner)}>Take back a corner</Button>
        )}
        {drawing.by !== 'corners' && <Button onPress={stopDrawing}>Cancel</Button>}
      </div>
    </div>
  );
}

function DrawnOutline({ room, facts, outline }: { room: GapsRoom; facts: CityFacts; outline: Outline }) {
  const problem = outlineProblem(outline);
  const { status, last, problem: failed } = useAnswer('outline');
  const figures = !problem && last && last.question.ring?.join() === outline.ring.join() ? last.answer : null;
  return (
    <>
      <NameField outline={outline} />
      {problem && (
        <p className="outline-problem" role="alert">
          {problem.where} {problem.what}. {problem.fix}
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
                outlineGeoJson({
                  outline,
                  figures,
                  speed: room.state.speed,
                  notes: [
                    ...fileNotes(ENGLISH, room, facts, problem?.what ?? 'figures within a drawn outline.'),
                    OUTLINE_RULE,
                  ],
                  sources: room.city.sources,
                }),
              ),
              'application/geo+json',
            )
          }
        >
          Outline as GeoJSON
        </Button>
        <Button look="quiet" onPress={() => setOutline(null)}>
          Remove
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
    Move corners
  </Button>
);

/** Kept while it is typed; the link has it when the field is left, or Enter pressed. */
function NameField({ outline }: { outline: Outline }) {
  const [name, setName] = useState(outline.name);
  const field = useRef<HTMLInputElement>(null);
  const keep = () => setOutline(tidyOutline({ ...outline, name }));
  return (
    <label className="outline-name">
      <span className="soft small">Name</span>
      <input
        ref={field}
        type="text"
        value={name}
        maxLength={LONGEST_NAME}
        placeholder="This outline"
        onChange={(event) => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') field.current?.blur();
        }}
      />
    </label>
  );
}
