import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef, useState } from 'react';
import { KINDS, type Kind } from '../../../core/site/kinds';
import type { LonLat } from '../../../core/units';
import { MAP_ID, useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { CloseIcon } from '../../../ui/icons';
import { Pick } from '../../../ui/Pick';
import type { CityFacts } from '../../../workers/questions';
import { findSelected } from '../selection';
import { oneOfKind, siteName } from '../sentences';
import { areaBounds } from '../shapes';
import { type GapsRoom, select } from '../useGapsRoom';
import { ChangeFigures } from './ChangeFigures';
import { editText } from './changeSentences';
import { activeEdits, activePlan } from './plans';
import { ScenarioBar } from './ScenarioBar';
import {
  cancelPlacing,
  finishPlacing,
  redoEdit,
  startPlacing,
  takeBack,
  undoEdit,
  usePlacing,
  usePlans,
} from './usePlans';
import './WhatIf.css';

/** Trying out places that are not real yet: add, move, close; who gains and who loses; scenarios side by side. */
export function WhatIfSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const plans = usePlans();
  const placing = usePlacing();
  const plan = activePlan(plans);
  const add = useRef<HTMLDivElement>(null);
  useUndoKeys();

  // Whoever placed something by keyboard goes on where they began.
  const wasPlacing = useRef(false);
  useEffect(() => {
    const { activeElement } = document;
    if (wasPlacing.current && !placing && (!activeElement || activeElement === document.body)) {
      add.current?.querySelector('button')?.focus();
    }
    wasPlacing.current = placing !== null;
  }, [placing]);

  return (
    <section className="whatif" aria-label="What if">
      <div className="whatif-head">
        <h2>What if …</h2>
        {plan && (
          <div className="whatif-undo">
            <Button look="quiet" isDisabled={plan.history.past.length === 0} onPress={undoEdit}>
              Undo
            </Button>
            <Button look="quiet" isDisabled={plan.history.future.length === 0} onPress={redoEdit}>
              Redo
            </Button>
          </div>
        )}
      </div>
      <ChangeFigures room={room} facts={facts} />
      <div ref={add}>{placing ? <PlacingHint kind={placing.kind} /> : <AddPlace room={room} facts={facts} />}</div>
      <EditList facts={facts} />
      <ScenarioBar room={room} facts={facts} />
    </section>
  );
}

/** Starts where the visitor looks: at the chosen cell or area, else in the middle of the map. */
function AddPlace({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const map = useMap()[MAP_ID];
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen ?? room.kinds[0] ?? 'library';
  const start = () => {
    const centre = map?.getCenter();
    const at = selectedPoint(room, facts) ?? (centre ? ([centre.lng, centre.lat] as const) : room.city.centre);
    startPlacing(kind, at, facts);
  };
  return (
    <div className="whatif-add">
      <Pick
        label="A new place"
        options={KINDS.map(({ id, label }) => ({ id: id as Kind, label }))}
        chosen={kind}
        onChoose={setChosen}
      />
      <Button look="strong" onPress={start}>
        Add
        <span className="visually-hidden"> a new {oneOfKind(kind)}</span>
      </Button>
    </div>
  );
}

function selectedPoint({ state }: GapsRoom, facts: CityFacts): LonLat | null {
  const selected = findSelected(state.selection, facts);
  if (selected?.what === 'cell') return [facts.cells.lon[selected.row], facts.cells.lat[selected.row]];
  if (selected?.what !== 'area') return null;
  const [west, south, east, north] = areaBounds(facts, selected.row);
  return [(west + east) / 2, (south + north) / 2];
}

const PlacingHint = ({ kind }: { kind: Kind }) => (
  <div className="whatif-hint" role="status">
    <p>
      Where should the new {oneOfKind(kind)} stand? Tap the map or drag the cross. By keyboard: arrow keys move it (with
      Shift in larger steps), Enter sets it down.
    </p>
    <div className="whatif-row">
      <Button look="strong" onPress={() => finishPlacing()}>
        Set it down
      </Button>
      <Button onPress={cancelPlacing}>Give it up</Button>
    </div>
  </div>
);

function EditList({ facts }: { facts: CityFacts }) {
  const edits = activeEdits(usePlans());
  const camera = useCamera();
  if (edits.length === 0) return null;
  return (
    <ul className="whatif-edits" aria-label="What would be different">
      {edits.map((edit) => {
        const row = facts.sites.ids.indexOf(edit.site);
        const text = editText(edit, row < 0 ? 'A place that is not in the data any more' : siteName(facts.sites, row));
        return (
          <li key={`${edit.do} ${edit.site}`}>
            {row < 0 ? (
              <span>{text}</span>
            ) : (
              <button
                type="button"
                className="link"
                onClick={() => {
                  select({ what: 'site', id: edit.site });
                  camera.goTo([facts.sites.lon[row], facts.sites.lat[row]], { atLeastZoom: 14 });
                }}
              >
                {text}
              </button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={`Take back: ${text}`}
              onClick={() => takeBack(edit)}
            >
              <CloseIcon />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z (or Y) anywhere but in a field, which has an undo of its own. */
function useUndoKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea')
      )
        return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redoEdit();
      else undoEdit();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
