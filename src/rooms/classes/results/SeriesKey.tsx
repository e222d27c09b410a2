import type { CSSProperties } from 'react';
import type { Series } from '../../../core/experiment/experiment';
import { seriesColour } from './seriesColours';

/** Which line is which. */
export const SeriesKey = ({ series }: { series: readonly Series[] }) => (
  <ul className="classes-key" aria-label="Lines">
    {series.map(({ id, name }, i) => (
      <li key={id}>
        <span className="classes-key-mark" style={{ '--mark': seriesColour(i) } as CSSProperties} />
        {name}
      </li>
    ))}
  </ul>
);
