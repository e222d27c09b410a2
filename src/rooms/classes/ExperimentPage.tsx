import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Experiment } from '../../core/experiment/experiment';
import { BackIcon } from '../../ui/icons';
import { lazyPart } from '../../ui/lazyPart';
import { Loading } from '../../ui/Notice';
import { PARTS, type Part } from './address';
import { DataPart } from './data/DataPart';
import { SavingState } from './keeping/SavingState';
import { PlacesPart } from './places/PlacesPart';
import { cancelDrawing } from './places/useDrawing';
import { cancelPlacing } from './places/usePlacing';
import { PlanPart } from './plan/PlanPart';
import { SharePart } from './share/SharePart';
import { goToPart, goToStart, useClasses } from './useClasses';
import { redoEdit, undoEdit, useDesk } from './useDesk';

// Charts bring the plotting library along.
const ResultsPart = lazyPart(() =>
  import('./results/ResultsPart').then(({ ResultsPart }) => ({ default: ResultsPart })),
);

const PART_NAMES: Readonly<Record<Part, MessageDescriptor>> = {
  plan: msg({ message: 'Plan', context: 'a part of an experiment' }),
  places: msg`Places`,
  data: msg`Data`,
  results: msg`Results`,
  share: msg({ message: 'Share', context: 'a part of an experiment' }),
};

const VIEWS: Record<Part, (props: { experiment: Experiment }) => React.ReactNode> = {
  plan: PlanPart,
  places: PlacesPart,
  data: DataPart,
  results: Results,
  share: SharePart,
};

function Results({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  return (
    <Suspense fallback={<Loading says={t`Loading the charts`} />}>
      <ResultsPart experiment={experiment} />
    </Suspense>
  );
}

/** One experiment, from the plan to what is shown to others. */
export function ExperimentPage({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const { part } = useClasses();
  const tabs = useFocusedPart(part);
  useUndoKeys();
  // A cross or a pencil that is left standing would put its place into another part's work.
  useEffect(
    () => () => {
      cancelPlacing();
      cancelDrawing();
    },
    [part],
  );
  return (
    <div className="classes" data-experiment={experiment.id}>
      <header className="classes-head">
        <div className="classes-head-row">
          <button type="button" className="classes-back" onClick={goToStart}>
            <BackIcon /> <Trans>Your experiments</Trans>
          </button>
          <UndoButtons />
        </div>
        <h1>{experiment.title || t`New experiment`}</h1>
        <SavingState />
      </header>
      <Tabs className="classes-tabs" selectedKey={part} onSelectionChange={(key) => goToPart(key as Part)}>
        <TabList ref={tabs} aria-label={t`Parts of the experiment`} className="classes-tab-list">
          {PARTS.map((id) => (
            <Tab key={id} id={id} className="classes-tab">
              {t(PART_NAMES[id])}
            </Tab>
          ))}
        </TabList>
        {Object.entries(VIEWS).map(([id, View]) => (
          <TabPanel key={id} id={id} className="classes-body">
            <View experiment={experiment} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

/** Whoever was led to another part, by a dialog that its button went with, goes on at that part's tab. */
function useFocusedPart(part: Part) {
  const tabs = useRef<HTMLDivElement>(null);
  const last = useRef(part);
  useEffect(() => {
    const isAnother = last.current !== part;
    last.current = part;
    const { activeElement } = document;
    if (isAnother && (!activeElement || activeElement === document.body)) {
      tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    }
  }, [part]);
  return tabs;
}

function UndoButtons() {
  const canUndo = useDesk(({ history }) => (history?.past.length ?? 0) > 0);
  const canRedo = useDesk(({ history }) => (history?.future.length ?? 0) > 0);
  return (
    <span className="classes-undo">
      <button type="button" className="classes-undo-button" disabled={!canUndo} onClick={undoEdit}>
        <Trans>Undo</Trans>
      </button>
      <button type="button" className="classes-undo-button" disabled={!canRedo} onClick={redoEdit}>
        <Trans>Redo</Trans>
      </button>
    </span>
  );
}

/** Outside of text fields, which have an undo of their own. */
function useUndoKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select'))
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
