import { useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { Series } from '../../../core/experiment/experiment';
import { colourIn } from '../../../theme/inTheme';
import { useTheme } from '../../../theme/useTheme';
import { seriesColour } from './seriesColours';

/** Which line is which. */
export function SeriesKey({ series }: { series: readonly Series[] }) {
  const { t } = useLingui();
  const theme = useTheme();
  return (
    <ul className="classes-key" aria-label={t({ message: 'Lines', context: 'of a chart' })}>
      {series.map(({ id, name }, i) => (
        <li key={id}>
          <span className="classes-key-mark" style={{ '--mark': colourIn(theme, seriesColour(i)) } as CSSProperties} />
          {name}
        </li>
      ))}
    </ul>
  );
}
