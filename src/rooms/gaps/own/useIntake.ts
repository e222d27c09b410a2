/** The file that is being looked at: what was found in it, how it is to be taken, and the way back from every decision. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Report, Surroundings } from '../../../core/intake/report';
import type { Problem } from '../../../core/problem';
import { beginHistory, type History, record, redo, undo } from '../../../core/scenario/history';
import { type Intake, openIntake } from '../../../workers/askIntake';
import type { OpenedFile, Setup } from '../../../workers/intakeQuestions';

export type IntakeState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  /** It took longer than `MOST_SECONDS`. */
  | { readonly status: 'too-slow' }
  | {
      readonly status: 'open';
      readonly opened: OpenedFile;
      readonly setups: History<Setup>;
      /** The newest report, and the setup it is about; while the next is made its setup differs from the present. */
      readonly checked: { readonly setup: Setup; readonly report: Report };
    };

export interface IntakeSession {
  readonly state: IntakeState;
  readonly intake: Intake | null;
  readonly change: (how: (setup: Setup) => Setup) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** 100,000 rows take a second or two on a laptop. */
export const MOST_SECONDS = 60;

/** Reads the file in a worker of its own, which ends when the file is closed or another is brought. */
export function useIntake(file: File, surroundings: Surroundings): IntakeSession {
  const [state, setState] = useState<IntakeState>({ status: 'reading' });
  const intake = useRef<Intake | null>(null);

  useEffect(() => {
    const opening = openIntake();
    intake.current = opening;
    setState({ status: 'reading' });
    // A file may be made to be read without end; its worker then ends with it.
    const timer = window.setTimeout(() => {
      opening.close();
      setState({ status: 'too-slow' });
    }, MOST_SECONDS * 1000);
    opening.ask('read', { file, surroundings }).then((reply) => {
      window.clearTimeout(timer);
      if (intake.current !== opening) return;
      if (reply.status === 'failed') return setState({ status: 'failed', problem: reply.problem });
      const { setup, report } = reply.answer;
      setState({
        status: 'open',
        opened: reply.answer,
        setups: beginHistory(setup),
        checked: { setup, report },
      });
    });
    return () => {
      window.clearTimeout(timer);
      intake.current = null;
      opening.close();
    };
  }, [file, surroundings]);

  const present = state.status === 'open' ? state.setups.present : null;
  const checked = state.status === 'open' ? state.checked.setup : null;
  useEffect(() => {
    const asked = intake.current;
    if (present === null || present === checked || !asked) return;
    asked.ask('check', present).then((reply) => {
      if (intake.current !== asked) return;
      setState((now) => {
        if (now.status !== 'open' || now.setups.present !== present) return now;
        if (reply.status === 'failed') return { status: 'failed', problem: reply.problem };
        return { ...now, checked: { setup: present, report: reply.answer } };
      });
    });
  }, [present, checked]);

  const turn = useCallback(
    (how: (setups: History<Setup>) => History<Setup>) =>
      setState((now) => (now.status === 'open' ? { ...now, setups: how(now.setups) } : now)),
    [],
  );
  return {
    state,
    intake: intake.current,
    change: useCallback((how) => turn((setups) => record(setups, how(setups.present))), [turn]),
    undo: useCallback(() => turn(undo), [turn]),
    redo: useCallback(() => turn(redo), [turn]),
  };
}
