import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button';
import type { CityFacts } from '../../../workers/questions';
import { type GapsRoom, useGapsRoom } from '../useGapsRoom';
import { AddThings } from './AddThings';
import { ChangeFigures } from './ChangeFigures';
import { EditList } from './EditList';
import { PlacingHint } from './PlacingHint';
import { activePlan } from './plans';
import { ScenarioBar } from './ScenarioBar';
import { type Placing, redoEdit, undoEdit, usePlacing, usePlans } from './usePlans';
import './WhatIf.css';

/** Trying out what is not real yet, places and ways to them; who gains and who loses; scenarios side by side. */
export function WhatIfSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t } = useLingui();
  const plans = usePlans();
  const placing = usePlacing();
  const plan = activePlan(plans);
  const add = useRef<HTMLDivElement>(null);
  useUndoKeys();

  // Whoever placed something by keyboard goes on where they began.
  const wasPlacing = useRef<Placing['what'] | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (wasPlacing.current && !placing && (!activeElement || activeElement === document.body)) {
      add.current?.querySelector<HTMLElement>(`[data-adds="${wasPlacing.current}"] button`)?.focus();
    }
    wasPlacing.current = placing?.what ?? null;
  }, [placing]);

  return (
    <section className="whatif" aria-label={t`What if`}>
      <div className="whatif-head">
        <h2>
          <Trans>What if …</Trans>
        </h2>
        {plan && (
          <div className="whatif-undo">
            <Button look="quiet" isDisabled={plan.history.past.length === 0} onPress={undoEdit}>
              <Trans>Undo</Trans>
            </Button>
            <Button look="quiet" isDisabled={plan.history.future.length === 0} onPress={redoEdit}>
              <Trans>Redo</Trans>
            </Button>
          </div>
        )}
      </div>
      <LiveFigures />
      <div ref={add}>{placing ? <PlacingHint placing={placing} /> : <AddThings room={room} facts={facts} />}</div>
      <EditList facts={facts} />
      <ScenarioBar room={room} facts={facts} />
    </section>
  );
}

/** The figures follow a drag; the rest of the panel waits for its end. */
function LiveFigures() {
  const room = useGapsRoom();
  return room?.facts && <ChangeFigures room={room} facts={room.facts} />;
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
