/** Playing the years: a year a second, until the end is reached, somebody pauses, or the page goes out of sight. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { showYears } from './useWorld';
import { nextFrame, type YearRange } from './years';

const FRAME_MILLISECONDS = 1000;

const usePlaying = create<{ readonly isPlaying: boolean }>(() => ({ isPlaying: false }));

/** Whether the years are being played; while they are, nothing is announced at every step. */
export const useIsPlaying = () => usePlaying(({ isPlaying }) => isPlaying);

const setPlaying = (isPlaying: boolean) => usePlaying.setState({ isPlaying });

const wantsLessMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface Play {
  readonly isPlaying: boolean;
  /** For those who asked their system for less motion, playing goes a year further at each press. */
  readonly isByStep: boolean;
  readonly press: () => void;
  readonly pause: () => void;
}

export function usePlay(years: YearRange, span: YearRange): Play {
  const isPlaying = useIsPlaying();
  const isByStep = wantsLessMotion();
  // From its end the play begins anew, with the first year alone.
  const begin = () => (years.to >= span.to ? { from: span.from, to: span.from } : nextFrame(years, span)!);

  useEffect(() => {
    if (!isPlaying) return;
    const next = nextFrame(years, span);
    if (!next) return setPlaying(false);
    const timer = window.setTimeout(() => showYears(next), FRAME_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [isPlaying, years, span]);

  useEffect(() => {
    const pauseUnseen = () => document.hidden && setPlaying(false);
    document.addEventListener('visibilitychange', pauseUnseen);
    return () => {
      document.removeEventListener('visibilitychange', pauseUnseen);
      setPlaying(false);
    };
  }, []);

  return {
    isPlaying,
    isByStep,
    press: () => {
      if (isPlaying) return setPlaying(false);
      showYears(begin());
      if (!isByStep) setPlaying(true);
    },
    pause: () => setPlaying(false),
  };
}
