/** The file that somebody dropped or picked and that is not yet decided about. */
import { create } from 'zustand';

const useStore = create<{ readonly file: File | null; readonly others: number }>(() => ({ file: null, others: 0 }));

export const useBroughtFile = () => useStore();

/** One file is looked at at a time; that there were more is said. */
export function bring(files: readonly File[]) {
  if (files.length > 0) useStore.setState({ file: files[0], others: files.length - 1 });
}

export const putAway = () => useStore.setState({ file: null, others: 0 });
