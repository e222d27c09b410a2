import { useLingui } from '@lingui/react/macro';
import type { CSSProperties, ReactNode } from 'react';
import { colourIn } from '../theme/inTheme';
import { useMapTheme } from '../theme/useTheme';
import { PatternMark, type PatternPixels } from './PatternMark';
import './Legend.css';

/** One mark or colour of the map and what it means. */
export interface LegendEntry {
  readonly label: string;
  /** One or two words, for screens with little room. */
  readonly short?: string;
  /** `fill` a colour of an area, `dot` a filled mark, `ring` a hollow one, `diamond`, `hatch` for unknown. */
  readonly mark: 'fill' | 'dot' | 'ring' | 'diamond' | 'hatch';
  readonly colour: string;
  /** The mark's own line, where it has one. */
  readonly line?: string;
  /** Size of a dot or ring; 12 where not said. */
  readonly pixels?: number;
  /** Text inside the mark, as in a cluster. */
  readonly inside?: string;
  /** Over the colour of a fill, pixel by pixel as the map draws it. */
  readonly pattern?: PatternPixels;
}

export interface LegendProps {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** Before the entries: classes that are shown in a form of their own. */
  readonly before?: ReactNode;
  /** After the entries: switches of what the map marks. */
  readonly after?: ReactNode;
  /** A word about the figures: what is an estimate, what is left out. */
  readonly children?: ReactNode;
}

/** Key to the map. The caller computes `entries` from the layers' own breaks, so that the two cannot differ. */
export const Legend = ({ title, entries, before, after, children }: LegendProps) => {
  const { t } = useLingui();
  return (
    <section className="legend" aria-label={t`Legend`}>
      <h2 className="legend-title">{title}</h2>
      {before}
      <ul className="legend-entries">
        {entries.map((entry, i) => (
          <li key={i}>
            <Mark {...entry} />
            <span className={entry.short ? 'legend-long' : undefined}>{entry.label}</span>
            {entry.short && <span className="legend-short">{entry.short}</span>}
          </li>
        ))}
      </ul>
      {after}
      {children && <div className="legend-note soft">{children}</div>}
    </section>
  );
};

function Mark({ mark, pixels = 12, inside, pattern, ...by }: LegendEntry) {
  const theme = useMapTheme();
  const colour = colourIn(theme, by.colour);
  const line = colourIn(theme, by.line ?? by.colour);
  if (pattern) {
    return (
      <span className="legend-slot">
        <PatternMark pattern={pattern} colour={by.colour} />
      </span>
    );
  }
  const style = {
    '--mark': colour,
    '--mark-line': line,
    '--mark-size': `${pixels}px`,
  } as CSSProperties;
  return (
    <span className="legend-slot" aria-hidden="true">
      <span className={`legend-mark legend-${mark}`} style={style}>
        {inside}
      </span>
    </span>
  );
}
