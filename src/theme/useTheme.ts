/** Light or dark: as the device says, or as the visitor chose; the one place that knows. */
import { create } from 'zustand';
import type { Theme } from './inTheme';

/** `device`: light or dark as the device says, now and later. */
export type ThemeChoice = 'device' | Theme;

export const THEME_CHOICES = ['device', 'light', 'dark'] as const satisfies readonly ThemeChoice[];

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly isDeviceDark: boolean;
  /** Pictures and print are light whatever the page is: while one is made the map is too. */
  readonly isForPaper: boolean;
}

const KEY = 'learning-atlas.theme';
const isChoice = (text: string | null): text is ThemeChoice => THEME_CHOICES.some((choice) => choice === text);

const useThemeState = create<ThemeState>(() => ({ choice: 'device', isDeviceDark: false, isForPaper: false }));

const themeOf = ({ choice, isDeviceDark }: ThemeState): Theme =>
  choice === 'device' ? (isDeviceDark ? 'dark' : 'light') : choice;

export const useTheme = (): Theme => useThemeState(themeOf);
export const useThemeChoice = (): ThemeChoice => useThemeState(({ choice }) => choice);
/** Of the map and of what lies on its canvas. */
export const useMapTheme = (): Theme => useThemeState((state) => (state.isForPaper ? 'light' : themeOf(state)));

/** A private window forgets the choice when it closes; the page is the same until then. */
export function chooseTheme(choice: ThemeChoice) {
  try {
    window.localStorage.setItem(KEY, choice);
  } catch {
    // Nothing is kept for this page.
  }
  useThemeState.setState({ choice });
}

/** Draws the map for paper while `make` runs. */
export async function forPaper<Made>(make: () => Promise<Made>): Promise<Made> {
  useThemeState.setState({ isForPaper: true });
  try {
    return await make();
  } finally {
    useThemeState.setState({ isForPaper: false });
  }
}

/**
 * Reads what was chosen, follows the device and other windows, and tells the style sheets (`data-theme` of the root,
 * read by `src/ui/tokens.css`). To be called once, before the first drawing.
 */
export function followTheme() {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const read = () => {
    let kept: string | null = null;
    try {
      kept = window.localStorage.getItem(KEY);
    } catch {
      // Nothing is kept for this page.
    }
    useThemeState.setState({ choice: isChoice(kept) ? kept : 'device', isDeviceDark: device.matches });
  };
  const tell = (state: ThemeState) => {
    document.documentElement.dataset.theme = themeOf(state);
  };
  useThemeState.subscribe(tell);
  read();
  device.addEventListener('change', read);
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) read();
  });
}
