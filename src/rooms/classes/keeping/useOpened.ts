import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { beginExperiment, type Experiment } from '../../../core/experiment/experiment';
import { keep, NOTHING_KEPT } from '../../../core/experiment/versions';
import { browserLanguage } from '../plan/languages';
import { putBeside } from '../share/useArrived';
import { clearDesk, newId, readExperiment, useExperiment } from '../useDesk';
import { shelfTrouble, takeFromShelf } from './shelf';
import { lookAgain } from './useKept';
import { closeKept, openKept } from './useSaving';

export type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly experiment: Experiment }
  | { readonly status: 'missing'; readonly reason: MessageDescriptor };

/** Id of what lies on the desk, as the address has it; merging may change the experiment's own. */
let onDesk: string | null = null;

/** The experiment that the address names, taken from this browser's shelf. */
export function useOpened(id: string | null): Opened {
  const experiment = useExperiment();
  const [missing, setMissing] = useState<{ id: string; reason: MessageDescriptor } | null>(null);
  useEffect(() => {
    if (id === onDesk && (id === null || readExperiment())) return;
    let isCurrent = true;
    const open = async () => {
      await clearAway();
      if (id === null || !isCurrent) return;
      try {
        const found = await takeFromShelf(id);
        if (!isCurrent) return;
        if (!found) return setMissing({ id, reason: NOT_HERE });
        onDesk = id;
        openKept(id, found);
      } catch (error) {
        if (isCurrent) setMissing({ id, reason: shelfTrouble(error) });
      }
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [id]);
  if (experiment && id === onDesk) return { status: 'open', experiment };
  if (missing && missing.id === id) return { status: 'missing', reason: missing.reason };
  return { status: 'opening' };
}

/** Saves what lies on the desk, and leaves the desk empty. */
export async function clearAway() {
  if (onDesk !== null) {
    await closeKept();
    // The list was looked at before the last letters were saved.
    void lookAgain();
  }
  clearDesk();
  putBeside(null);
  onDesk = null;
}

const NOT_HERE = msg`Experiments are kept on the device where they were made. Ask for the bundle, and open it here; or go back to your own.`;

/** Begins an experiment with nothing in it. Resolves to its id, under which it is open and saved. */
export async function beginNew(): Promise<string> {
  const experiment = beginExperiment(newId(), {
    city: { name: '', slug: null },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: browserLanguage(),
  });
  return openNew(experiment.id, keep(NOTHING_KEPT, experiment, newId()));
}

/** Lays something on the desk that is not on the shelf yet. */
export async function openNew(id: string, kept: ReturnType<typeof keep>): Promise<string> {
  if (onDesk !== null) await closeKept();
  onDesk = id;
  openKept(id, { kept, revision: null });
  return id;
}
